"""What every page may know of the site: little, and nothing that changes often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen import __version__
from learnscape_gen.forge import Forge
from learnscape_gen.language.names import name_of_language
from learnscape_gen.language.words import ENGLISH, Words, msg
from learnscape_gen.learning import TYPES
from learnscape_gen.pages.direction import direction_of
from learnscape_gen.pages.labels import ACCESS, CURATE, moments_in
from learnscape_gen.pages.parts import Link
from learnscape_gen.pages.tally import LIMITS
from learnscape_gen.pages.twins import KINDS
from learnscape_gen.paths import UP, as_url

if TYPE_CHECKING:
    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub


class TypeLabel(msgspec.Struct, frozen=True):
    """A learning type as readers see it, with the explainer behind it."""

    id: str
    label: str
    url: str
    note: str


class SiteLanguage(msgspec.Struct, frozen=True):
    """A language in which the hub can be seen: its name in itself, its folder and its address."""

    tag: str
    name: str
    direction: str
    folder: str
    base_url: str


class SiteView(msgspec.Struct, frozen=True):
    """The `site` of every template. It holds no counts and no "latest".

    `types`, `moments` and `access` map the ids that views carry to what readers see; `words` has
    all else that they see. `minutes` has how much time a reader may say to have. `search` tells
    whether there is a page that searches. `languages` has all in which the hub can be seen, its
    own first, where there are several; `folder` is that of this one, and `up` leads out of it.
    `forge` knows where the files of the hub are edited, if that is anywhere. `twins` has the kinds
    of pages beside which a Markdown twin stands.
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
    minutes: tuple[int, ...] = LIMITS
    search: bool = True
    languages: tuple[SiteLanguage, ...] = ()
    folder: str = ""
    forge: Forge | None = None
    twins: tuple[str, ...] = ()

    @property
    def up(self) -> str:
        """Return what leads from the root of this language to that of the hub."""
        return UP if self.folder else ""


def site_view(
    config: Config,
    hub: Hub,
    words: Words = ENGLISH,
    languages: tuple[SiteLanguage, ...] = (),
    folder: str = "",
) -> SiteView:
    """Return what every page may know of a hub, as it is seen in one language.

    Args:
        config: the settings.
        hub: the hub.
        words: the words of the language.
        languages: all languages in which the hub can be seen.
        folder: that of the language; empty for the hub's own.

    """
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        direction=direction_of(config.language),
        base_url=config.site_url,
        generator=f"learnscape {__version__}",
        author=config.author,
        nav=tuple(Link(words(door.title), door.url) for door in _NAV),
        footer=(
            *(Link(page.doc.title, as_url(page.address)) for page in hub.pages),
            *((Link(words(CURATE), "curate/"),) if config.curate else ()),
        ),
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
        languages=languages,
        folder=folder,
        forge=config.contribute.place,
        twins=tuple(KINDS) if config.twins else (),
    )


def site_languages(config: Config) -> tuple[SiteLanguage, ...]:
    """Return the languages in which a hub can be seen, where there are several."""
    if not config.languages:
        return ()
    folders = ("", *(f"{tag}/" for tag in config.languages))
    return tuple(
        SiteLanguage(
            tag, name_of_language(tag), direction_of(tag), folder, config.site_url + folder
        )
        for tag, folder in zip(config.all_languages, folders, strict=True)
    )


_NAV = (
    Link(msg("Work"), "work/"),
    Link(msg("Tools"), "tools/"),
    Link(msg("Sources"), "sources/"),
    Link(msg("Map"), "map/"),
    Link(msg("New"), "new/"),
    Link(msg("Learning"), "learning/"),
)
