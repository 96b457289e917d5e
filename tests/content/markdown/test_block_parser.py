"""Blocks: what is nested too deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.block_parser import MAX_NESTING

if TYPE_CHECKING:
    from collections.abc import Callable


def test_deep_nesting_is_told_and_kept(
    html_of: Callable[[str], str], told_of: Callable[[str], list[str]]
) -> None:
    """What is too deep is shown as text, and the problem says where that begins."""
    text = "a\n\n" + "> " * (MAX_NESTING + 3) + "deep\n\nafter\n"
    assert told_of(text) == ["3:1 W-NESTING"]
    assert html_of(text).count("<blockquote>") == MAX_NESTING
    assert "<p>&gt; &gt; &gt; deep</p>" in html_of(text)
    assert html_of(text).endswith("<p>after</p>\n")


def test_items_beside_a_deep_one_stay_items(html_of: Callable[[str], str]) -> None:
    """Only the lines of the block that is too deep become its text."""
    deep = "".join("  " * n + f"- {n}\n" for n in range(MAX_NESTING // 2 + 3))
    assert html_of(f"{deep}- last\n").endswith("<li>last</li>\n</ul>\n")
