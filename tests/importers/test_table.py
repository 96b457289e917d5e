"""Tables of tools and of people become posts; each row is counted, and each guess is told."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.table import guessed, items
from tests.importers.hostile import counted, files, read

FIXTURES = Path(__file__).parent / "fixtures" / "csv"


def drafts(name: str, dates: str = "") -> list[Draft]:
    """Return the drafts of a fixture."""
    return [item for item in items(FIXTURES / name, dates=dates) if isinstance(item, Draft)]


def keys(name: str) -> dict[str, str]:
    """Return what the columns of a fixture become."""
    return {column.name: column.key for column in guessed(FIXTURES / name).columns if column.key}


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("pocket.csv", (3, 0, 0)),
        ("instapaper.csv", (1, 0, 0)),
        ("raindrop.csv", (1, 0, 0)),
        ("zotero.csv", (1, 0, 0)),
        ("diigo.csv", (1, 0, 0)),
        ("notion.csv", (1, 0, 0)),
        ("no-header.tsv", (2, 0, 0)),
        ("broken.csv", (5, 0, 0)),
        ("spreadsheet.csv", (3, 4, 1)),
    ],
)
def test_each_row_is_told_once(name: str, counts: tuple[int, int, int]) -> None:
    """Drafts, what is left, and what is noted: as many as one counts in the file."""
    assert counted(list(items(FIXTURES / name))) == counts


def test_pocket() -> None:
    """Its clock and its bars are understood; its states are none of ours, and kept."""
    first, second, _ = drafts("pocket.csv")
    assert (first.date, first.tags) == ("2020-11-16T10:50:00Z", ("incidents", "blameless"))
    assert first.kept == (("status", "unread"),)
    assert (second.title, second.url) == ("", "https://response.pagerduty.com/")


def test_tools_of_readers() -> None:
    """Folders, tags in brackets, notes and excerpts each find their place."""
    (instapaper,) = drafts("instapaper.csv")
    assert (instapaper.folders, instapaper.tags) == (
        ("Reading", "Incidents"),
        ("incidents", "lessons"),
    )
    assert instapaper.body == "What to ask\\\nand why"
    (raindrop,) = drafts("raindrop.csv")
    assert raindrop.body == "Four kinds\n\nA way of thinking about documentation"
    (diigo,) = drafts("diigo.csv")
    assert (diigo.date, diigo.tags) == (
        "2026-11-02T10:00:00Z",
        ("documentation", "community"),
    )


def test_zotero() -> None:
    """When it was added counts, not when it came out; a path of somebody's computer is not kept."""
    (draft,) = drafts("zotero.csv")
    assert (draft.date, draft.values) == ("2026-11-02T10:00:00Z", (("year", "1991"),))
    assert (draft.author, draft.source) == (
        "Lave, Jean; Wenger, Etienne",
        "Cambridge University Press",
    )
    assert draft.body == "On learning *in* practice"
    kept = dict(draft.kept)
    assert kept["Date"] == "1991"
    assert kept["File Attachments"] == "(a path on somebody's computer)"


def test_keys_of_our_own() -> None:
    """A column that is called as a key of a post becomes that."""
    (draft,) = drafts("notion.csv")
    assert draft.values == (("work_task", "[incidents/review, ask]"), ("minutes", "15"))
    assert (draft.date, draft.folders) == ("2026-11-02T15:04:00Z", ("Writing", "Runbooks"))
    assert draft.kept == (("Status", "Done"),)


def test_a_spreadsheet_of_people() -> None:
    """Semicolons, windows-1252, rows above the header, German, a formula, cells too many."""
    first, second, third = drafts("spreadsheet.csv")
    assert first.title == "SRE-Bücher"
    assert first.body == "Erste Zeile\\\nzweite „Zeile“"
    assert (first.date, first.folders) == ("2025-12-31", ("Betrieb",))
    assert first.values == (("type", "informal"), ("minutes", "90"))
    assert (second.url, second.title) == ("https://sre.google/workbook/", '5" Bildschirm')
    assert (third.url, third.title) == ("https://diataxis.fr/", "Diátaxis")
    assert ("column 8", "hinten") in third.kept


def test_dates_that_may_mean_two_days_are_not_guessed() -> None:
    """They are kept and told of; told which comes first, they are read."""
    assert [draft.date for draft in drafts("spreadsheet.csv")] == ["2025-12-31", "", ""]
    (noted,) = [item for item in items(FIXTURES / "spreadsheet.csv") if isinstance(item, Noted)]
    assert "'02.11.2026' may mean two days" in noted.told
    assert "2 rows" in noted.told
    told = [draft.date for draft in drafts("spreadsheet.csv", "day-first")]
    assert told == ["2025-12-31", "2026-11-02", "2026-11-03"]


def test_without_a_header_columns_are_told_by_what_they_hold() -> None:
    """Addresses, dates, words and lists of words."""
    mapping = guessed(FIXTURES / "no-header.tsv")
    assert [column.key for column in mapping.columns] == ["url", "title", "tags", "date"]
    assert (mapping.separator, mapping.has_header) == ("\t", False)
    assert mapping.columns[0].reason == "It holds web addresses."
    assert drafts("no-header.tsv")[1].title == "Diátaxis"


def test_a_broken_table_loses_nothing() -> None:
    """A quote that is never closed swallows no row; two columns of one name are both read."""
    assert keys("broken.csv") == {
        "Title": "title",
        "URL": "url",
        "Notes": "body",
        "Notes (2)": "body",
    }
    titles = [draft.title for draft in drafts("broken.csv")]
    assert titles == ["One", '"Never closed', "Three", "Four, quoted", "none of these"]
    assert drafts("broken.csv")[3].body == 'e "e"\n\nf'


def test_a_mapping_can_be_told(tmp_path: Path) -> None:
    """Names go by any case; an empty key keeps a column; the others are guessed."""
    (tmp_path / "x.csv").write_text("Foo,Bar,URL\nx,y,https://a.de\n")
    told = {"foo": "why", "Bar": ""}
    columns = guessed(tmp_path / "x.csv", told).columns
    assert [(c.key, c.reason) for c in columns[:2]] == [
        ("why", "So you said."),
        ("", "So you said."),
    ]
    (draft,) = items(tmp_path / "x.csv", told)
    assert isinstance(draft, Draft)
    assert (draft.why, draft.kept) == ("x", (("Bar", "y"),))


@pytest.mark.parametrize(
    ("told", "why"),
    [({"Baz": "url"}, "no column 'Baz'; there are: Foo"), ({"Foo": "baz"}, "can't be 'baz'")],
)
def test_a_mapping_to_nowhere_is_refused(tmp_path: Path, told: dict[str, str], why: str) -> None:
    """What there is instead is told."""
    (tmp_path / "x.csv").write_text("Foo,URL\nx,https://a.de\n")
    with pytest.raises(UnreadableError, match=why):
        list(items(tmp_path / "x.csv", told))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_and_encodings(tmp_path: Path, encoding: str, separator: str) -> None:
    """A table of Excel or of anything else is read without being asked what it is."""
    rows = (("Titel", "Link"), ("Café, 5; 6|7", "https://a.de/"))
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    (draft,) = read(items, tmp_path / "x.csv", text.encode(encoding))
    assert isinstance(draft, Draft)
    assert (draft.title, draft.url) == ("Café, 5; 6|7", "https://a.de/")


def test_a_very_large_cell(tmp_path: Path) -> None:
    """Five megabytes in one cell are text as any other; a NUL in it is left out."""
    text = f"title,url,notes\na,https://a.de/,{'x' * 5_000_000}\0y\nb,https://b.de/,\n"
    first, second = read(items, tmp_path / "x.csv", text.encode())
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (len(first.body), second.title) == (5_000_001, "b")


@pytest.mark.parametrize(
    "piece", ['"', '"a\n', 'a,"b\n', ",", "\n", "a\t", 'x"\n"y\n', "=HYPERLINK("]
)
def test_a_long_run_of_anything(tmp_path: Path, piece: str) -> None:
    """No text makes the reader go over it again and again; that would take an hour here."""
    content = ("title,url\n" + piece * (200_000 // len(piece))).encode()
    read(items, tmp_path / "x.csv", content)


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    """There is nothing to read."""
    (tmp_path / "x.csv").write_text("\n \n")
    with pytest.raises(UnreadableError, match="nothing"):
        list(items(tmp_path / "x.csv"))


PIECES = (
    *("title", "url", "Datum", "https://a.de/", ",", ";", "\t", "|", '""', "02/03/2024", "sep=;\n"),
    *("tags", "a,b", "=HYPERLINK(", "1700000000", "C:\\a", "<p>x</p>", "minutes", "type"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=files(PIECES))
def test_any_file(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in it, it is read or refused."""
    read(items, tmp_path / "x.csv", content)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=20))
def test_counts_add_up(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    """Every row that holds anything is a draft or left."""
    text = io.StringIO()
    csv.writer(text).writerows((("title", "url", "notes"), *rows))
    found = read(items, tmp_path / "x.csv", text.getvalue().encode())
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len([item for item in found if isinstance(item, Draft | Left)]) == len(filled)
