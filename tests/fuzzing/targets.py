"""What can be fuzzed: each format, and how the bytes of an input become its file or folder."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from learnscape_gen.importers.formats import FORMATS
from tests.fuzzing.parts import parts_of, write_parts
from tests.fuzzing.seeds import zipped

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.importers.formats import Format

_DATES = ("", "day-first", "month-first")


class Target(NamedTuple):
    """A format with the name of its file; a name of its own where it has a second kind of file."""

    name: str
    format: Format
    file: str

    def write(self, content: bytes, folder: Path) -> Path:
        """Write an input below an empty folder, and return what is to be imported."""
        path = folder / self.file
        if self.name == "bundle" and content[:1] == b"Z":
            with warnings.catch_warnings(action="ignore"):  # two files may have one name
                path.write_bytes(zipped(parts_of(content[1:])))
        elif self.format.is_folder and content[:2] != b"PK":
            path.mkdir()
            write_parts(parts_of(content), path)
        elif self.name == "markdown":
            path.mkdir()
        else:
            path.write_bytes(content)
        return path

    def options(self, content: bytes) -> dict[str, Any]:
        """Return options of the format, which the input chooses."""
        if "dates" in self.format.options:
            return {"dates": _DATES[crc32(content) % len(_DATES)]}
        return {}


_FORMATS = {each.name: each for each in FORMATS}
_FILES = {
    "bookmarks": "x.html",
    "opml": "x.opml",
    "feed": "x.xml",
    "feed-json": "x.json",
    "csv": "x.csv",
    "markdown": "notes",
    "awesome": "x.md",
    "json": "x.json",
    "bundle": "bundle.zip",
}
TARGETS = {
    name: Target(name, _FORMATS[name.partition("-")[0]], file) for name, file in _FILES.items()
}
"""All of them, by their names."""
