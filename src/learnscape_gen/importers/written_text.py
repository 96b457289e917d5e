"""The text of a file in a format that any text could be, unless the file holds none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.importers.letters import UnreadableError, read_bytes, text_of

if TYPE_CHECKING:
    from pathlib import Path

_ZIP = b"PK\x03\x04"
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x1f]")
_LOOKED_AT = 4096
_MOST = 0.02
"""So large a part of a text may be signs that no text has; some get in by mistake."""


def written_text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        UnreadableError: the file can't be read, or it holds no text: a spreadsheet as it is saved
            by an office program, or a picture.

    """
    content = read_bytes(path)
    if content.startswith(_ZIP):
        raise UnreadableError(
            "It is a zip, or a file of an office program. Unpack it, or save it as text or CSV."
        )
    beginning = content[:_LOOKED_AT].replace(b"\0", b"")
    if len(_CONTROL.findall(beginning)) > _MOST * len(beginning):
        raise UnreadableError("It holds no text.")
    return text_of(content)
