"""The few words that the engine itself puts into a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable


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


def words_in(said: Callable[[str], str]) -> Words:
    """Return these words in a language, where `said` gives a text by the English one."""
    return Words(*map(said, msgspec.structs.astuple(ENGLISH)))
