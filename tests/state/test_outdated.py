"""Whether a page has to be drawn again, and why: a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from learnscape_gen.state.outdated import PageKey, changes, outdated

KEY = PageKey("view", "bodies", "template", "site", "program")
VIEW, BODIES, TEMPLATE, SITE, PROGRAM = (
    replace(KEY, **{part: "another"}) for part in ("view", "bodies", "template", "site", "program")
)
COPY = PageKey("a file")
KEPT = "as it was written"


@pytest.mark.parametrize(
    ("key", "last", "found", "reason"),
    [
        (KEY, KEY, KEPT, ""),
        (COPY, COPY, KEPT, ""),
        # What the page is made of.
        (KEY, None, "", "it is new"),
        (KEY, None, KEPT, "it is new"),
        (VIEW, KEY, KEPT, "what it shows has changed"),
        (BODIES, KEY, KEPT, "a text on it has changed"),
        (TEMPLATE, KEY, KEPT, "its template has changed"),
        (SITE, KEY, KEPT, "what every page shows has changed"),
        (PROGRAM, KEY, KEPT, "learnscape or one of its libraries has changed"),
        (PageKey("another file"), COPY, KEPT, "what it shows has changed"),
        # A page becomes a copy, or a copy a page.
        (COPY, KEY, KEPT, "what it shows has changed"),
        (KEY, COPY, KEPT, "what it shows has changed"),
        # The nearest reason is told, of several.
        (PageKey("x", "x", "x", "x", "x"), KEY, KEPT, "what it shows has changed"),
        (replace(KEY, bodies="x", program="x"), KEY, KEPT, "a text on it has changed"),
        (replace(KEY, site="x", program="x"), KEY, KEPT, "what every page shows has changed"),
        (VIEW, KEY, "", "what it shows has changed"),
        (VIEW, KEY, "edited", "what it shows has changed"),
        # What stands in its place.
        (KEY, KEY, "", "its file is gone"),
        (KEY, KEY, "edited", "its file was changed by somebody else"),
        (COPY, COPY, "", "its file is gone"),
        # A page may lose or gain a part.
        (replace(KEY, bodies=""), KEY, KEPT, "a text on it has changed"),
        (KEY, replace(KEY, bodies=""), KEPT, "a text on it has changed"),
    ],
)
def test_reasons(key: PageKey, last: PageKey | None, found: str, reason: str) -> None:
    """Old key and new, and the file that is there."""
    assert outdated(key, last, found, KEPT) == reason


SOME = st.sampled_from(("", "a", "b"))
KEYS = st.builds(PageKey, SOME, SOME, SOME, SOME, SOME)


@given(KEYS, KEYS)
def test_changes_are_the_parts_that_differ(key: PageKey, last: PageKey) -> None:
    """All of them, and no others."""
    one, other = asdict(key), asdict(last)
    assert [*changes(key, last)] == [part for part in one if one[part] != other[part]]


@given(KEYS, st.none() | KEYS, SOME, SOME)
def test_a_page_stays_only_when_nothing_is_another(
    key: PageKey, last: PageKey | None, found: str, kept: str
) -> None:
    """And its file is there as it was written."""
    stays = last == key and found == kept and found != ""
    assert (outdated(key, last, found, kept) == "") is stays
