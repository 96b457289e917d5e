"""Free pages, such as "About"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Head, TocEntry
from learnscape_gen.pages.post_view import toc_of
from learnscape_gen.paths import output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground


class FreeView(msgspec.Struct, frozen=True):
    """A free page."""

    head: Head
    title: str
    body: Body
    toc: tuple[TocEntry, ...]


def plan_free_pages(ground: Ground) -> Iterator[PagePlan]:
    """Plan every free page."""
    for page in ground.hub.pages:
        doc = page.doc
        head = ground.head(
            page.address, "page", doc.title, doc.description, crumbs=(ground.home,), source=doc.path
        )
        view = FreeView(head, doc.title, ground.body(doc.body, doc.path), toc_of(doc.body))
        yield PagePlan(output_path(page.address), "page.html", view, doc.path)
