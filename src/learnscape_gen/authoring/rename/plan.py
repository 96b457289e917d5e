"""Plans a renaming or a merge: every file as it is to be, or why that can't be done.

find → move → write the page's own keys → let everything lead where it led → check
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.rename.expected import expected
from learnscape_gen.authoring.rename.meanings import Meanings
from learnscape_gen.authoring.rename.merging import merged
from learnscape_gen.authoring.rename.moves import Moves, moves_into, moves_to, new_id
from learnscape_gen.authoring.rename.own_keys import with_own_keys
from learnscape_gen.authoring.rename.page import Page, page_named, pages_of
from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.rewriting import LINKS, NAMES, rewritten, wrong_in
from learnscape_gen.authoring.rename.settings import with_daily_tools
from learnscape_gen.authoring.rename.spelling import Spelling
from learnscape_gen.config import CONFIG_NAME
from learnscape_gen.content.front_matter_edit import EditError
from learnscape_gen.content.places import Kind
from learnscape_gen.state.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.authoring.rename.tree import Tree
    from learnscape_gen.diagnostics import Problem


class Wish(NamedTuple):
    """What a person asks for.

    Args:
        old: the page, by any of its names.
        new: its new id; of a merge, the page into which it goes.
        title: its new title; empty to leave it.
        merge: whether it is to go into another page.

    """

    old: str
    new: str
    title: str = ""
    merge: bool = False


class Renaming(NamedTuple):
    """A renaming that is planned.

    Args:
        page: what is renamed.
        to: its new name, such as `work/incidents/learn`.
        changes: the files that change.
        moved: the old and the new path of each file that moves.
        references: how many names and links are written anew.
        redirects: the old addresses that lead on from now.
        left: what a merged file said that has no place in the other: its key and words.
        warnings: what the check has to say from now on, beside what it said before.

    """

    page: Page
    to: str
    changes: tuple[Change, ...]
    moved: tuple[tuple[str, str], ...]
    references: int
    redirects: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    warnings: tuple[Problem, ...]


def planned_renaming(tree: Tree, wish: Wish, settings: bytes | None = None) -> Renaming:
    """Plan a renaming or a merge.

    Args:
        tree: the files of the hub.
        wish: what is asked for.
        settings: the bytes of learnscape.toml, which may name a tool; None where there is none.

    Raises:
        RenameError: it can't be done, or would leave the hub worse than before.
        OSError: a file can't be read.

    """
    pages = tuple(pages_of(tree.seen[0].hub))
    languages = tree.project.config.languages
    page = page_named(wish.old, pages, languages)
    if wish.merge:
        kin = [other for other in pages if other.kind is page.kind]
        target = page_named(wish.new, kin, languages)
        _refuse_merge(page, target)
        moves, to = moves_into(page, target, pages, tree.files), target.address
    else:
        _refuse_made(page)
        id_ = new_id(page, wish.new, pages)
        if id_ == page.id and wish.title in ("", page.title):
            raise RenameError(
                f"{page.id} is the id of this {page.kind} already; ids know no capitals. "
                'To change what readers see: --title "New title"'
            )
        moves = moves_to(page, id_, pages, tree.files)
        to = moves.pages.get(page.address, page.address)
    planner = _Planner(tree, pages, moves)
    after = planner.moved(page, wish)
    after, references = planner.led(after)
    planner.refuse_worse(after)
    changes = [*_changes(tree, after, moves)]
    if settings is not None and page.kind is Kind.TOOL and (page.kind, page.id) in moves.terms:
        changed = with_daily_tools(settings, page.id, moves.term(Kind.TOOL, page.id))
        if changed != settings:
            changes.insert(0, Change(CONFIG_NAME, settings, changed))
    return Renaming(
        page,
        to.rstrip("/"),
        tuple(changes),
        tuple(sorted((old, new) for old, new in moves.files.items() if old not in moves.gone)),
        references,
        tuple(planner.redirects),
        tuple(planner.left),
        tuple(planner.worse(after, errors=False)),
    )


def _refuse_merge(page: Page, target: Page) -> None:
    if page == target:
        raise RenameError(f"{page.name} can't be merged into itself.")
    if page.kind is Kind.POST:
        raise RenameError("Posts can't be merged. Link one to the other, or archive it.")
    _refuse_made(target)


def _refuse_made(page: Page) -> None:
    """Refuse to rename a term that stands in posts alone: there is no file to say where it was."""
    if not page.path:
        raise RenameError(
            f"No file describes the {page.kind} {page.id}: posts name it, and that is all. "
            f'Describe it first: learnscape new {page.kind} "{page.title}"'
        )


class _Planner:
    """Plans what a move does to the files of a hub."""

    def __init__(self, tree: Tree, pages: tuple[Page, ...], moves: Moves) -> None:
        self._tree = tree
        self._pages = pages
        self._moves = moves
        self._wanted = expected(tree, Meanings(tree), moves)
        self.redirects: list[str] = []
        self.left: list[tuple[str, str]] = []

    def moved(self, page: Page, wish: Wish) -> Tree:
        """Return the files after the move, each page with what it says of itself."""
        tree, moves = self._tree, self._moves
        written = {
            moves.file(path): tree.content(path)
            for path in moves.files
            if path not in moves.gone and tree.files[path].kind is not Kind.ASSET
        }
        try:
            for old in sorted(moves.gone):
                new = moves.file(old)
                kept = merged(tree.content(new), new, tree.content(old), old)
                written[new] = kept.content
                self.left += kept.left
            for other in self._pages:
                if other == page or other.address in moves.pages:
                    self._say(other, page, wish, written)
        except EditError as fault:
            raise RenameError(
                "Nothing was changed: one file has to be changed by hand first.", (fault.problem,)
            ) from None
        left = {old: new for old, new in moves.files.items() if old not in moves.gone}
        return tree.changed(left, written, moves.gone)

    def _say(self, other: Page, page: Page, wish: Wish, written: dict[str, bytes]) -> None:
        """Let the file of a page say where it once was, and what else changes of itself."""
        moves = self._moves
        address = moves.pages.get(other.address, other.address)
        path = moves.file(other.path)
        if not other.path:
            if other != page or not wish.merge:
                return
            path = next(p.path for p in self._pages if p.address == address)
        content = written.get(path) or self._tree.content(other.path or path)
        is_new = address != other.address and self._is_public(other)
        alias = other.address.rstrip("/")
        written[path] = with_own_keys(
            content,
            path,
            title=wish.title if other == page else "",
            slug=address.rstrip("/").rpartition("/")[2] if other.kind is Kind.POST else "",
            aliases=(alias,) if is_new else (),
        )
        if is_new:
            self.redirects.append(alias)

    def _is_public(self, page: Page) -> bool:
        """Tell whether others may know the address of a page; nobody knows that of a draft."""
        face = self._tree.faces.get(page.path)
        return getattr(face and face.document, "status", "") != "draft"

    def led(self, after: Tree) -> tuple[Tree, int]:
        """Return the files with all names and links leading where they led, and how many changed.

        Names come first, since a post without its task is no page to which a link could lead. A
        name is written as its author would; only where this does not do, in full.
        """
        count = 0
        meanings = Meanings(after)
        for what in (NAMES, LINKS):
            for attempt in range(_ATTEMPTS + 1):
                wrong = wrong_in(after, meanings, self._wanted, what, tidy=not attempt)
                if not wrong:
                    break
                if attempt == _ATTEMPTS:
                    told = ", ".join(sorted(each.old_path for each in wrong)[:_SHOWN])
                    raise RenameError(
                        f"Nothing was changed: it can't be told how to keep what these name: {told}"
                    )
                count += 0 if attempt else sum(each.extent for each in wrong)
                spelling = Spelling(self._tree, after, meanings, sure=attempt > 0)
                written = {each.path: rewritten(after, each, spelling) for each in wrong}
                after = after.changed({}, written, frozenset())
                meanings = Meanings(after)
        return after, count

    def refuse_worse(self, after: Tree) -> None:
        """Refuse what would bring errors that are not there now.

        Raises:
            RenameError: there would be some.

        """
        if worse := tuple(self.worse(after, errors=True)):
            raise RenameError("Nothing was changed: the hub would have new errors.", worse)

    def worse(self, after: Tree, *, errors: bool) -> Iterator[Problem]:
        """Yield the problems that were not there before."""
        known = Counter(
            (problem.code, self._moves.file(problem.location.path))
            for problem in self._tree.problems
        )
        for problem in after.problems:
            key = problem.code, problem.location.path
            known[key] -= 1
            if known[key] < 0 and problem.severity != "hint" and problem.is_error is errors:
                yield problem


_SHOWN = 5
_ATTEMPTS = 2
"""A name is written as its author would, then in full."""


def _changes(before: Tree, after: Tree, moves: Moves) -> Iterator[Change]:
    """Yield the files that change: what is new first, then what goes, the innermost first."""
    moved: Mapping[str, str] = {
        new: old for old, new in moves.files.items() if old not in moves.gone
    }
    for path in sorted({*moved, *after.written}):
        if path in moved:
            content = after.written.get(path)
            yield Change(path, None, before.content(moved[path]) if content is None else content)
        elif (old := before.content(path)) != after.written[path]:
            yield Change(path, old, after.written[path])
    gone = {*moved.values(), *moves.gone}
    for path in sorted(gone, key=lambda path: (-path.count("/"), path)):
        yield Change(path, before.content(path), None)
