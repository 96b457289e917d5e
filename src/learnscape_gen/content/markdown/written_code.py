"""Code written as Markdown, with marks that are longer than any row of backticks in it."""

from __future__ import annotations

import re


def code_in_line(text: str) -> str:
    """Return code within a line; nothing where there is none."""
    mark = "`" * (_longest_run(text) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{mark}{space}{text}{space}{mark}" if text else ""


def fenced(code: str, language: str = "") -> str:
    """Return code between fences, which ends without a line feed of its own."""
    fence = "`" * max(3, _longest_run(code) + 1)
    return f"{fence}{language}\n{code}\n{fence}"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
