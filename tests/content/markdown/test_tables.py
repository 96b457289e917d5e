"""Large tables; what small ones become stands in fixtures/tables.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.markdown.body import MarkdownBody


def test_links_in_rows_have_places(body_of: Callable[[str], MarkdownBody]) -> None:
    """Each row knows its line, and each cell its column."""
    body = body_of("| a | b |\n|---|---|\n" + "| c | [d](e) |\n" * 800)
    assert [(link.line, link.column) for link in body.links] == [(n, 7) for n in range(3, 803)]
