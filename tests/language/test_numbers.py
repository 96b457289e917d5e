"""Numbers in the manner of a language."""

from __future__ import annotations

import pytest

from learnscape_gen.language.numbers import written_number


@pytest.mark.parametrize(
    ("number", "language", "written"),
    [
        (999, "de", "999"), (12_000, "en", "12,000"), (12_000, "de", "12.000"),
        (12_000, "es", "12.000"), (12_000, "ar", "12,000"), (12_000, "xx", "12,000"),
    ],
)  # fmt: skip
def test_thousands_stand_apart(number: int, language: str, written: str) -> None:
    """With the sign of the language, and digits that everybody reads."""
    assert written_number(number, language) == written


def test_french_thousands_do_not_break() -> None:
    """A narrow space stands between them at which no line ends."""
    assert written_number(12_000, "fr") == "12\N{NARROW NO-BREAK SPACE}000"
