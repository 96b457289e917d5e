"""What templates name is remembered by their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.database import DamagedError, connect
from learnscape_gen.state.templates import Mentions, Templates

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

ALL = Mentions(("a.html", "default:post.html"), ("ä.css",), anything=True)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give an empty state."""
    opened = connect(tmp_path / "state.db")
    yield opened
    opened.close()


def test_mentions_come_back(connection: sqlite3.Connection) -> None:
    """As they were kept."""
    templates = Templates(connection)
    assert templates.known() == {}
    templates.keep({"one": ALL, "other": Mentions()})
    assert templates.known() == {"one": ALL, "other": Mentions()}


def test_only_those_in_use_are_kept(connection: sqlite3.Connection) -> None:
    """What nobody asked for is forgotten."""
    templates = Templates(connection)
    templates.keep({"one": ALL, "other": Mentions()})
    templates.keep({"other": ALL})
    assert templates.known() == {"other": ALL}


@pytest.mark.parametrize("mentions", [b"", b"x" * 40, None, "text"])
def test_what_is_broken_is_told(connection: sqlite3.Connection, mentions: object) -> None:
    """Before it could let a page stay that has to be drawn."""
    connection.execute("INSERT INTO templates VALUES('one', ?)", (mentions,))
    with pytest.raises(DamagedError):
        Templates(connection).known()
