"""Where a link written in a body leads: a file beside it, a page by name, or an asset."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.markdown import BodyLink, Heading, LinkKind
from learnscape_gen.content.places import CONTENT
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import Asset, Target
from learnscape_gen.hub.vocabulary import Term, Vocabulary
from learnscape_gen.paths import as_url, fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable


class Linkable(msgspec.Struct, frozen=True):
    """A page that links may lead to: its file, the names it goes by, and its headings."""

    path: str
    id: str
    title: str
    address: str
    synonyms: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()


class LinkIndex:
    """Finds the targets of body links. It is filled once and then only asked."""

    def __init__(
        self, pages: Iterable[Linkable], assets: Iterable[Asset], drafts: frozenset[str]
    ) -> None:
        self._pages = {page.path: page for page in pages if page.path}
        self._assets = {asset.path: asset for asset in assets}
        self._drafts = drafts
        self._by_id: dict[str, list[Linkable]] = defaultdict(list)
        for page in self._pages.values():
            self._by_id[page.id].append(page)
        self._names = Vocabulary(
            Term(page.path, page.title, (page.id, *page.synonyms, _stem(page.path)))
            for page in self._pages.values()
        )

    def target(self, link: BodyLink, path: str) -> Target | Problem:
        """Return where a link in the body of a file leads, or why it leads nowhere."""
        at = Location(path, link.line, link.column)
        if link.kind is LinkKind.WIKI:
            return self._wiki_target(link, at)
        if link.target.startswith("/"):
            # An address of the site itself; whether a page is there is known once all are planned.
            url = as_url(link.target.lstrip("/"))
            return Target(_with_fragment(url, link.fragment), link.target)
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), link.target))
        if not beside.startswith(f"{CONTENT}/"):
            return Problem.of(
                "E-LINK",
                f"The link '{link.target}' leads out of content/.",
                at,
                "Link to a file in content/, or to a web address that begins with https://",
            )
        for candidate in (beside, f"{beside}.md", f"{beside}/index.md", f"{beside}/_index.md"):
            if page := self._pages.get(candidate):
                return self._page_target(page, link, at)
            if candidate in self._drafts:
                return Problem.of(
                    "E-LINK",
                    f"The link '{link.target}' leads to a draft, which is not published.",
                    at,
                    "Publish that post too, or take the link out.",
                )
        if asset := self._assets.get(beside):
            return Target(_with_fragment(as_url(asset.address), link.fragment), link.target)
        near = self._names.nearest(_stem(beside))
        return Problem.of(
            "E-LINK",
            f"The link '{link.target}' leads to no file: there is no {beside}.",
            at,
            f"Did you mean {posixpath.relpath(near, posixpath.dirname(path))}?" if near else "",
        )

    def _wiki_target(self, link: BodyLink, at: Location) -> Target | Problem:
        pages = self._by_id.get(link.target) or [
            self._pages[found] for found in self._names.find(link.target).ids
        ]
        if len(pages) == 1:
            return self._page_target(pages[0], link, at)
        if pages:
            ids = ", ".join(_stem_path(page.path) for page in pages)
            told, hint = f"may mean several pages: {ids}", "Write a link to the file instead."
        else:
            near = self._names.nearest(link.target)
            told = "leads to no page of this hub"
            hint = f"Did you mean [[{_stem(near)}]]?" if near else "Name a page by its file name."
        return Problem.of("E-LINK", f"The link [[{link.target}]] {told}.", at, hint)

    def _page_target(self, page: Linkable, link: BodyLink, at: Location) -> Target | Problem:
        fragment = link.fragment
        if fragment:
            wanted = (fragment, slugify(fragment))
            ids = [h.id for h in page.headings if h.id in wanted or fold(h.text) == fold(fragment)]
            if not ids:
                have = ", ".join(f"#{heading.id}" for heading in page.headings[:8])
                return Problem.of(
                    "E-LINK-HEADING",
                    f"'{page.title}' has no heading '#{fragment}'.",
                    at,
                    f"It has: {have}." if have else "It has no headings.",
                )
            fragment = ids[0]
        return Target(_with_fragment(as_url(page.address), fragment), page.title, page.path)


def _with_fragment(url: str, fragment: str) -> str:
    return f"{url}#{as_url(fragment)}" if fragment else url


def _stem(path: str) -> str:
    """Return the name by which a file is linked: its own, or its folder's for an index file."""
    name = posixpath.basename(path).rpartition(".")[0] or posixpath.basename(path)
    return posixpath.basename(posixpath.dirname(path)) if name in ("index", "_index") else name


def _stem_path(path: str) -> str:
    return path.removeprefix(f"{CONTENT}/").removesuffix(".md")
