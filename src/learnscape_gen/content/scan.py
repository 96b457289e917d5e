"""Finds the files of content/, without opening any of them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.places import CONTENT, INBOX, Kind, place_of
from learnscape_gen.diagnostics import Location, Problem, in_reading_order
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

MAX_FILE = 4 * 1024 * 1024
"""Bytes of one Markdown file; a book is smaller."""

_PASSED_OVER = re.compile(r"\..*|.*~|~\$.*|#.*#|Thumbs\.db|desktop\.ini", re.DOTALL)

_INBOX = f"{CONTENT}/{INBOX}"
_NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def is_passed_over(name: str) -> bool:
    """Tell whether a file or folder of this name is none of a hub's sources."""
    return bool(_PASSED_OVER.fullmatch(name))


class SourceFile(msgspec.Struct, frozen=True):
    """A file of content/: its path in the project, what it is, and its stamp.

    `language` is that of a translation, or of a built-in file; empty for the language of the hub.
    """

    path: str
    kind: Kind
    id: str
    stamp: Stamp
    language: str = ""

    @property
    def inner_path(self) -> str:
        """Return the path relative to content/."""
        return self.path[len(CONTENT) + 1 :]


def scan(
    project: Path, languages: Collection[str] = ()
) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Return the files of a project's content/, sorted by path, and what is wrong with them.

    Hidden files, backups and content/inbox/ are passed over. A link that leads out of content/ is
    never followed: nothing in a pull request may read the machine it is built on.

    Args:
        project: its folder.
        languages: the languages of translations.

    """
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for found in _found(project, tuple(languages)):
        if isinstance(found, Problem):
            problems.append(found)
        elif fault := _fault_of_file(found):
            problems.append(fault)
        else:
            files.append(found)
    return tuple(sorted(files, key=lambda file: file.path)), in_reading_order(problems)


def is_text(name: str) -> bool:
    """Tell whether the name of a file can be written and typed."""
    return _NO_TEXT.search(name) is None


def _found(project: Path, languages: tuple[str, ...]) -> Iterator[SourceFile | Problem]:
    """Yield every file below content/, and a problem for everything else."""
    top = os.fspath(project / CONTENT)
    if not os.path.lexists(top):
        yield _no_content()
        return
    home = os.path.realpath(top)
    if not home.startswith(os.path.realpath(project) + os.sep):
        yield _link_problem(CONTENT)
        return
    waiting = [(top, CONTENT)]
    while waiting:
        folder, path = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    inner = f"{path}/{entry.name}"
                    if is_passed_over(entry.name) or inner == _INBOX:
                        continue
                    if fault := _fault_of(entry, inner, home):
                        yield fault
                    elif entry.is_dir():
                        waiting.append((entry.path, inner))
                    else:
                        yield _source_file(entry, inner, languages)
        except OSError as fault:
            yield _unreadable(path, fault)


def _source_file(
    entry: os.DirEntry[str], path: str, languages: tuple[str, ...]
) -> SourceFile | Problem:
    place = place_of(path[len(CONTENT) + 1 :], languages)
    try:
        stat = entry.stat()
    except OSError as fault:
        return _unreadable(path, fault)
    return SourceFile(path, place.kind, place.id, Stamp.of(stat), place.language)


def _no_content() -> Problem:
    """Say that nothing is there yet; git, for one, keeps no empty folder."""
    return Problem.of(
        "W-CONTENT",
        "There is no folder content/, so the hub is empty.",
        Location(CONTENT),
        'To begin, run: learnscape new post "A title"',
    )


def _unreadable(path: str, fault: OSError) -> Problem:
    told = f"This can't be read: {fault.strerror}."
    return Problem.of("E-FILE", told, Location(path), "Check that it is there and may be read.")


def _fault_of(entry: os.DirEntry[str], path: str, home: str) -> Problem | None:
    """Say why an entry is no file or folder that can be used."""
    if not is_text(entry.name):
        return Problem.of(
            "E-FILE-NAME",
            "The name of this file holds signs that are no text.",
            Location(_NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", path)),
            "Rename it with letters, digits and hyphens.",
        )
    if entry.is_symlink():
        real = os.path.realpath(entry.path)
        inside = real.startswith(home + os.sep)
        return None if inside and os.path.isfile(real) else _link_problem(path)  # noqa: PTH113 - never raises
    if not entry.is_dir() and not entry.is_file():
        at = Location(path)
        return Problem.of("E-FILE-NAME", "This is no plain file.", at, "Remove it from content/.")
    return None


def _link_problem(path: str) -> Problem:
    return Problem.of(
        "E-SYMLINK",
        "This link leads out of the project's content/, to a folder, or to nothing.",
        Location(path),
        "Put the file itself here.",
    )


def _fault_of_file(file: SourceFile) -> Problem | None:
    """Say why a file can't be published."""
    if file.kind is Kind.ASTRAY:
        return Problem.of(
            "W-PLACE",
            "This file is not published: nothing is read from this place.",
            Location(file.path),
            "Put posts into content/posts/, tasks into content/work/<context>/, "
            "free pages into content/pages/.",
        )
    if file.kind is not Kind.ASSET and file.stamp.size > MAX_FILE:
        told = f"The file is larger than {MAX_FILE // 1024 // 1024} MiB."
        return Problem.of("E-FILE-SIZE", told, Location(file.path), "Split it into several files.")
    return None
