"""Cells that no spreadsheet runs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.formula_cells import guarded, unguarded


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\na ＝"), max_size=6) | st.text())  # noqa: RUF001 - a wide sign of formulas
def test_what_is_guarded_comes_back(text: str) -> None:
    """And never begins with a sign of a formula."""
    cell = guarded(text)
    assert cell[:1] not in {*"=+-@\t\r\n"} or not cell
    assert unguarded(cell) == text


def test_other_apostrophes_stay() -> None:
    """In a table of somebody else, too."""
    assert unguarded("'tis") == guarded("'tis") == "'tis"
