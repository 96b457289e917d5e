"""The page that says how to add something: a new file, a change, or a page met elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.places import Kind
from learnscape_gen.language.words import msg
from learnscape_gen.pages.begun import begun_file, begun_post
from learnscape_gen.pages.bookmarklet import bookmarklet
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground

ADDRESS = "contribute/"
_LEAD = msg("Did something help you with your work? Here is how it gets into this learnscape.")


class Begin(msgspec.Struct, frozen=True, array_like=True):
    """Something that can be added, and the address outside of the hub at which it is begun."""

    title: str
    url: str


class ContributeView(msgspec.Struct, frozen=True):
    """How to add something. `kept_at` is the address of the repository, `host` its host.

    `fills_in` tells that a new file can be begun with a text; else a post begins as an issue.
    """

    head: Head
    title: str
    lead: str
    suggest_url: str
    kept_at: str
    fills_in: bool
    begin: tuple[Begin, ...]
    bookmarklet: str


def plan_contribute(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page, where it is known in which repository the hub's files are."""
    contribute, words = ground.config.contribute, ground.words
    forge = contribute.place
    if forge is None:
        return
    title, lead = words("Contribute"), words(_LEAD)
    _, post = begun_post(forge)
    view = ContributeView(
        head=ground.head(ADDRESS, "contribute", title, lead, crumbs=(ground.home,)),
        title=title,
        lead=lead,
        suggest_url=contribute.url,
        kept_at=forge.root,
        fills_in=forge.takes_text,
        begin=(
            Begin(words("A post"), post),
            Begin(words("A tool"), begun_file(forge, Kind.TOOL, "content/tools/new-tool.md")),
            Begin(
                words("A source"), begun_file(forge, Kind.SOURCE, "content/sources/new-source.md")
            ),
        ),
        bookmarklet=bookmarklet(forge),
    )
    yield PagePlan(f"{ADDRESS}index.html", "contribute.html", view)
