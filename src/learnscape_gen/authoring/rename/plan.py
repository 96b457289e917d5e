"""Plans a renaming or a merge: every file as it is to be, or why that can't be done.

find → move → write the page's own keys → let everything lead where it led → check
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.authoring.rename.expected import expected
from learnscape_gen.authoring.rename.following import followed
from learnscape_gen.authoring.rename.meanings import Meanings
from learnscape_gen.authoring.rename.moves import Moves, moves_into, moves_to, new_id
from learnscape_gen.authoring.rename.moving import Moving
from learnscape_gen.authoring.rename.new_problems import new_warnings
from learnscape_gen.authoring.rename.page import Page, page_named, pages_of
from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.renaming import Renaming, Wish
from learnscape_gen.authoring.rename.settings import with_daily_tools
from learnscape_gen.config import CONFIG_NAME
from learnscape_gen.content.inbox import waiting_in
from learnscape_gen.content.places import Kind
from learnscape_gen.state.changes import Change
from learnscape_gen.state.files import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.authoring.rename.tree import Tree


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
    wanted = expected(tree, Meanings(tree), moves)
    moved = Moving(tree, pages, moves).moved(page, wish)
    after, references = followed(tree, moved.tree, wanted)
    changes = [*_changes(tree, after, moves)]
    if settings is not None and page.kind is Kind.TOOL and (page.kind, page.id) in moves.terms:
        changed = with_daily_tools(settings, page.id, moves.term(Kind.TOOL, page.id))
        if changed != settings:
            changes.insert(0, Change(CONFIG_NAME, settings, changed))
            after = after.with_settings(changed)
    return Renaming(
        page,
        to.rstrip("/"),
        tuple(changes),
        tuple(sorted((old, new) for old, new in moves.files.items() if old not in moves.gone)),
        references,
        moved.redirects,
        moved.left,
        new_warnings(tree, after, moves),
        tuple(_unread(tree, page.id.rpartition("/")[2])),
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


def _unread(tree: Tree, name: str) -> Iterator[str]:
    """Yield the files that hold a name and were not looked into: unreadable, or in the inbox."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    broken = (
        path
        for path, file in tree.files.items()
        if file.kind is not Kind.ASSET and tree.faces[path].document is None
    )
    root = tree.project.root
    for path in (*broken, *waiting_in(root)):
        content = None if (root / path).is_symlink() else read_file(root / path)
        if word.search((content or b"").decode(errors="replace")):
            yield path


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
