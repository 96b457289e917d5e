"""Numbers with their nouns: `1 error`, `1,234 warnings`."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return a number and its noun, in the plural where it is not one."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def seconds(span: float) -> str:
    """Return a time as people say it: `0.8 s`."""
    return f"{span:.1f} s" if span >= 0.1 else f"{span:.2f} s"  # noqa: PLR2004 - below it a digit more tells
