"""Where assets go: beside the page of their folder, or to the place they have in content/."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import Asset
from learnscape_gen.paths import slug_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.hub.linkable import Linkable


def placed_assets(
    files: Iterable[SourceFile], pages: Iterable[Linkable], hidden: Iterable[str]
) -> Iterator[Asset | Problem]:
    """Yield the assets with their addresses, and those whose names can't be published everywhere.

    The assets of a page that is not published are left out.

    Args:
        files: the files of content/.
        pages: the pages; one whose file is an `index.md` stands for its folder.
        hidden: paths of posts that are not published.

    """
    folders: dict[str, str | None] = dict.fromkeys(map(_folder_of, hidden))
    folders.update((_folder_of(page.path), page.address) for page in pages if page.address)
    folders.pop("", None)
    for file in files:
        if file.kind is Kind.ASSET:
            address = _address(file, folders)
            if address is None:
                continue
            fault = slug_fault(address)
            yield _unfit(file, fault) if fault else Asset(file.path, address)


def _unfit(file: SourceFile, fault: str) -> Problem:
    return Problem.of(
        "E-FILE-NAME",
        f"This file can't be published under its name: {fault}.",
        Location(file.path),
        "Rename it with letters, digits and hyphens.",
    )


def _folder_of(path: str) -> str:
    """Return the folder that a file stands for, or an empty string."""
    folder, _, name = path.rpartition("/")
    return folder if name.rpartition(".")[0] in ("index", "_index") else ""


def _address(file: SourceFile, folders: Mapping[str, str | None]) -> str | None:
    """Return the address of an asset, beside the nearest page that stands for a folder above it."""
    folder = posixpath.dirname(file.path)
    while folder:
        if folder in folders:
            address = folders[folder]
            return None if address is None else address + file.path[len(folder) + 1 :]
        folder = posixpath.dirname(folder)
    return file.inner_path
