"""Whether a path that a stranger wrote may be that of a file below content/."""

from __future__ import annotations

import re

from learnscape_gen.content.places import INBOX
from learnscape_gen.content.scan import is_passed_over, is_text
from learnscape_gen.paths import MAX_PATH_BYTES, is_device

_ELSEWHERE = re.compile(r"[\\:]|^/")
"""Signs by which some systems leave the folder."""
_LONGEST_NAME = 240
"""Bytes of one part; file systems allow 255, and a file in the making has a longer name."""


def inner_path_fault(path: str) -> str:
    """Say why a path can't be that of a file below content/, or return an empty string."""
    if not is_text(path):
        return "its name holds signs that can't be typed"
    if len(path.encode()) > MAX_PATH_BYTES:
        return f"its path is longer than {MAX_PATH_BYTES:,} bytes"
    parts = path.split("/")
    if _ELSEWHERE.search(path) or any(part in ("", ".", "..") for part in parts):
        return "its path leads out of content/, or nowhere"
    for part in parts:
        if fault := _part_fault(part):
            return fault
    return "what is in the inbox belongs to nobody else" if parts[0] == INBOX else ""


def _part_fault(part: str) -> str:
    if is_passed_over(part):
        return "a hub passes over files of this name"
    if is_device(part):
        return f"'{part}' is a device name on Windows"
    if part != part.rstrip(". ") or len(part.encode()) > _LONGEST_NAME:
        return f"'{part}' can't be a file name on every system"
    return ""
