"""What the search index of each output folder was made from, and how it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.state.database import damage_is_told

if TYPE_CHECKING:
    import sqlite3


class Searched(msgspec.Struct, frozen=True):
    """An index as it was made last.

    Args:
        pages: the digest of all pages that were looked at for it; where they are as they were,
            nothing searched has changed.
        documents: the digest of what was searched of them.
        standing: the digest of the index as it was left in the folder.

    """

    pages: str
    documents: str
    standing: str


class Searches:
    """The table of search indexes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def known(self, output: str) -> Searched | None:
        """Return what is remembered of the index in an output folder; None where there is none."""
        ask = "SELECT pages, documents, standing FROM searches WHERE output = ?"
        with damage_is_told():
            row = self._connection.execute(ask, (output,)).fetchone()
        return Searched(*row) if row else None

    def keep(self, output: str, searched: Searched) -> None:
        """Record an index that stands in an output folder now."""
        self._connection.execute(
            "INSERT OR REPLACE INTO searches VALUES(?, ?, ?, ?)",
            (output, searched.pages, searched.documents, searched.standing),
        )

    def forget(self, output: str) -> None:
        """Forget the index of an output folder."""
        self._connection.execute("DELETE FROM searches WHERE output = ?", (output,))
