"""How a name or a link is written that leads to something else now: as the author wrote it."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.authoring.rename.page import pages_of
from learnscape_gen.content.markdown.body import LinkKind
from learnscape_gen.hub.linkable import linkables
from learnscape_gen.paths import composed, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.authoring.rename.meanings import LinkUse, Meanings, NameUse
    from learnscape_gen.authoring.rename.tree import Tree
    from learnscape_gen.content.places import Kind
    from learnscape_gen.hub.linkable import Linkable

_NO_WIKILINK = re.compile(r"[\[\]|#\n]")


class Spelling:
    """Writes names and links.

    Args:
        before: the files as they were.
        after: the files as they would be.
        meanings: what names and links lead to in these.
        sure: whether each is written in full, so that it can't mean anything else.

    """

    def __init__(self, before: Tree, after: Tree, meanings: Meanings, *, sure: bool) -> None:
        self._meanings = meanings
        self._sure = sure
        self._titles_before = _titles(before)
        self._titles = _titles(after)
        self._pages_before = {p.id: p for p in _pages(before)}
        self._pages = {meanings.stem(page.path): page for page in _pages(after) if page.path}

    def name(self, use: NameUse, id_: str) -> str:
        """Return how a term is named that has an id: by its title where its title stood."""
        if not self._sure:
            for text in self._names(use, id_):
                if self._meanings.term(use.kind, replace(use.name, text=text), use.within) == id_:
                    return text
        return id_

    def _names(self, use: NameUse, id_: str) -> Iterator[str]:
        written = use.name.text
        title = self._titles_before.get((use.kind, use.id), "")
        if written != use.id and fold(written) == fold(title):
            yield self._titles.get((use.kind, id_), id_)
        context, slash, _ = written.rpartition("/")
        yield context + slash + id_.rpartition("/")[2]

    def link(self, use: LinkUse, leads_to: str, old_path: str, path: str) -> str:
        """Return the target of a link.

        Args:
            use: the link as it was.
            leads_to: where it is to lead.
            old_path: the file in which it stood.
            path: the file in which it stands.

        """
        if use.link.kind is LinkKind.WIKI:
            return self._wikilink(use, leads_to)
        if leads_to.startswith("/"):
            return leads_to
        return self._relative(use, leads_to, old_path, path)

    def _relative(self, use: LinkUse, leads_to: str, old_path: str, path: str) -> str:
        """Return a path from a file to another, without the ending where none was written."""
        written = use.link.target
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(old_path), written))
        left_out = composed(use.leads_to)[len(composed(beside)) :]
        whole = posixpath.relpath(leads_to, posixpath.dirname(path))
        short = whole.removesuffix(left_out)
        if written.endswith("/") and left_out:
            short += "/"
        if self._sure or self._meanings.file(short, path) != leads_to:
            short = whole
        stays_here = written.startswith("./") and not short.startswith(".")
        return f"./{short}" if stays_here else short

    def _wikilink(self, use: LinkUse, leads_to: str) -> str:
        if leads_to.startswith("/"):
            return leads_to.strip("/")
        page = self._pages[leads_to]
        if not self._sure:
            for text in self._page_names(use.link.target, page):
                link = replace(use.link, target=text, fragment="")
                if text and self._meanings.by_name(link) == leads_to:
                    return text
        return page.id

    def _page_names(self, written: str, page: Linkable) -> Iterator[str]:
        if not _NO_WIKILINK.search(page.title) and not self._is_id(written):
            yield page.title
        if "/" not in written:
            yield page.id.rpartition("/")[2]
        if written not in self._pages_before and page.names:
            yield page.names[0]

    def _is_id(self, written: str) -> bool:
        """Tell whether a link names the id of a page, or the end of one."""
        wanted = fold(written)
        return any(wanted == id_ or id_.endswith(f"/{wanted}") for id_ in self._pages_before)


def _titles(tree: Tree) -> dict[tuple[Kind, str], str]:
    """Return the titles of all terms."""
    return {(page.kind, page.id): page.title for page in pages_of(tree.seen[0].hub)}


def _pages(tree: Tree) -> list[Linkable]:
    seen = tree.seen[0]
    return linkables(seen.hub, seen.config.title)
