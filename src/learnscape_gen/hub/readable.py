"""In which languages each page can be read, told by all the languages in which a hub is seen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.language.tags import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.hub.model import Hub


def with_languages(hubs: Mapping[str, Hub]) -> dict[str, Hub]:
    """Return hubs that know in which languages their pages can be read.

    Args:
        hubs: one hub as it is seen in each language, by the tag of that.

    """
    if len(hubs) == 1:
        return dict(hubs)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for tag, hub in hubs.items():
        for _, address, language in _pages(hub, tag):
            if _is_of(language, tag):
                found[address][tag] = None
    told = {
        tag: {
            path: tuple(found[address]) or (language,)
            for path, address, language in _pages(hub, tag)
            if len(found[address]) < len(hubs)
        }
        for tag, hub in hubs.items()
    }
    return {tag: replace(hub, languages=told[tag]) for tag, hub in hubs.items()}


def _pages(hub: Hub, tag: str) -> Iterator[tuple[str, str, str]]:
    """Yield the file of every page that has one, its address, and the language it is shown in."""
    for post in hub.posts:
        yield post.doc.path, post.address, post.doc.language or tag
    for explainer in hub.explainers:
        path = explainer.doc.path
        yield path, explainer.address, explainer.doc.built_in or hub.foreign.get(path, tag)
    for page in (*hub.terms, *hub.pages):
        if path := page.doc.path:
            yield path, page.address, hub.foreign.get(path, tag)
    if hub.home:
        yield hub.home.path, "", hub.foreign.get(hub.home.path, tag)


def _is_of(language: str, tag: str) -> bool:
    """Tell whether somebody who reads one language reads the other: en-GB and en."""
    return primary(language) == primary(tag)
