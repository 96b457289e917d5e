"""What separates cells is what makes rows even."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.separators import separator_of


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1,2\t3\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('a,b\n"x;y;z",2\n', ","),
        ("https://a.de\nhttps://b.de/c,d\nhttps://c.de\n", "\x1f"),
        ("one column", "\x1f"),
    ],
)
def test_what_makes_rows_even(text: str, sign: str) -> None:
    """Signs in addresses, sentences and numbers separate nothing."""
    assert separator_of(text).sign == sign


@pytest.mark.parametrize("line", ["sep=;\n", '"sep=;"\n', "SEP=;,,,\n"])
def test_excel_tells(line: str) -> None:
    """The first line may say it, and is no row then."""
    assert separator_of(f"{line}a,b;c\n") == (";", len(line))
