"""What is searched, by the views of pages."""

from __future__ import annotations

from learnscape_gen.pages.views import VIEWS
from learnscape_gen.search.kinds import SEARCHED


def test_only_views_that_there_are_can_be_searched() -> None:
    """A view that is renamed would be found no more, and nobody would know."""
    assert set(VIEWS) >= set(SEARCHED)
