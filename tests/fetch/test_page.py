"""Pages as they come from servers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.fetch.outcome import Fetched, FetchFault, Hop, Reason
from learnscape_gen.fetch.page import Page, read_page

AT = "https://example.org/page"
TAGS = ("<html lang=de>", "<title>", "<meta name=author content='", "<article>", "<p>", "</p>")


def page(body: str, content_type: str = "text/html", **more: object) -> Page | FetchFault:
    """Return what a page says."""
    return read_page(Fetched(AT, 200, {"content-type": content_type}, body.encode(), **more))  # type: ignore[arg-type] # fields as they are


def test_words_of_the_article_are_counted() -> None:
    """Menus, scripts and the like are not read; other scripts have words, too."""
    text = (
        "<nav>a b c</nav><article>one two - three<script>x y</script></article><footer>d</footer>"
    )
    found = page(text)
    assert isinstance(found, Page)
    assert found.words == 3
    chinese = page("<p>学习是一种能力</p>")
    assert isinstance(chinese, Page)
    assert chinese.words == 3


def test_words_of_half_a_page_are_not_counted() -> None:
    """They would say nothing."""
    found = page("<p>one two", whole=False)
    assert isinstance(found, Page)
    assert found.words == 0


def test_what_is_no_page() -> None:
    """A PDF, a picture: told by what the server says."""
    found = page("%PDF", "application/pdf")
    assert isinstance(found, FetchFault)
    assert (found.reason, found.detail) == (Reason.NOT_A_PAGE, "application/pdf")
    assert isinstance(page("<!doctype html><title>x</title>", ""), Page)


def test_a_page_that_sends_to_a_login() -> None:
    """Its title would be "Sign in"."""
    found = page("<title>Sign in</title><input type=password>", hops=(Hop(302, AT),))
    assert isinstance(found, FetchFault)
    assert found.reason is Reason.LOGIN_NEEDED


@given(st.lists(st.sampled_from(TAGS) | st.text(), max_size=20).map("".join))
def test_any_page_is_read(html: str) -> None:
    """And what is kept of it is on one line and can be printed."""
    found = page(html)
    assert isinstance(found, Page)
    for text in found.claims:
        assert "\n" not in text
        assert all(c.isprintable() or c in "\u200c\u200d" for c in text)
