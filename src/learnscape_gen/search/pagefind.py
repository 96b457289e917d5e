"""Pagefind: where its program is, which version it is, and how it is run.

It is started as a program and not through its Python interface, which waits a tenth of a second
for each document.
"""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHEELS = ("pagefind_bin_extended", "pagefind_bin")
_PROGRAMS = ("pagefind_extended", "pagefind", "pagefind_extended.exe", "pagefind.exe")


class Pagefind(NamedTuple):
    """A Pagefind that can be run: its program, and what tells its version from others."""

    program: str
    version: str


class PagefindError(Exception):
    """Pagefind ended without an index; the text says what it said."""


def found_pagefind() -> Pagefind | None:
    """Return the Pagefind of this installation, one on the path, or None."""
    return next(_in_wheels(), None) or next(_on_the_path(), None)


def _in_wheels() -> Iterator[Pagefind]:
    for wheel in _WHEELS:
        spec = find_spec(wheel)
        for folder in map(Path, (spec.submodule_search_locations or ()) if spec else ()):
            programs = (folder / name for name in _PROGRAMS)
            for program in filter(Path.is_file, programs):
                records = sorted(path.name for path in folder.parent.glob(f"{wheel}-*.dist-info"))
                yield Pagefind(str(program), records[-1] if records else _by_size(program))


def _on_the_path() -> Iterator[Pagefind]:
    for name in _PROGRAMS:
        if program := shutil.which(name):
            yield Pagefind(program, _by_size(Path(program)))


def _by_size(program: Path) -> str:
    """Return what tells a program from another version of it, without starting it."""
    return f"{program.name} of {program.stat().st_size} bytes"


def run_pagefind(pagefind: Pagefind, documents: Path, index: Path) -> None:
    """Let Pagefind make an index.

    Args:
        pagefind: the program.
        documents: the folder with the documents, in the shape of the site.
        index: the folder that the index goes into.

    Raises:
        PagefindError: it failed.

    """
    import subprocess  # noqa: PLC0415 - most builds start nothing

    command = [pagefind.program, "--quiet", "--site", str(documents), "--output-path", str(index)]
    try:
        # Where it is run decides which settings it reads; among the documents there are none.
        done = subprocess.run(  # noqa: S603 - the program of our own dependency
            command, cwd=documents, capture_output=True, check=False
        )
    except OSError as fault:
        raise PagefindError(fault.strerror or str(fault)) from fault
    if done.returncode:
        said = done.stderr.decode(errors="replace").split("\n")
        last = next((line.strip() for line in reversed(said) if line.strip()), "")
        raise PagefindError(last or f"it ended with {done.returncode}")
