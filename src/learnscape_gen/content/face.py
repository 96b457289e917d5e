"""The face of a file: all that is known of it but the HTML of its body. A hub is made of faces."""

from __future__ import annotations

import msgspec

from learnscape_gen.content.validate import Document
from learnscape_gen.diagnostics import Problem


class Face(msgspec.Struct, frozen=True, omit_defaults=True):
    """What reading a file gave.

    Args:
        document: what it describes; None where it can't be told, or for an asset.
        problems: what is wrong with it.
        remarks: what the checks say that need no more than this file.
        language: that of a translation or of a built-in file; empty for the language of the hub.

    """

    document: Document | None = None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    language: str = ""
