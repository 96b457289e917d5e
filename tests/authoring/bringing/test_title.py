"""Every item has a title."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.bringing.title import title_for
from learnscape_gen.importers.draft import Draft


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({"title": "A"}, "A"),
        ({"name": "my-first_note", "url": "https://sre.google/"}, "my first note"),
        ({"url": "https://sre.google/sre-book/postmortem-culture/"}, "Postmortem culture"),
        ({"url": "https://sre.google/"}, "sre.google"),
        ({"body": "## First words\n\nMore."}, "First words"),
        ({"body": "***"}, "Untitled"),
        ({}, "Untitled"),
    ],
)
def test_titles(values: dict[str, str], title: str) -> None:
    """The best that there is."""
    assert title_for(Draft(place="x", **values)) == title  # type: ignore[arg-type]
