"""Writes a new file into content/: judged by the same reader as ever, and never over another."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.content.places import Kind


class PlaceTakenError(WrongUseError):
    """There is a file by now."""


def write_new(root: Path, terms: Terms, kind: Kind, path: str, text: str) -> None:
    """Write a file that is not there yet.

    Args:
        root: the project's folder.
        terms: what the hub holds already.
        kind: what the file is meant to be.
        path: where it goes, relative to the project.
        text: what it says.

    Raises:
        PlaceTakenError: somebody wrote a file there since the hub was read.
        WrongUseError: the place is taken or means something else, or a value can't be used.
        OSError: the file can't be written.

    """
    refuse_place(terms, kind, path)
    refuse_faults(kind, path, text)
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = target.open("xb")
    except FileExistsError:
        raise PlaceTakenError(_taken(path, path)) from None
    try:
        with file:
            file.write(text.encode(errors="replace"))
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def refuse_place(terms: Terms, kind: Kind, path: str) -> None:
    """Refuse a file whose name would mean something else, or that is there already.

    Raises:
        WrongUseError: it is one of these.

    """
    from learnscape_gen.content.places import CONTENT, place_of

    place = place_of(path.removeprefix(f"{CONTENT}/"))
    name = _name(path)
    if place.kind is not kind or place.id.rpartition("/")[2] != name:
        raise WrongUseError(
            f"A file called '{name}' has a meaning of its own there. "
            f"Give it another name: --slug {name}-1",
        )
    if there := terms.paths.get((kind, place.id)):
        raise WrongUseError(_taken(there, path))


def _taken(there: str, path: str) -> str:
    return (
        f"{there} is there already, and nothing is overwritten. "
        f"Choose another title, or another name for the file: --slug {_name(path)}-2"
    )


def _name(path: str) -> str:
    """Return what `--slug` decides in a path: the folder of a context, the stem of any other."""
    folder, _, file = path.rpartition("/")
    return folder.rpartition("/")[2] if file == "_index.md" else file.removesuffix(".md")


def refuse_faults(kind: Kind, path: str, text: str) -> None:
    """Refuse a file in which the reader of content/ finds an error.

    Raises:
        WrongUseError: it does.

    """
    from learnscape_gen.content.read import read
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.validate import UNFINISHED, document_of
    from learnscape_gen.stamp import Stamp

    file = SourceFile(path, kind, _name(path), Stamp(0, 0))
    _, problems = document_of(read(file, text.encode(errors="replace"), "escape")[0])
    for problem in problems:
        if problem.is_error and problem.code not in UNFINISHED:
            raise WrongUseError(f"{problem.message} {problem.hint}".rstrip())
