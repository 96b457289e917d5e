"""The letters of pages, also of those that are wrong about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.fetch.charset import decoded

WORDS = "Été à Łódź, Привет, 日本語"


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (WORDS.encode(), "text/html; charset=utf-8"),
        (WORDS.encode(), "text/html; charset=ISO-8859-1"),
        (WORDS.encode(), "text/html"),
        (WORDS.encode("utf-8-sig"), "text/html; charset=windows-1251"),
        (WORDS.encode("utf-16"), "text/html"),
        (WORDS.encode("utf-16-le"), "text/html; charset=utf-16le"),
        (WORDS.encode(), "text/html; charset=rot13"),
        (WORDS.encode(), "text/html; charset=../../x"),
        (WORDS.encode("gb18030"), 'text/html; charset="gb18030"'),
    ],
)
def test_what_the_bytes_are_counts_more_than_what_is_said(body: bytes, header: str) -> None:
    """A mark and UTF-8 are known from the bytes; else the header is taken at its word."""
    assert decoded(body, header, whole=True) == (WORDS, False)


@pytest.mark.parametrize(
    ("text", "charset", "label"),
    [
        ("Привет, мир", "cp1251", "windows-1251"),
        ("Привет, мир", "koi8-r", "KOI8-R"),
        ("こんにちは世界", "cp932", "Shift_JIS"),
        ("こんにちは世界", "iso2022_jp", "ISO-2022-JP"),
        ("“naïve” — 5 €", "cp1252", "iso-8859-1"),
    ],
)
def test_a_page_says_it_itself(text: str, charset: str, label: str) -> None:
    """Where the header is silent, `<meta>` counts; names mean what browsers mean by them."""
    body = f'<meta charset="{label}">{text}'.encode(charset)
    assert decoded(body, "text/html", whole=True) == (f'<meta charset="{label}">{text}', False)


@pytest.mark.parametrize(
    ("body", "header"),
    [
        ("Été".encode("latin-1"), "text/html"),
        ("Été à la plage".encode("latin-1"), "text/html; charset=utf-8"),
        ("<meta charset=windows-1251>Été".encode("latin-1"), "text/html; charset=iso-8859-1"),
        ("日本語".encode("cp932"), "text/html; charset=ascii"),
    ],
)
def test_what_can_not_be_known_is_doubted(body: bytes, header: str) -> None:
    """A page that says nothing, that is wrong, or that contradicts its server."""
    assert decoded(body, header, whole=True).doubtful


def test_one_broken_letter_does_not_spoil_the_rest() -> None:
    """It becomes a sign that shows it."""
    words = "Été à la plage, déjà vu, " * 3
    found = decoded(words.encode() + b"\xe9.", "", whole=True)
    assert found == (f"{words}\ufffd.", False)


def test_a_letter_that_is_cut_off_is_no_fault() -> None:
    """Of a page of which only the beginning was read."""
    assert decoded("Été".encode()[:-1], "", whole=False) == ("Ét", False)


@given(st.binary(), st.text(), st.booleans())
def test_any_bytes_are_read(body: bytes, header: str, whole: bool) -> None:  # noqa: FBT001 - drawn
    """Nothing that a server sends breaks it."""
    decoded(body, f"text/html; charset={header}", whole=whole)
