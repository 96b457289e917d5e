"""The remembered mentions: which templates and static files each text of a template names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.state.database import damage_is_told, sealed, unsealed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


class Mentions(msgspec.Struct, frozen=True):
    """What a template names: templates, static files, and whether it names some by an expression.

    What stands in an expression is known only when the page is drawn; then it may be anything.
    """

    templates: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    anything: bool = False


class Templates:
    """The table of mentions, by the digest of a template's text."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def known(self) -> dict[str, Mentions]:
        """Return all mentions that are known."""
        with damage_is_told():
            rows = self._connection.execute("SELECT digest, mentions FROM templates")
            return {digest: _DECODER.decode(unsealed(kept)) for digest, kept in rows}

    def keep(self, mentions: Mapping[str, Mentions]) -> None:
        """Keep the mentions of the templates that are in use, and no others."""
        self._connection.execute("DELETE FROM templates")
        self._connection.executemany(
            "INSERT INTO templates VALUES(?, ?)",
            ((key, sealed(msgspec.msgpack.encode(held))) for key, held in mentions.items()),
        )


_DECODER = msgspec.msgpack.Decoder(Mentions)
