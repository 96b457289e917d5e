"""What is remembered of search indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.state.searches import Searched
from learnscape_gen.state.state import opened_state

if TYPE_CHECKING:
    from pathlib import Path


def never() -> None:
    """Fail: nobody else has the state."""
    raise AssertionError


def test_an_index_is_remembered_for_its_output_folder(tmp_path: Path) -> None:
    """Until it is made anew, or forgotten; that of another folder is another."""
    first, second = Searched("p", "d", "s"), Searched("q", "e", "t")
    with opened_state(tmp_path, never) as state:
        assert state.searches.known("site") is None
        state.searches.keep("site", first)
        state.searches.keep("preview", second)
    with opened_state(tmp_path, never) as state:
        assert state.searches.known("site") == first
        state.searches.keep("site", second)
        assert state.searches.known("site") == second
        state.searches.forget("site")
        assert state.searches.known("site") is None
        assert state.searches.known("preview") == second
