"""Callouts of other tools become those of a hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importers.folders import imported, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("> [!tip]\n> x", "> [!TIP]\n> x"),
        ("> [!bug]+ Broken\n> x", "> [!CAUTION] Broken\n> x"),
        ("> [!quote]\n> x", "> [!NOTE] Quote\n> x"),
        ("> > [!warning]- a\n> > x", "> > [!WARNING] a\n> > x"),
        ("> [!note|wide] a", "> [!NOTE] a"),
        (":::info My title\nx\n:::\nafter", "> [!NOTE] My title\n> x\n\nafter"),
        (":::warning[Mind]\n\nx\n\n:::", "> [!WARNING] Mind\n> x\n"),
        ("::::note\n:::tip\nx\n:::\n::::", "> [!NOTE]\n> > [!TIP]\n> > x\n"),
        ('!!! danger "Hot"\n    x\n\n    y\nafter', "> [!CAUTION] Hot\n> x\n>\n> y\n\nafter"),
        ('!!! note ""\n\tx', "> [!NOTE]\n> x\n"),
        ("??? example\n    !!! tip\n        x", "> [!NOTE] Example\n> > [!TIP]\n> > x\n"),
        ("!!! Wow that is much\nafter", "!!! Wow that is much\nafter"),
        ("```\n!!! note\n    x\n:::tip\n```", "```\n!!! note\n    x\n:::tip\n```"),
        (":::unknown-thing\nx", ":::unknown-thing\nx"),
    ],
)
def test_callouts(tmp_path: Path, text: str, becomes: str) -> None:
    """The nearest of five; a kind that a hub has not is its title."""
    found = imported(written(tmp_path, {"mkdocs.yml": "", "docs/a.md": f"# T\n\n{text}\n"}))
    assert found.body("docs/a.md").rstrip("\n") == becomes.rstrip("\n")
