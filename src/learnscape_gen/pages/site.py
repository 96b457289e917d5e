"""What every page may know of the site: little, and nothing that changes often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen import __version__
from learnscape_gen.language.words import ENGLISH, Words, msg
from learnscape_gen.learning import TYPES
from learnscape_gen.pages.direction import direction_of
from learnscape_gen.pages.labels import ACCESS, moments_in
from learnscape_gen.pages.parts import Link
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub


class TypeLabel(msgspec.Struct, frozen=True):
    """A learning type as readers see it, with the explainer behind it."""

    id: str
    label: str
    url: str
    note: str


class SiteView(msgspec.Struct, frozen=True):
    """The `site` of every template. It holds no counts and no "latest".

    `types`, `moments` and `access` map the ids that views carry to what readers see; `words` has
    all else that they see. `search` tells whether there is a page that searches.
    """

    title: str
    description: str
    language: str
    direction: str
    base_url: str
    generator: str
    author: str
    nav: tuple[Link, ...]
    footer: tuple[Link, ...]
    types: dict[str, TypeLabel]
    moments: dict[str, Link]
    access: dict[str, str]
    contribute_text: str
    contribute_url: str
    words: Words = ENGLISH
    search: bool = True


def site_view(config: Config, hub: Hub, words: Words = ENGLISH) -> SiteView:
    """Return what every page may know of a hub."""
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        direction=direction_of(config.language),
        base_url=config.site_url,
        generator=f"learnscape {__version__}",
        author=config.author,
        nav=tuple(Link(words(door.title), door.url) for door in _NAV),
        footer=tuple(Link(page.doc.title, as_url(page.address)) for page in hub.pages),
        types={
            id_.value: TypeLabel(
                id_.value, words(info.label), f"learning/{id_.value}/", words(info.in_short)
            )
            for id_, info in TYPES.items()
        },
        moments=moments_in(words),
        access={id_: words(label) for id_, label in ACCESS.items()},
        contribute_text=config.contribute.text,
        contribute_url=config.contribute.url,
        words=words,
        search=config.search,
    )


_NAV = (
    Link(msg("Work"), "work/"),
    Link(msg("Tools"), "tools/"),
    Link(msg("Sources"), "sources/"),
    Link(msg("Map"), "map/"),
    Link(msg("New"), "new/"),
    Link(msg("Learning"), "learning/"),
)
