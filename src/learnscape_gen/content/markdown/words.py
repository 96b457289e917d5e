"""The few words that the engine itself puts into a body."""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True):
    """Words in the language of the hub. `{number}` is the number of a table or a footnote."""

    note: str = "Note"
    tip: str = "Tip"
    important: str = "Important"
    warning: str = "Warning"
    caution: str = "Caution"
    table: str = "Table {number}"
    footnotes: str = "Footnotes"
    footnote: str = "Footnote {number}"
    back: str = "Back to reference {number}"
    done: str = "Done"
    open: str = "To do"
    details: str = "Details"


ENGLISH = Words()
