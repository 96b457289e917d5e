"""Every item has a title."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.bringing.title import title_for
from learnscape_gen.importers.draft import Draft


@pytest.mark.parametrize(
    ("draft", "title"),
    [
        (Draft(place="x", title="A"), "A"),
        (Draft(place="x", name="my-first_note", url="https://sre.google/"), "my first note"),
        (
            Draft(place="x", url="https://sre.google/sre-book/postmortem-culture/"),
            "Postmortem culture",
        ),
        (Draft(place="x", url="https://sre.google/"), "sre.google"),
        (Draft(place="x", body="## First words\n\nMore."), "First words"),
        (Draft(place="x", body="***"), "Untitled"),
        (Draft(place="x"), "Untitled"),
    ],
)
def test_titles(draft: Draft, title: str) -> None:
    """The best that there is."""
    assert title_for(draft) == title
