"""The page for addresses that lead nowhere; shown at any depth, it needs an absolute root."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head, Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground


class NotFoundView(msgspec.Struct, frozen=True):
    """404: the doors that are open."""

    head: Head
    contexts: tuple[Link, ...]


def plan_not_found(ground: Ground) -> Iterator[PagePlan]:
    """Plan 404.html."""
    head = ground.head("404.html", "not-found", ground.words("There is no such page"))
    root = urlsplit(ground.config.site_url).path
    contexts = tuple(ground.context_link(context.doc.id) for context in ground.hub.contexts[:24])
    view = NotFoundView(msgspec.structs.replace(head, root=root), contexts)
    yield PagePlan("404.html", "404.html", view)
