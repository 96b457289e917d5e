"""The format and the files that somebody asked for, or what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.shown_path import shell_word
from learnscape_gen.importers.formats import FORMATS

if TYPE_CHECKING:
    from learnscape_gen.importers.formats import Format

_LIKELY = {
    ".html": "bookmarks",
    ".htm": "bookmarks",
    ".opml": "opml",
    ".csv": "csv",
    ".tsv": "csv",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".md": "awesome",
    ".json": "json",
    ".zip": "bundle",
}
"""The format that a file is likely to have, by the end of its name."""


def asked_format(name: str) -> Format:
    """Return the format of a name.

    Raises:
        WrongUseError: there is none.

    """
    found = {each.name: each for each in FORMATS}
    if name.lower() in found:
        return found[name.lower()]
    names = ", ".join(found)
    if not name:
        raise WrongUseError(
            f"Say the format and the file: learnscape import bookmarks FILE. Formats are: {names}."
        )
    path = Path(name)
    if path.exists():
        likely = "markdown" if path.is_dir() else _LIKELY.get(path.suffix.lower(), "FORMAT")
        raise WrongUseError(
            f"Say the format before the file: learnscape import {likely} {shell_word(name)}. "
            f"Formats are: {names}."
        )
    from difflib import get_close_matches  # noqa: PLC0415 - needed for a slip only

    near = get_close_matches(name.lower(), found, 1)
    ask = f"Did you mean {near[0]}? " if near else ""
    raise WrongUseError(f"There is no format '{name}'. {ask}Formats are: {names}.")


def asked_files(chosen: Format, files: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files or folders to import, each once.

    Raises:
        WrongUseError: there is none, or one is not there or not of the kind that the format has.

    """
    what = "file" if chosen.is_file else "folder"
    if not files:
        raise WrongUseError(
            f"Say which {what} to import: learnscape import {chosen.name} {what.upper()}"
        )
    paths = dict.fromkeys(Path(file) for file in files)
    for path in paths:
        _refuse(chosen, path)
    return (*paths,)


def _refuse(chosen: Format, path: Path) -> None:
    if not path.exists():
        raise WrongUseError(f"There is no file or folder '{path}'.")
    if path.is_dir() and not chosen.is_folder:
        raise WrongUseError(
            f"'{path}' is a folder, and {chosen.name} is read from a file. Name that."
        )
    if not path.is_dir() and not chosen.is_file:
        raise WrongUseError(
            f"'{path}' is a file, and {chosen.name} is read from a folder. Name that."
        )
    if not path.is_dir() and not path.is_file():
        raise WrongUseError(f"'{path}' is no plain file.")
