"""Moves the files of a page, and lets each page say where it once was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from learnscape_gen.authoring.rename.merging import merged
from learnscape_gen.authoring.rename.own_keys import with_own_keys
from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.content.front_matter_edit import EditError
from learnscape_gen.content.places import Kind

if TYPE_CHECKING:
    from learnscape_gen.authoring.rename.moves import Moves
    from learnscape_gen.authoring.rename.page import Page
    from learnscape_gen.authoring.rename.renaming import Wish
    from learnscape_gen.authoring.rename.tree import Tree
    from learnscape_gen.diagnostics import Problem


class Moved(NamedTuple):
    """The files after a move, before what leads to them follows.

    Args:
        tree: the files.
        redirects: the old addresses that lead on from now.
        left: what a merged file said that stands in the other as comments: its key and words.

    """

    tree: Tree
    redirects: tuple[str, ...]
    left: tuple[tuple[str, str], ...]


class Moving:
    """Moves files.

    Args:
        tree: the files as they are.
        pages: the pages that can be renamed.
        moves: what moves.

    """

    def __init__(self, tree: Tree, pages: tuple[Page, ...], moves: Moves) -> None:
        self._tree = tree
        self._pages = pages
        self._moves = moves
        self._redirects: list[str] = []
        self._left: list[tuple[str, str]] = []
        self._written = {
            moves.file(path): tree.content(path)
            for path in moves.files
            if path not in moves.gone and tree.files[path].kind is not Kind.ASSET
        }

    def moved(self, page: Page, wish: Wish) -> Moved:
        """Return the files after a page has moved.

        Raises:
            RenameError: a file has to be changed by hand first.

        """
        moves = self._moves
        if link := self._tree.link_to(moves.files):
            raise RenameError(
                f"{link} is a link to a file that would move. Put a file there first."
            )
        try:
            self._merge()
            for other in self._pages:
                if other == page or other.address in moves.pages:
                    self._say(other, wish.title if other == page else "")
        except EditError as fault:
            raise RenameError(
                "Nothing was changed: one file has to be changed by hand first.",
                (self._where_it_is(fault),),
            ) from None
        kept = {old: new for old, new in moves.files.items() if old not in moves.gone}
        tree = self._tree.changed(kept, self._written, moves.gone)
        return Moved(tree, tuple(self._redirects), tuple(self._left))

    def _merge(self) -> None:
        for old in sorted(self._moves.gone):
            new = self._moves.file(old)
            kept = merged(self._tree.content(new), new, self._tree.content(old), old)
            self._written[new] = kept.content
            self._left += kept.left

    def _say(self, page: Page, title: str) -> None:
        """Let the file of a page say where it once was, and what else changes of itself."""
        address = self._moves.pages.get(page.address, page.address)
        path = self._moves.file(page.path) or self._path_at(address)
        if not path:
            return  # a task that posts made: it has no file
        content = self._written.get(path)
        is_new = address != page.address and self._is_public(page)
        alias = page.address.rstrip("/")
        self._written[path] = with_own_keys(
            self._tree.content(path) if content is None else content,
            path,
            title=title,
            slug=address.rstrip("/").rpartition("/")[2] if page.kind is Kind.POST else "",
            aliases=(alias,) if is_new else (),
        )
        if is_new:
            self._redirects.append(alias)

    def _path_at(self, address: str) -> str:
        """Return the file of the page at an address, or an empty string."""
        return next((page.path for page in self._pages if page.address == address), "")

    def _is_public(self, page: Page) -> bool:
        """Tell whether others may know the address of a page; nobody knows that of a draft."""
        face = self._tree.faces.get(page.path)
        return getattr(face and face.document, "status", "") != "draft"

    def _where_it_is(self, fault: EditError) -> Problem:
        """Return a problem at the file as it is still called."""
        came_from = {new: old for old, new in self._moves.files.items()}
        at = fault.problem.location
        return replace(fault.problem, location=replace(at, path=came_from.get(at.path, at.path)))
