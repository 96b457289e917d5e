"""What every page may know of the site: little, and nothing that changes often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen import __version__
from learnscape_gen.learning import TYPES
from learnscape_gen.pages.direction import direction_of
from learnscape_gen.pages.labels import ACCESS, MOMENTS
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

    `types`, `moments` and `access` map the ids that views carry to what readers see.
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


def site_view(config: Config, hub: Hub) -> SiteView:
    """Return what every page may know of a hub."""
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        direction=direction_of(config.language),
        base_url=config.site_url,
        generator=f"learnscape {__version__}",
        author=config.author,
        nav=_NAV,
        footer=tuple(Link(page.doc.title, as_url(page.address)) for page in hub.pages),
        types={
            info.id.value: TypeLabel(
                info.id.value, info.label, f"learning/{info.id.value}/", info.in_short
            )
            for info in TYPES.values()
        },
        moments=MOMENTS,
        access=ACCESS,
        contribute_text=config.contribute.text,
        contribute_url=config.contribute.url,
    )


_NAV = (
    Link("Work", "work/"),
    Link("Tools", "tools/"),
    Link("Sources", "sources/"),
    Link("Map", "map/"),
    Link("New", "new/"),
    Link("Learning", "learning/"),
)
