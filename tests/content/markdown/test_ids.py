"""Ids."""

from __future__ import annotations

from learnscape_gen.content.markdown.ids import Ids


def test_a_number_behind_an_id_in_use() -> None:
    """No two are the same, not even where an author wrote the number."""
    ids = Ids()
    assert [ids.take(id_) for id_ in ("a", "a-2", "a", "a", "a-2")] == [
        "a",
        "a-2",
        "a-3",
        "a-4",
        "a-2-2",
    ]


def test_an_id_is_claimed_once() -> None:
    """Who asks for the very id gets it or not."""
    ids = Ids()
    assert ids.claim("a")
    assert not ids.claim("a")
