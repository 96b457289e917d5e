"""What came of an import is told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.account import Account, Made
from learnscape_gen.authoring.bringing.rules import Rules
from learnscape_gen.authoring.bringing.sorting import Sorter
from learnscape_gen.cli.importing.run import Outcome
from learnscape_gen.cli.importing.told import tell
from learnscape_gen.importers.table_mapping import Column

if TYPE_CHECKING:
    import pytest

SORTER = Sorter(Rules(), "tags", lambda _: "")


def test_columns_are_told_as_they_can_be_typed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it became and why; all of them, unless the table is very wide."""
    columns = [Column(f"C{number}", "url", "It holds addresses.") for number in range(12)]
    tell([Outcome("t.csv", Account(), columns)], SORTER, ".", dry_run=False, verbose=False)
    said = capsys.readouterr().out
    assert "t.csv: 0 items read, 0 made, 0 there already, 0 left." in said
    assert "    C11=url  It holds addresses." in said


def test_it_says_what_went_where(capsys: pytest.CaptureFixture[str]) -> None:
    """Where that is not the inbox alone."""
    paths = ("content/inbox/a.md", "content/posts/b.md", "content/sources/c.md", "content/d.png")
    account = Account(read=4, made=[Made("x", "t", path) for path in paths])
    tell([Outcome("b.html", account)], SORTER, "hub", dry_run=False, verbose=True)
    said = capsys.readouterr().out
    assert "4 made (1 in the inbox, 1 in posts, 1 in sources, 1 elsewhere)" in said
    assert "learnscape triage --project hub" in said
