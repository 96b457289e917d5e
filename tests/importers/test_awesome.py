"""Awesome lists become posts under their headings; what is no item is told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learnscape_gen.importers.awesome import items
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError
from tests.importers.hostile import counted, files, read

README = Path(__file__).parent / "fixtures" / "awesome" / "README.md"


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    """Return the drafts of the fixture by their titles."""
    return {item.title: item for item in items(README) if isinstance(item, Draft)}


def test_each_point_is_told_once() -> None:
    """Drafts, what is left, and two lines for what is no item: as one counts in the file."""
    assert counted(list(items(README))) == (18, 4, 2)


def test_what_is_no_item_is_told_once() -> None:
    """The contents and links in running text are counted; pictures and badges are nothing."""
    noted = {item.place: item.told for item in items(README) if isinstance(item, Noted)}
    assert noted["README.md:9"].startswith("3 links lead to headings of the page itself")
    assert noted["README.md:3"].startswith("4 links lead away from running text")


def test_a_point(drafts: dict[str, Draft]) -> None:
    """Its first link is the thing; its note keeps emphasis and further links."""
    first = drafts["Postmortem culture"]
    assert first.url == "https://sre.google/sre-book/postmortem-culture/"
    assert first.body == "Ask *how*, not who; see [more](https://sre.google/books/)."
    assert (first.folders, first.place) == (("Guides",), "README.md:15")
    assert drafts["Incident response"].body == "A `guide`.\n\nIt has a second paragraph."


def test_points_in_points(drafts: dict[str, Draft]) -> None:
    """The point around one is its folder, with a link or without."""
    assert drafts["Training"].folders == ("Guides", "Incident response")
    assert drafts["A talk"].folders == ("Guides", "Talks")
    assert drafts["A talk"].url == "https://www.example.org/talk"


def test_names_of_points(drafts: dict[str, Draft]) -> None:
    """Where a link is called 'video' or 'here', the name stands before it."""
    talk = drafts["Three questions, by Ann"]
    assert talk.url == "https://www.example.org/video"
    assert talk.body == "[slides](https://www.example.org/slides)"
    assert drafts["Two"].url == "https://www.example.org/two"
    assert drafts["The logo of a tool"].url == "https://www.example.org/tool"
    assert drafts[""].url == "https://danluu.com/postmortem-lessons/"
    assert drafts["An anchor"].url == "https://www.example.org/?a=1&b=2"


def test_headings_tables_and_paragraphs(drafts: dict[str, Draft]) -> None:
    """A heading or a paragraph that begins with a link is an item, and so is a row of a table."""
    howie = drafts["Howie"]
    assert howie.folders == ("Guides",)
    assert howie.body.endswith("\n\nIts second paragraph.")
    short, long = drafts["Short one"], drafts["Long one"]
    assert (short.url, short.body) == ("https://www.example.org/short", "For small teams")
    assert long.body == "For [large](https://www.example.org/large) teams"
    assert (drafts["Para"].body, drafts["Graph"].body) == ("a paragraph", "and another")
    assert drafts["Old"].folders == ("Tools",)


def test_what_is_left_says_why() -> None:
    """A file of the list is no page of the web, and a point without a link leads nowhere."""
    left = {item.what: item.why for item in items(README) if isinstance(item, Left)}
    assert left == {
        "Our notes": "It leads to a file of the list itself.",
        "A point without a link": "It has no link.",
        "None": "It has no link.",
        "guide": "It leads to a file of the list itself.",
    }


def test_several_first_headings_are_folders(tmp_path: Path) -> None:
    """Only a single one is the name of the list."""
    text = "# Guides\n- [a](https://a.de)\n# Tools\n## Old\n- [b](https://b.de)\n"
    found = read(items, tmp_path / "x.md", text.encode("utf-16"))
    folders = [item.folders for item in found if isinstance(item, Draft)]
    assert folders == [("Guides",), ("Tools", "Old")]


def test_code_stays_code(tmp_path: Path) -> None:
    """Whatever stands in it, its marks are longer."""
    text = "# A\n\n- [a](https://a.de) - Say `` `x `` .\n\n  ```\n  ~~~~\n  y\n  ```\n"
    (found,) = read(items, tmp_path / "x.md", text.encode())
    assert isinstance(found, Draft)
    assert found.body == "Say `` `x `` .\n\n```\n~~~~\ny\n```"


@pytest.mark.parametrize(
    "piece", ["[", "![", "- a\n", "<a href=", "| a ", "[a]: ", "> ", "- [a](b)\n"]
)
def test_a_lot_of_anything(tmp_path: Path, piece: str) -> None:
    """No text makes the reader slow; that would take minutes here."""
    read(items, tmp_path / "x.md", f"# a\n\n{piece * 5000}".encode())


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    """There is nothing to read."""
    (tmp_path / "x.md").write_text("\n")
    with pytest.raises(UnreadableError, match="nothing"):
        list(items(tmp_path / "x.md"))


PIECES = (
    *("# a\n", "## [b](https://a.de)\n", "- ", "  - ", "[c](https://b.de)", "[d](#d)", "[e]: x\n"),
    *("![f](g)", "| a | b |\n|---|---|\n", "<a href='https://c.de'>", "</a>", "<ul><li>", "\n\n"),
    *("<details>", "**", "```", "> ", "[g][h]", "<https://d.de>", "1. ", "    "),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=files(PIECES))
def test_any_file(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in it, it is read or refused."""
    read(items, tmp_path / "x.md", content)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(points=st.lists(st.sampled_from(("[a](https://a.de)", "[b](#b)", "[c](c.md)", "d"))))
def test_counts_add_up(tmp_path: Path, points: list[str]) -> None:
    """Every point is a draft, left, or one of the contents."""
    text = "# List\n\n" + "".join(f"- {point}\n" for point in points)
    drafts, left, noted = counted(read(items, tmp_path / "x.md", text.encode()))
    assert drafts == points.count("[a](https://a.de)")
    assert left == points.count("[c](c.md)") + points.count("d")
    assert noted == ("[b](#b)" in points)
