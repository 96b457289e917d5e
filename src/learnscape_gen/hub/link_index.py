"""Where a link written in a body leads: a file beside it, a page by name, or an asset."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.body import BodyLink, LinkKind
from learnscape_gen.content.places import CONTENT
from learnscape_gen.diagnostics import Location, Problem, shortened
from learnscape_gen.hub.model import NOWHERE, Asset, Target
from learnscape_gen.hub.vocabulary import Term, Vocabulary
from learnscape_gen.paths import as_url, composed, fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.markdown.body import Heading
    from learnscape_gen.hub.linkable import Linkable, PageBody

_INDEX = ("index", "_index")
_DRAFT = "leads to a draft, which is not published"
_SHOWN = 8
"""So many headings or pages are named in a hint."""


class LinkIndex:
    """Finds the targets of body links. It is filled once and then only asked.

    Args:
        pages: the pages of the hub.
        assets: the files that are copied.
        drafts: paths of posts that are not published.
        broken: paths of files that have errors of their own.

    """

    def __init__(
        self,
        pages: Iterable[Linkable],
        assets: Iterable[Asset] = (),
        drafts: Iterable[str] = (),
        broken: Iterable[str] = (),
    ) -> None:
        self._by_id: dict[str, Linkable] = {}
        self._pages: dict[str, Linkable] = {}
        for page in pages:
            self._by_id.setdefault(page.id, page)
            for path in filter(None, (page.path, page.original)):
                self._pages[composed(path)] = page
        self._assets = {composed(asset.path): asset for asset in assets}
        self._hidden = dict.fromkeys(map(composed, broken), "")
        self._hidden.update(dict.fromkeys(map(composed, drafts), _DRAFT))
        self._hidden_names = {fold(_stem(path)): why for path, why in self._hidden.items()}

    @cached_property
    def _names(self) -> Vocabulary:
        """Return the names of all pages; most hubs with no wikilinks need none."""
        return Vocabulary(
            Term(page.id, page.title, (*page.names, *_names_of(page.original or page.path)))
            for page in self._by_id.values()
        )

    def targets(self, body: PageBody) -> list[Target | Problem]:
        """Return where the links of a body lead, or why one leads nowhere."""
        return [self.target(link, body.path) for link in body.facts.links]

    def target(self, link: BodyLink, path: str) -> Target | Problem:
        """Return where a link in the body of a file leads, or why it leads nowhere."""
        at = Location(path, link.line, link.column)
        if link.kind is LinkKind.WIKI:
            return self._target_by_name(link, at)
        if link.target.startswith("/"):
            # An address of the site itself; whether a page is there is known once all are planned.
            return Target(_url(*_split_address(link.target), link.fragment), link.target)
        return self._target_beside(link, at)

    def _target_beside(self, link: BodyLink, at: Location) -> Target | Problem:
        folder = posixpath.dirname(at.path)
        beside = composed(posixpath.normpath(posixpath.join(folder, link.target)))
        if beside != CONTENT and not beside.startswith(f"{CONTENT}/"):
            return Problem.of(
                "E-LINK",
                f"The link '{shortened(link.target)}' leads out of content/.",
                at,
                "Link to a file in content/, or to a web address that begins with https://",
            )
        if asset := self._assets.get(beside):
            return Target(_url(asset.address, "", link.fragment), link.target)
        if not link.embed:
            for path in (beside, f"{beside}.md", f"{beside}/index.md", f"{beside}/_index.md"):
                if page := self._pages.get(path):
                    return _target_in(page, link, at)
                if path in self._hidden:
                    return _hidden_target(link.target, self._hidden[path], at)
        near = self._by_id.get(self._names.nearest(_stem(beside)))
        return Problem.of(
            "E-LINK",
            f"The link '{shortened(link.target)}' leads nowhere: "
            f"nothing is published from {shortened(beside)}.",
            at,
            f"Did you mean {posixpath.relpath(near.path, folder)}?" if near and near.path else "",
        )

    def _target_by_name(self, link: BodyLink, at: Location) -> Target | Problem:
        ids = self._names.find(link.target).ids
        if len(ids) == 1:
            return _target_in(self._by_id[ids[0]], link, at)
        why = self._hidden_names.get(fold(link.target))
        if ids:
            told = f"may mean several pages: {', '.join(ids[:_SHOWN])}"
            hint = f"Write one of them: [[{ids[0]}]]"
        elif why is not None:
            return _hidden_target(f"[[{shortened(link.target)}]]", why, at)
        else:
            near = self._names.nearest(link.target)
            told = "leads to no page of this hub"
            hint = f"Did you mean [[{near}]]?" if near else "Name a page by its title or its file."
        return Problem.of("E-LINK", f"The link [[{shortened(link.target)}]] {told}.", at, hint)


def _hidden_target(written: str, why: str, at: Location) -> Target | Problem:
    """Say that a link leads to a draft; a file with errors has them told already."""
    if not why:
        return NOWHERE
    hint = "Publish that post too, or take the link out."
    return Problem.of("E-LINK", f"The link '{written}' {why}.", at, hint)


def _target_in(page: Linkable, link: BodyLink, at: Location) -> Target | Problem:
    """Return a page, or the place in it that a link names by the id or the words of a heading."""
    fragment = fragment_in(page, link.fragment)
    if link.fragment and not fragment and not _stood_in(page.former, link.fragment):
        have = ", ".join(f"#{heading.id}" for heading in page.headings[:_SHOWN])
        return Problem.of(
            "E-LINK-HEADING",
            f"'{page.title}' has no heading '#{shortened(link.fragment)}'.",
            at,
            f"It has: {have}." if have else "It has no headings.",
        )
    return Target(_url(page.address, "", fragment), page.title, page.path)


def fragment_in(page: Linkable, written: str) -> str:
    """Return the id of what a fragment means in a page, or an empty string where nothing is meant.

    A heading of the original is that of the translation which stands in its place; where they have
    not the same number of headings, the page is all that can be linked.
    """
    if not written or written in page.anchors:
        return written
    if found := _stood_in(page.headings, written):
        return page.headings[found - 1].id
    former = _stood_in(page.former, written)
    same = len(page.former) == len(page.headings)
    return page.headings[former - 1].id if former and same else ""


def _stood_in(headings: tuple[Heading, ...], written: str) -> int:
    """Return the number of the heading that has an id or these words, or 0."""
    wanted, words = (written, slugify(written)), fold(written)
    for number, heading in enumerate(headings, 1):
        if heading.id in wanted or fold(heading.text) == words:
            return number
    return 0


def _split_address(target: str) -> tuple[str, str]:
    """Return the address and the query of a link that begins at the site's root."""
    address, _, query = target.lstrip("/").partition("?")
    return address, query


def _url(address: str, query: str, fragment: str) -> str:
    url = as_url(address) + (f"?{as_url(query)}" if query else "")
    return f"{url}#{as_url(fragment)}" if fragment else url


def _stem(path: str) -> str:
    """Return the name by which a file is linked: its own, or its folder's for an index file."""
    name = posixpath.basename(path).rpartition(".")[0] or posixpath.basename(path)
    return posixpath.basename(posixpath.dirname(path)) if name in _INDEX else name


def _names_of(path: str) -> tuple[str, ...]:
    """Return the names that a file gives its page: its own, and its path in content/."""
    if not path:
        return ()
    whole = path.removeprefix(f"{CONTENT}/").rpartition(".")[0]
    folder, _, name = whole.rpartition("/")
    return _stem(path), folder if name in _INDEX else whole
