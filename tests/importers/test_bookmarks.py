"""Bookmarks of all tools become drafts; whatever is no page is told, and the counts add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from learnscape_gen.importers.bookmarks import items
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError

FIXTURES = Path(__file__).parent / "fixtures" / "bookmarks"


def drafts(name: str) -> dict[str, Draft]:
    """Return the drafts of a fixture by their titles on one line."""
    found = [item for item in items(FIXTURES / name) if isinstance(item, Draft)]
    return {" ".join(draft.title.split()): draft for draft in found}


def left(name: str) -> dict[str, str]:
    """Return why items of a fixture are left, by what they are."""
    return {item.what: item.why for item in items(FIXTURES / name) if isinstance(item, Left)}


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("broken.html", (6, 4, 0)),
        ("chrome.html", (6, 3, 0)),
        ("delicious.htm", (2, 0, 0)),
        ("firefox.html", (4, 4, 1)),
        ("internet-explorer.htm", (2, 0, 0)),
        ("linkding.html", (2, 0, 0)),
        ("pearltrees.html", (2, 0, 0)),
        ("pinboard.html", (3, 0, 0)),
        ("raindrop.html", (2, 0, 0)),
        ("safari.html", (4, 0, 0)),
        ("shaarli.html", (2, 0, 0)),
        ("utf-16.html", (1, 0, 0)),
    ],
)
def test_each_item_is_told_once(name: str, counts: tuple[int, int, int]) -> None:
    """Drafts, what is left, and what is noted: as many as one counts in the file."""
    found = list(items(FIXTURES / name))
    kinds = (Draft, Left, Noted)
    assert tuple(sum(isinstance(item, kind) for item in found) for kind in kinds) == counts


def test_chrome() -> None:
    """Its bar is no folder; entities, and a clock that began in 1601, are understood."""
    found = drafts("chrome.html")
    first = found["Google SRE > Postmortem Culture: Learning from Failure"]
    assert (first.folders, first.date) == ((), "2021-01-19T10:40:12Z")
    pagerduty = found["PagerDuty Incident Response Documentation"]
    assert (pagerduty.folders, pagerduty.date) == (("Incidents",), "2024-02-29T10:11:12Z")
    assert found["None"].date == ""
    assert "no page" in left("chrome.html")["Save to Pocket"]


def test_firefox() -> None:
    """Tags, notes and keywords come along; searches do not; a live bookmark is a source."""
    diataxis = drafts("firefox.html")["Diátaxis"]
    assert diataxis.tags == ("documentation", "structure")
    assert diataxis.body.startswith("Four kinds of documentation.\nUse &lt;T>")
    assert diataxis.kept == (("keyword", "dx"),)
    blog = drafts("firefox.html")["Write the Docs blog"]
    assert (blog.kind, blog.feed) == (
        "source",
        "https://www.writethedocs.org/blog/archive/atom/",
    )
    assert left("firefox.html").keys() == {"Most Visited", "Search MDN", "about:config", "scratch"}


def test_safari() -> None:
    """Headings outside of lists are folders; an address may lack its scheme, and a title words."""
    found = drafts("safari.html")
    assert found["GitLab: Communication at work"].folders == ("Deciding together",)
    assert found["Architecture decision records"].url.startswith("https://www.infoq.com/")
    assert found[""].url == "http://www.paulgraham.com/meetings.html"


def test_internet_explorer() -> None:
    """Windows-1252 is read as it is meant."""
    found = drafts("internet-explorer.htm")
    assert found["Duden – Wörterbuch"].folders == ("Büro „intern“",)  # noqa: RUF001 - a dash of print
    assert "Cool URIs don’t change" in found  # noqa: RUF001 - an apostrophe of print


def test_utf_16() -> None:
    """A byte order mark is heeded, and letters of every script stay."""
    assert drafts("utf-16.html")["振り返り 😀"].folders == ("日本語",)


def test_pinboard_and_delicious() -> None:
    """Tags are split at commas, notes keep their links, and what is private is marked."""
    found = drafts("pinboard.html")
    asking = found["How to ask good questions"]
    assert asking.tags == ("asking", "help")
    assert "[how to ask](https://stackoverflow.com/help/how-to-ask)" in asking.body
    assert (found["Only mine"].private, found["Only mine"].tags) == (True, ("toread",))
    shaped = drafts("delicious.htm")["F-Shaped Pattern"]
    assert shaped.body == "Eyetracking: what people read, and what they do not"


def test_shaarli_and_linkding() -> None:
    """Markdown in notes stays; a note without a page is a draft without address."""
    found = drafts("shaarli.html")
    assert found["GNU make"].body.splitlines()[-1].startswith("- <https://www.gnu.org/")
    own = found["A note of my own"]
    assert (own.url, own.body) == ("", "It has no address outside.")
    assert own.kept == (("address", "/shaare/abcDEF"),)
    essays = drafts("linkding.html")["htmx essays"]
    assert essays.body == "Essays on the web\n\nRead **the first** one & stop."
    assert essays.private


def test_raindrop_and_pearltrees() -> None:
    """Tags of two words are one; a star is kept; folders may stand in notes."""
    found = drafts("raindrop.html")
    guide = found["The Basecamp Guide to Internal Communication"]
    assert guide.tags == ("remote work", "writing")
    assert (guide.folders, guide.kept) == ((), (("data-important", "true"),))
    assert found["Continuous Integration"].folders == ("CI/CD",)
    assert drafts("pearltrees.html")["Lucid Meetings"].folders == ("Meetings", "Silence")


def test_broken() -> None:
    """Nothing closed, a quote missing, a file that is cut off: all that is there is found."""
    found = drafts("broken.html")
    assert found["Python"].tags == ("one", "two")
    assert found["The manual"].url == "https://docs.python.org/3/"
    assert left("broken.html")[""] == "The file ends in the middle of it."
    assert "secret" not in repr([*items(FIXTURES / "broken.html")])


def test_a_folder_called_private_is_private(tmp_path: Path) -> None:
    """Nothing from it gets further than the inbox."""
    file = tmp_path / "b.html"
    file.write_text("<DL><DT><H3>Private</H3><DL><DT><A HREF=https://sre.google/>x</A></DL></DL>")
    assert [item.private for item in items(file) if isinstance(item, Draft)] == [True]


def test_a_line_of_five_megabytes(tmp_path: Path) -> None:
    """Icons make lines long; that is no fault."""
    file = tmp_path / "b.html"
    icon = "A" * 5_000_000
    file.write_text(f'<DL><DT><A ICON="{icon}" HREF="https://sre.google/">SRE</A></DL>')
    assert [item.title for item in items(file) if isinstance(item, Draft)] == ["SRE"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b'{"roots": {}}', "JSON"),
        (b"PK\x03\x04\x14", "zip"),
        (b"mozLz40\x00abc", "Firefox"),
        (b"\x89PNG\r\n\x1a\n", "no bookmarks"),
        (b"Title,URL\n", "no bookmarks"),
    ],
)
def test_another_file_says_what_it_is(tmp_path: Path, content: bytes, why: str) -> None:
    """Whoever took the wrong file is told so."""
    file = tmp_path / "b.html"
    file.write_bytes(content)
    with pytest.raises(UnreadableError, match=why):
        list(items(file))


def test_a_file_without_bookmarks_is_no_fault(tmp_path: Path) -> None:
    """An export of nothing has nothing in it."""
    file = tmp_path / "b.html"
    file.write_text("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n</DL>\n")
    assert list(items(file)) == []
