"""Bookmarks for browsers."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from learnscape_gen.exporters.bookmarks import bookmarks_of
from tests.exporters.conftest import HOSTILE, collection_of, exported


def test_groups_are_folders() -> None:
    """With tags, the day, and what it is good for."""
    post = exported(date="2026-11-02", tags=("one", "a, b"))
    assert (
        bookmarks_of(collection_of(post)).decode()
        == """\
<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- Made by learnscape export. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>A small hub</TITLE>
<H1>A small hub</H1>
<DL><p>
    <DT><H3>Incidents</H3>
    <DL><p>
        <DT><H3>Look back</H3>
        <DL><p>
            <DT><A HREF="https://sre.google/" ADD_DATE="1793577600" TAGS="one,a b">\
Postmortem culture</A>
            <DD>Teaches us to ask how.
        </DL><p>
    </DL><p>
</DL><p>
"""
    )


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_it(title: str) -> None:
    """A browser finds one link and two folders, and no script."""
    page = LexborHTMLParser(bookmarks_of(collection_of(exported(title, why=title), title=title)))
    assert [len(page.css(name)) for name in ("a", "h3", "script")] == [1, 2, 0]
    (link,) = page.css("a")
    kept = "".join(sign for sign in title if sign.isalnum())
    assert "".join(sign for sign in link.text() if sign.isalnum()) == kept


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("", None),
        ("1969-01-01", None),
        ("1970-01-01T01:00:00+02:00", None),
        ("2106-02-08", "4295030400"),
        ("2026-11-02T10:00:00+02:00", "1793606400"),
    ],
)
def test_dates_are_seconds(date: str, seconds: str | None) -> None:
    """What was before they began has none."""
    page = LexborHTMLParser(bookmarks_of(collection_of(exported(date=date))))
    assert page.css("a")[0].attributes.get("add_date") == seconds


def test_a_post_that_is_all_there_is_leads_to_its_page() -> None:
    """Where there is no address elsewhere."""
    assert b'HREF="https://example.org/posts/postmortem/"' in bookmarks_of(
        collection_of(exported(address=""))
    )
