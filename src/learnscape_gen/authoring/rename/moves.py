"""What moves when a page gets another id: its files, its addresses, and the ids of its terms."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.content.places import Kind, without_language
from learnscape_gen.hub.translation import path_of_original
from learnscape_gen.paths import collision_key, slug_fault, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.authoring.rename.page import Page
    from learnscape_gen.content.scan import SourceFile

_INDEX = ("index", "_index")
_ENDINGS = (".md", ".markdown")


class Moves(NamedTuple):
    """What moves.

    Args:
        files: the new path of each file that moves; for a merged one, the file that stands for it.
        gone: the files that are merged into another.
        terms: the new id of each term, by its kind and its id.
        pages: the new address of each page, by the old one.

    """

    files: dict[str, str]
    gone: frozenset[str]
    terms: dict[tuple[Kind, str], str]
    pages: dict[str, str]

    def file(self, path: str) -> str:
        """Return where a file is afterwards."""
        return self.files.get(path, path)

    def term(self, kind: Kind, id_: str) -> str:
        """Return the id of a term afterwards."""
        return self.terms.get((kind, id_), id_)

    def address(self, address: str) -> str:
        """Return an address of the site as it is afterwards, also one below that of a page."""
        for old in sorted(self.pages, key=len, reverse=True):
            if address == old.rstrip("/") or address.startswith(old):
                kept_slash = self.pages[old] if address.startswith(old) else self.pages[old][:-1]
                return kept_slash + address[len(old) :]
        return address


def new_id(page: Page, wanted: str, pages: Iterable[Page]) -> str:
    """Return the id that a page is to have.

    Args:
        page: what is renamed.
        wanted: the new id or name as typed; of a task with or without its context.
        pages: those that are there.

    Raises:
        RenameError: the id can't be used, or another page has it.

    """
    parts = [part for part in wanted.strip().strip("/").split("/") if part]
    if parts and page.name.partition("/")[0] == parts[0] and len(parts) > 1:
        parts = parts[1:]  # as in work/incidents/review
    if page.kind is Kind.TASK and len(parts) == 1:
        parts = [page.id.partition("/")[0], *parts]
    depth = page.id.count("/") + 1
    id_ = "/".join(map(slugify, parts))
    fault = slug_fault(id_) if id_ else "it is empty"
    if len(parts) != depth and not fault:
        fault = f"the id of a {page.kind} has {'two parts' if depth > 1 else 'no slash'}"
    if id_.rpartition("/")[2] == "index":
        fault = "a file of that name stands for its folder"
    if fault:
        raise RenameError(f"'{wanted}' can't be the id of a {page.kind}: {fault}.")
    for other in pages:
        if other.kind is page.kind and other.id == id_ and other != page:
            merge = f" To make one of both: learnscape rename {page.name} {id_} --merge"
            raise RenameError(
                f"There is a {page.kind} {id_} already{f': {other.path}' if other.path else ''}."
                f"{'' if page.kind is Kind.POST else merge}"
            )
    return id_


def moves_to(page: Page, id_: str, pages: Iterable[Page], files: Mapping[str, SourceFile]) -> Moves:
    """Return what moves when a page gets an id.

    Raises:
        RenameError: a file stands where one would go.

    """
    moved = {} if id_ == page.id else dict(_files_moved(page, id_, pages, files))
    _refuse_collisions(moved, files)
    address = page.address.removesuffix(f"{page.id}/") + f"{id_}/"
    return Moves(moved, frozenset(), *_ids(page, id_, address, pages))


def moves_into(
    page: Page, target: Page, pages: Iterable[Page], files: Mapping[str, SourceFile]
) -> Moves:
    """Return what moves when a page is merged into another.

    Raises:
        RenameError: a file stands where one would go, or has no place to go.

    """
    gone: dict[str, str] = {}
    for path in _versions(page.path, files):
        counterpart = _version(target.path, files[path].language, files)
        if not counterpart:
            raise RenameError(
                f"{path} is a translation, and {target.name} has none into that language. "
                "Write one first, or take this one away."
            )
        gone[path] = counterpart
    moved = {}
    if page.kind is Kind.CONTEXT and page.path:
        inside, there = f"{posixpath.dirname(page.path)}/", posixpath.dirname(target.path)
        inner = (path for path in files if path.startswith(inside) and path not in gone)
        moved = {path: f"{there}/{path[len(inside) :]}" for path in inner}
    _refuse_collisions(moved, files)
    terms, addresses = _ids(page, target.id, target.address, pages)
    return Moves({**moved, **gone}, frozenset(gone), terms, addresses)


def _ids(
    page: Page, id_: str, address: str, pages: Iterable[Page]
) -> tuple[dict[tuple[Kind, str], str], dict[str, str]]:
    """Return the ids and the addresses that change: of a context, those of its tasks, too."""
    terms: dict[tuple[Kind, str], str] = {}
    if page.kind is not Kind.POST:
        terms[page.kind, page.id] = id_
    addresses = {page.address: address}
    if page.kind is Kind.CONTEXT:
        for task in pages:
            if task.kind is Kind.TASK and task.id.startswith(f"{page.id}/"):
                terms[Kind.TASK, task.id] = id_ + task.id[len(page.id) :]
                addresses[task.address] = address + task.address[len(page.address) :]
    return terms, {old: new for old, new in addresses.items() if old != new}


def _files_moved(
    page: Page, id_: str, pages: Iterable[Page], files: Mapping[str, SourceFile]
) -> Iterator[tuple[str, str]]:
    """Yield each file that moves, and where to."""
    folder, _, name = page.path.rpartition("/")
    last = id_.rpartition("/")[2]
    if name.rpartition(".")[0] in _INDEX:
        new = f"{posixpath.dirname(folder)}/{last}"
        for path in files:
            if _belongs(path, page, files):
                yield path, new + path[len(folder) :]
        return
    if page.kind is Kind.TASK and id_.partition("/")[0] != page.id.partition("/")[0]:
        folder = _folder_of_context(id_.partition("/")[0], pages)
    for path in _versions(page.path, files):
        stem = without_language(path.rpartition(".")[0], (files[path].language,))[0]
        yield path, f"{folder}/{last}{path[len(stem) :]}"


def _folder_of_context(id_: str, pages: Iterable[Page]) -> str:
    for page in pages:
        if page.kind is Kind.CONTEXT and page.id == id_ and page.path:
            return posixpath.dirname(page.path)
    raise RenameError(
        f"There is no work context {id_}. Make it first: learnscape new context {id_}"
    )


def _belongs(path: str, page: Page, files: Mapping[str, SourceFile]) -> bool:
    """Tell whether a file goes with a page that stands for its folder."""
    folder = posixpath.dirname(page.path)
    if not path.startswith(f"{folder}/"):
        return False
    if page.kind is Kind.CONTEXT or path in _versions(page.path, files):
        return True
    if files[path].kind is not Kind.ASSET:
        return False
    # An asset belongs to the nearest page that stands for a folder above it.
    inner = posixpath.dirname(path)
    while inner != folder:
        if any(f"{inner}/{name}{end}" in files for name in _INDEX for end in _ENDINGS):
            return False
        inner = posixpath.dirname(inner)
    return True


def _versions(path: str, files: Mapping[str, SourceFile]) -> list[str]:
    """Return a file and its translations."""
    stem = path_of_original(path, ())
    return [
        other
        for other, file in files.items()
        if file.kind is not Kind.ASSET
        and path_of_original(other, (file.language,) if file.language else ()) == stem
    ]


def _version(path: str, language: str, files: Mapping[str, SourceFile]) -> str:
    found = (other for other in _versions(path, files) if files[other].language == language)
    return next(found, "")


def _refuse_collisions(moved: Mapping[str, str], files: Mapping[str, SourceFile]) -> None:
    """Refuse to put a file where one stands, also where file systems only take them for one."""
    there = {collision_key(path): path for path in files if path not in moved}
    for old, new in moved.items():
        if other := there.get(collision_key(new)):
            raise RenameError(f"{old} can't become {new}: {other} is there already.")
        there[collision_key(new)] = new
