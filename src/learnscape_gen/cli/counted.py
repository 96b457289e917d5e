"""Numbers with their nouns: `1 error`, `1,234 warnings`, `2 addresses`."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return a number and its noun, in the plural where it is not one."""
    if number == 1:
        return f"{number:,} {noun}"
    return f"{number:,} {noun}{'es' if noun.endswith('s') else 's'}"


def items_wait(number: int, adverb: str = "") -> str:
    """Return how many items wait in an inbox: `1 item waits`, `3 items still wait`."""
    verb = "waits" if number == 1 else "wait"
    return " ".join(filter(None, (counted(number, "item"), adverb, verb)))


def seconds(span: float) -> str:
    """Return a time as people say it: `0.8 s`."""
    return f"{span:.1f} s" if span >= 0.1 else f"{span:.2f} s"  # noqa: PLR2004 - below it a digit more tells
