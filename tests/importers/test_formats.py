"""The formats that can be imported."""

from __future__ import annotations

from pathlib import Path

from learnscape_gen.importers.formats import FORMATS

BOOKMARKS = Path(__file__).parent / "fixtures" / "bookmarks" / "pinboard.html"


def test_each_format_has_a_name_of_its_own_and_is_read_from_something() -> None:
    """So nobody types a name that means two."""
    assert len({each.name for each in FORMATS}) == len(FORMATS)
    assert all(each.is_file or each.is_folder for each in FORMATS)


def test_a_format_is_imported_when_it_is_asked_for() -> None:
    """Bookmarks are read, and have no columns."""
    bookmarks = FORMATS[0]
    assert len(list(bookmarks.items(BOOKMARKS))) == 3
    assert bookmarks.columns(BOOKMARKS, {}) == ()
