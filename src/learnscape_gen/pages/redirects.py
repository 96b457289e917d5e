"""Pages at old addresses that lead to where a page stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head
from learnscape_gen.paths import as_url, output_path, root_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import FreePage, Post, TermPage
    from learnscape_gen.pages.ground import Ground


class RedirectView(msgspec.Struct, frozen=True):
    """Where an old address leads: relative for the reader, absolute for search engines."""

    head: Head
    target: str
    canonical: str


def plan_redirects(ground: Ground) -> Iterator[PagePlan]:
    """Plan a page for every alias.

    In a further language only those that were pages of this hub before they were renamed, which
    stood there, too. Of other old addresses nobody knows one in that language.
    """
    hub = ground.hub
    pages: tuple[Post | TermPage | FreePage, ...] = (*hub.posts, *hub.terms, *hub.pages)
    for page in pages:
        for alias in page.doc.aliases:
            if ground.folder and not _was_here(alias, page.address):
                continue
            file = alias.endswith((".html", ".htm"))
            address = alias if file else f"{alias}/"
            if output_path(address) == output_path(page.address):
                continue  # the page has come home
            target = as_url(page.address)
            view = RedirectView(
                head=ground.head(address, "redirect", page.doc.title),
                target=root_from(as_url(address)) + target,
                canonical=ground.absolute(target),
            )
            yield PagePlan(output_path(address), "redirect.html", view, page.doc.path)


def _was_here(alias: str, address: str) -> bool:
    """Tell an address that a page of this kind had in this hub: `posts/old` of `posts/new/`."""
    section, slash, _ = alias.partition("/")
    return bool(slash) and address.startswith(f"{section}/")
