"""Brings a rendered site into its output folder: writes what changed, prunes what went."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.paths import collision_key
from learnscape_gen.state.files import read_file, write_file
from learnscape_gen.state.manifest import load_manifest, manifest_path, save_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TOLERATED = frozenset({".gitignore", ".gitkeep", ".nojekyll", "CNAME"})
"""Files that hosts and git want in an output folder; a build keeps them as they are."""
GENERATOR_MARK = b'<meta name="generator" content="learnscape '
"""Stands in every page that we write, so that a folder of ours is known without its record."""


class Published(msgspec.Struct, frozen=True):
    """What publishing did: the paths of files, relative to the output folder."""

    written: tuple[str, ...] = ()
    unchanged: int = 0
    pruned: tuple[str, ...] = ()


def refusal(project: Path, output: Path) -> Problem | None:
    """Say why an output folder can't be used, or return None.

    A folder is used when it is missing, empty, ours by its record, or plainly our work.
    """
    at = Location(_shown(project, output))
    if output == project or output in project.parents or _inside(project, output):
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
    if load_manifest(manifest_path(project, output)) is not None or not output.is_dir():
        return None
    foreign = sorted(entry.name for entry in os.scandir(output) if entry.name not in _TOLERATED)
    home = read_file(output / "index.html") or b""
    if foreign and GENERATOR_MARK not in home:
        return Problem.of(
            "E-OUTPUT-FOREIGN",
            f"The output folder holds files that learnscape did not write: "
            f"{', '.join(foreign[:5])}{' …' if len(foreign) > 5 else ''}.",  # noqa: PLR2004 - enough to recognise
            at,
            "Choose an empty folder with --output, or move these files away.",
        )
    return None


def publish(project: Path, output: Path, contents: Iterable[tuple[str, bytes]]) -> Published:
    """Write the files of a site that are new or changed, and prune those of ours that went.

    Args:
        project: the project's folder, which keeps the record.
        output: the output folder.
        contents: every file of the site with its bytes; its path is relative to the output.

    Raises:
        OSError: a file can't be written. Every file is then old or new, and whole.

    """
    record = manifest_path(project, output)
    ours = load_manifest(record) or frozenset()
    written: list[str] = []
    unchanged = 0
    files: set[str] = set()
    folders: set[str] = set()
    # What is about to be written counts as ours from now on, so that a build that is stopped
    # leaves nothing behind that the next one would not know.
    try:
        for path, content in contents:
            files.add(path)
            target = output / path
            if read_file(target) == content:
                unchanged += 1
                continue
            _make_folder(target.parent, folders, output, ours)
            write_file(target, content)
            written.append(path)
    except BaseException:
        save_manifest(record, ours | files)
        raise
    pruned = tuple(_pruned(output, ours, files))
    save_manifest(record, frozenset(files))
    return Published(tuple(written), unchanged, pruned)


def _make_folder(folder: Path, known: set[str], output: Path, ours: frozenset[str]) -> None:
    """Make a folder; where a file of ours stands in its place, the file goes."""
    key = str(folder)
    if key in known:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        for above in (folder, *folder.parents):
            if above.is_file() and above.relative_to(output).as_posix() in ours:
                above.unlink()
                break
        folder.mkdir(parents=True, exist_ok=True)
    known.add(key)


def _pruned(output: Path, ours: frozenset[str], files: set[str]) -> Iterator[str]:
    """Remove the files that earlier builds wrote and this one did not, with folders left empty."""
    # On a file system that ignores case, Post/ and post/ are one folder: keep what was just written.
    kept = {collision_key(path) for path in files}
    for path in sorted(ours - files):
        target = output / path
        if collision_key(path) in kept and _same_file(target, output, files):
            continue
        try:
            target.unlink()
        except (FileNotFoundError, NotADirectoryError):
            continue
        yield path
        for folder in target.parents:
            if folder == output or any(folder.iterdir()):
                break
            folder.rmdir()


def _same_file(target: Path, output: Path, files: set[str]) -> bool:
    """Tell whether an old path leads to a file that this build wrote under another case."""
    key = collision_key(target.relative_to(output).as_posix())
    now = next(path for path in files if collision_key(path) == key)
    try:
        return target.samefile(output / now)
    except OSError:
        return False


def _inside(project: Path, output: Path) -> bool:
    """Tell whether an output folder lies in one of the project's source folders."""
    sources = [project / name for name in ("content", "templates", "themes", ".git", ".learnscape")]
    return any(output == source or source in output.parents for source in sources)


def _shown(project: Path, output: Path) -> str:
    return (
        output.relative_to(project).as_posix()
        if project in output.parents
        else output.as_posix()
    )
