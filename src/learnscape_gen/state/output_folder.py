"""Says whether an output folder can be used, and what in it stands in a build's way."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from learnscape_gen.content.places import CONTENT
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.pages.claims import folders_of
from learnscape_gen.state.files import read_file
from learnscape_gen.state.preview_folder import PREVIEW
from learnscape_gen.state.staging import STAGING
from learnscape_gen.state.state import STATE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

GENERATOR_MARK = b'<meta name="generator" content="learnscape '
"""Stands in every page that we write, so that a folder of ours is known without its record."""

_TOLERATED = frozenset({".git", ".gitignore", ".gitkeep", ".nojekyll", "CNAME", STAGING})
"""What hosts and git want in an output folder; a build keeps it as it is."""

_SOURCES = (CONTENT, "templates", "themes", ".git", STATE)
_SHOWN = 5


def output_name(project: Path, output: Path) -> str:
    """Return the name by which an output folder is remembered.

    One inside the project goes by its place in it, so that the whole project may be moved.
    """
    inside = project in output.parents
    return (output.relative_to(project) if inside else output).as_posix()


def refusal(project: Path, output: Path, *, is_known: bool) -> Problem | None:
    """Say why an output folder can't be used, or return None.

    A folder is used when it is missing, empty, ours by what is remembered, or plainly our work.
    """
    at = Location(output_name(project, output))
    sources = [project / name for name in _SOURCES]
    in_source = any(output == source or source in output.parents for source in sources)
    is_mixed = output == project or output in project.parents or in_source
    if is_mixed and output != project / PREVIEW:
        return Problem.of(
            "E-OUTPUT",
            "The output folder would mix with the project's own files.",
            at,
            "Choose a folder of its own: --output site",
        )
    if output.exists() and not output.is_dir():
        return Problem.of(
            "E-OUTPUT", "The output folder is a file.", at, "Choose another: --output site"
        )
    if is_known or not output.is_dir():
        return None
    home = read_file(output / "index.html") or b""
    foreign = sorted({entry.name for entry in output.iterdir()} - _TOLERATED)
    return _foreign(at, foreign) if foreign and GENERATOR_MARK not in home else None


def obstacle(
    project: Path, output: Path, staged: Collection[str], ours: Collection[str]
) -> Problem | None:
    """Say which files that no build wrote stand where this one would write, or return None.

    Args:
        project: the project's folder.
        output: the output folder.
        staged: the files that wait to be moved into place.
        ours: the files in the folder that are ours. In a folder that is adopted by its looks
            nothing is remembered; there every file that is planned counts as ours.

    """
    found = sorted(set(_in_the_way(output, ours, staged)))
    return _foreign(Location(output_name(project, output)), found) if found else None


def _in_the_way(output: Path, ours: Collection[str], changed: Collection[str]) -> Iterator[str]:
    missing = set()
    for folder in {folder for path in changed for folder in folders_of(path)}:
        mode = _mode(output / folder)
        if not mode:
            missing.add(folder)
        elif not stat.S_ISDIR(mode) and folder not in ours:
            yield folder
    for path in changed:
        if path.rpartition("/")[0] in missing:
            continue
        mode = _mode(output / path)
        if stat.S_ISDIR(mode):
            below = _files_below(output, output / path)
            yield from (inner for inner in below if inner not in ours)
        elif mode and path not in ours:
            yield path


def _mode(path: Path) -> int:
    """Return what kind of thing is at a path, or 0 for nothing; links are not followed."""
    try:
        return os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _files_below(output: Path, folder: Path) -> Iterator[str]:
    for top, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(top, name), output).replace(os.sep, "/")  # noqa: PTH118 - os.walk gives strings


def _foreign(at: Location, found: list[str]) -> Problem:
    some = f"{', '.join(found[:_SHOWN])}{' …' if len(found) > _SHOWN else ''}"
    return Problem.of(
        "E-OUTPUT-FOREIGN",
        f"The output folder holds files that learnscape did not write: {some}.",
        at,
        "Choose an empty folder with --output, or move these files away.",
    )
