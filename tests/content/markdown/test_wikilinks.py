"""Wikilinks as links to be resolved; what they become stands in fixtures/wikilinks.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.body import LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.markdown.body import MarkdownBody


@pytest.mark.parametrize(
    ("text", "target", "fragment"),
    [
        ("[[a/b]]", "a/b", ""),
        ("[[ Look  back\nand learn ]]", "Look back and learn", ""),
        ("[[a#The roles|b]]", "a", "The roles"),
        ("[[C# for you]]", "C", "for you"),
    ],
)
def test_target(
    text: str, target: str, fragment: str, body_of: Callable[[str], MarkdownBody]
) -> None:
    """Target and heading are told as they are written."""
    (link,) = body_of(text).links
    assert (link.target, link.fragment, link.kind) == (target, fragment, LinkKind.WIKI)


@pytest.mark.parametrize("text", ["[[]]", "[[ ]]", "[[a", "[[a]", "`[[a]]`", "\\[[a]]"])
def test_no_wikilink(text: str, body_of: Callable[[str], MarkdownBody]) -> None:
    """What is not whole, or code, is text."""
    assert not body_of(text).links
