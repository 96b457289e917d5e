"""Days in words."""

from __future__ import annotations

import pytest

from learnscape_gen.language.dates import written_day


@pytest.mark.parametrize(
    ("day", "language", "words"),
    [
        ("2026-11-02", "en", "November 2, 2026"),
        ("2026-11-02", "en-GB", "2 November 2026"),
        ("2026-11-02T23:00:00-05:00", "en", "November 2, 2026"),
        ("2026-11-02", "de", "2. November 2026"),
        ("2026-11-02", "zh-Hant-TW", "2026年11月2日"),
        ("2026-11-02", "xx-unheard-of", "November 2, 2026"),
        ("2026-11-02", "", "November 2, 2026"),
        ("0099-12-31", "en", "December 31, 99"),
        ("some day", "en", "some day"),
        ("", "en", ""),
    ],
)
def test_a_day_is_written_as_people_do(day: str, language: str, words: str) -> None:
    """In the language of the hub; what is no day stays as it is."""
    assert written_day(day, language) == words
