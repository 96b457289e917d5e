"""What the name of a file says."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.notes.names import FileName, file_name, in_words, without_number


@pytest.mark.parametrize(
    ("stem", "date", "words"),
    [
        ("2024-05-01-first-post", "2024-05-01", "first-post"),
        ("2024-05-01_first", "2024-05-01", "first"),
        ("2024-05-01 Meeting", "2024-05-01", "Meeting"),
        ("2024-05-01", "2024-05-01", "2024-05-01"),
        ("20240501", "2024-05-01", "20240501"),
        ("2024-13-45-odd", "", "2024-13-45-odd"),
        ("202405011230 Zettel", "", "202405011230 Zettel"),
        ("1984", "", "1984"),
        ("first", "", "first"),
    ],
)
def test_dates_in_names(stem: str, date: str, words: str) -> None:
    """A date at the beginning is one, if there is such a day."""
    assert file_name(stem) == FileName(date, words)


def test_languages_in_names() -> None:
    """Only where names have them."""
    assert file_name("about.pt-BR", has_language=True) == FileName("", "about", "pt-BR")
    assert file_name("about.de") == FileName("", "about.de")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("my-first_post", "My first post"),
        ("Already words", "Already words"),
        ("2024-05-01", "2024-05-01"),
        ("über-uns", "Über uns"),
        ("Notes", "Notes"),
    ],
)
def test_words(name: str, words: str) -> None:
    """Hyphens are spaces, unless there are spaces."""
    assert in_words(name) == words


def test_numbers_that_put_in_order() -> None:
    """They go, but no number that is all of a name."""
    names = ["01-intro", "2. Use", "10_end", "404", "2fa"]
    assert [*map(without_number, names)] == ["intro", "Use", "end", "404", "2fa"]
