"""A browser does no more than the change asks for, and never less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.serve.advice import Advice, advice, file_of, is_words_at_most

PAGE = "posts/a/index.html"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ((), Advice.STAY),
        (("posts/b/index.html", "feed.xml", "feed.json", "sitemap.xml"), Advice.STAY),
        (("w/t/cartridge.imscc", "w/t/opml.xml", "posts.csv", "vocabulary.ttl"), Advice.STAY),
        (("assets/style.css",), Advice.STYLE),
        (("assets/style.css", "assets/Other.CSS", "posts/b/index.html"), Advice.STYLE),
        (("assets/page.js",), Advice.RELOAD),
        (("posts/a/picture.png",), Advice.RELOAD),
        ((PAGE,), Advice.RELOAD),
        ((PAGE, "assets/style.css"), Advice.RELOAD),
        (("404.html",), Advice.STAY),
    ],
)
def test_what_a_change_asks_for(changed: tuple[str, ...], expected: Advice) -> None:
    """Other pages and feeds concern nobody; style sheets alone need no reload."""
    assert advice(PAGE, frozenset(changed), exists=True) is expected


def test_a_page_that_is_not_there_follows_what_is_shown_in_its_place() -> None:
    """That is the hub's page for addresses that lead nowhere."""
    assert advice(PAGE, frozenset({"404.html"}), exists=False) is Advice.RELOAD
    assert advice(PAGE, frozenset({"index.html"}), exists=False) is Advice.STAY


@given(st.frozensets(st.text(max_size=20), max_size=5))
def test_a_page_whose_own_file_has_changed_is_always_loaded_anew(others: frozenset[str]) -> None:
    """Whatever else has changed with it, and also where it has gone."""
    for exists in (True, False):
        assert advice(PAGE, others | {PAGE}, exists=exists) is Advice.RELOAD


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ((PAGE, "feed.xml", "sitemap.xml"), True),
        ((PAGE, "assets/style.css"), False),
        ((PAGE, "posts/a/picture.png"), False),
        (("assets/page.js",), False),
    ],
)
def test_words_are_all_only_where_nothing_that_is_loaded_has_changed(
    changed: tuple[str, ...], *, expected: bool
) -> None:
    """What a page loads comes anew with the page alone."""
    assert is_words_at_most(frozenset(changed)) is expected


@pytest.mark.parametrize(
    ("address", "base", "expected"),
    [
        ("/", "/", "index.html"),
        ("/hub/", "/hub/", "index.html"),
        ("/hub/posts/a/", "/hub/", PAGE),
        ("/hub/404.html", "/hub/", "404.html"),
        ("/posts/é/", "/", "posts/é/index.html"),
    ],
)
def test_an_address_has_a_file(address: str, base: str, expected: str) -> None:
    """Below the path that the hub has on its host."""
    assert file_of(address, base) == expected
