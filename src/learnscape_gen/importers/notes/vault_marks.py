"""Marks that only notes have: comments, highlights, tags in the text, fields, names of blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

COMMENT = r"%%(?s:.*?)%%|(?m:^%%)(?s:.*)\Z"
"""A comment, which is on no page; one that begins a line and is never closed goes to the end."""
HIGHLIGHT = r"==(?=[^\s=])[^=\n]{1,1000}(?<=[^\s=])=="
"""Words that are marked as with a pen."""
TAG = (
    r"(?<![^\s(])#[^\s\0!-,.:-@\[-^`{-~\u2000-\u206f\u2e00-\u2e7f\u3000-\u3003"
    r"\u3008-\u3020\uff01-\uff0f]{1,100}"
)
"""A tag, which may be in parts: `#reading/later`."""

_FIELD = re.compile(
    r"(?m)^[ \t>]*(?:[-*+][ \t]+)?\**\w[\w /-]{0,60}?\**::(?=\s)|[\[(]\w[\w /-]{0,60}::[ \t]"
)
_BLOCK_NAME = re.compile(r"(?m)(?:^|[ \t])\^[A-Za-z0-9-]{1,40}[ \t]*$")
_ACTIVE = re.compile(
    r"(?m)^[ \t>]*(?:```+|~~~+)[ \t]*(dataview|dataviewjs|tasks|query|button|base)\b"
)


def comment(written: str, here: Here) -> str:
    """Take a comment out of the body, and keep it in the draft."""
    here.tell(
        "Comments (%%…%%) are kept in the drafts as comments and on no page; "
        "look through them if others can read the files."
    )
    here.keep("comment", written.strip("%").strip())
    return ""


def highlight(words: str) -> str:
    """Return words that are marked as HTML has it, since Markdown has no sign for it."""
    return f"<mark>{words}</mark>"


def tag(written: str, here: Here) -> str:
    """Note a tag that stands in the text, where it stays."""
    name = written.removeprefix("#").strip("/")
    if any(not char.isdigit() for char in name):
        here.tags[name] = None
    return written


def tell_of_marks(body: str, mask: str, here: Here) -> None:
    """Tell of what is left as text: fields, names of blocks, and code that a plugin would run.

    Args:
        body: the text.
        mask: the same with code masked, as `masked` gives it.
        here: the note that it is of.

    """
    if "::" in mask:
        for _ in _FIELD.finditer(mask):
            here.tell("Fields (key:: value) are text.")
    if "^" in mask:
        for _ in _BLOCK_NAME.finditer(mask):
            here.tell("Names of blocks (^name) are text.")
    if "```" in body or "~~~" in body:
        for found in _ACTIVE.finditer(body):
            here.tell(f"Blocks of '{found[1]}' are code: what they would list is not there.")
