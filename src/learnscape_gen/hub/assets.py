"""Where assets go: beside the page of their folder, or to the place they have in content/."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import Asset
from learnscape_gen.paths import slug_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.content.scan import SourceFile

_ACTIVE = (".html", ".htm", ".xhtml", ".xht", ".xml", ".xsl", ".js", ".mjs", ".wasm", ".swf", ".php")
"""Files that a browser or a server would run. A curated hub has no use for them."""


def placed_assets(
    files: Iterable[SourceFile], folders: Mapping[str, str], *, trusted: bool
) -> tuple[tuple[Asset, ...], tuple[Problem, ...]]:
    """Return the assets with their addresses, and what can't be copied.

    Args:
        files: the files of content/.
        folders: the address of the page that stands for a folder (of its `index.md`), by folder.
        trusted: whether files that a browser would run are copied too.

    """
    assets: list[Asset] = []
    problems: list[Problem] = []
    for file in files:
        if file.kind is not Kind.ASSET:
            continue
        if file.path.casefold().endswith(_ACTIVE) and not trusted:
            problems.append(
                Problem.of(
                    "W-ASSET",
                    "This file is not copied: a browser would run it.",
                    Location(file.path),
                    'To publish such files, set html = "trusted" in learnscape.toml.',
                ),
            )
            continue
        address = _address(file, folders)
        if fault := slug_fault(address):
            problems.append(
                Problem.of(
                    "E-FILE-NAME",
                    f"This file can't be published under its name: {fault}.",
                    Location(file.path),
                    "Rename it with letters, digits and hyphens.",
                ),
            )
            continue
        assets.append(Asset(file.path, address))
    return tuple(assets), tuple(problems)


def _address(file: SourceFile, folders: Mapping[str, str]) -> str:
    """Return the address of an asset, beside the nearest page that stands for a folder above it."""
    folder = posixpath.dirname(file.path)
    while folder:
        if folder in folders:
            return folders[folder] + file.path[len(folder) + 1 :]
        folder = posixpath.dirname(folder)
    return file.inner_path
