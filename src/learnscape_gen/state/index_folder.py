"""The folder of the search index in a site: whose files are in it, and how they are replaced.

Pagefind names nearly every file by its content, and one small file, the entry, names the others. So
new files are moved in first, the entry after them, and only then what is old goes. A reader, and a
build that is killed, meet the old index or the new one, each whole.
"""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from learnscape_gen.digest import digest_of
from learnscape_gen.state.files import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INDEX = "search/index"
"""The folder, below that of the site."""
ENTRY = "pagefind-entry.json"
"""The file that the browser asks for first."""
_OUTER = re.compile(
    r"pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|pagefind\.[\w-]+\.pf_meta"
)
_INNER = {"fragment": ".pf_fragment", "index": ".pf_index", "filter": ".pf_filter"}
"""With these the files of an index: in its folder and, by their endings, in the folders in that.

Any other file is somebody else's. Pagefind's own interfaces, which it puts beside them, are left
out: the site has its own.
"""


def standing(output: Path) -> str:
    """Return the digest of the index that stands in an output folder; empty where there is none.

    Its files are told by their names, which come from their contents, and the entry by its bytes.
    """
    folder = output / INDEX
    entry = read_file(folder / ENTRY)
    if entry is None:
        return ""
    return digest_of("\n".join(sorted(_files(folder))).encode() + entry)


def publish_index(output: Path, made: Path) -> None:
    """Put a new index in the place of the old one.

    Args:
        output: the output folder.
        made: the new index, on the same disk.

    Raises:
        OSError: it can't be written. What stands there is then the old index or the new one.

    """
    folder = output / INDEX
    new = set(_files(made))
    for inner in _INNER:
        (folder / inner).mkdir(parents=True, exist_ok=True)
    if folder.resolve() != output.resolve() / INDEX:
        raise OSError(errno.ELOOP, "The folder is a link that leads elsewhere", str(folder))
    for name in (*sorted(new - {ENTRY}), ENTRY):
        os.replace(made / name, folder / name)  # noqa: PTH105 - quicker, ten thousand times
    _remove(folder, set(_files(folder)) - new)


def remove_index(output: Path) -> bool:
    """Remove the index from an output folder, the entry first; tell whether there was any."""
    folder = output / INDEX
    if not folder.is_dir() or folder.resolve() != output.resolve() / INDEX:
        return False
    ours = set(_files(folder))
    _remove(folder, ours & {ENTRY})
    _remove(folder, ours - {ENTRY})
    for emptied in (*(folder / inner for inner in _INNER), folder, folder.parent):
        with suppress(OSError):  # what is not empty holds something of somebody else
            emptied.rmdir()
    return bool(ours)


def _remove(folder: Path, names: set[str]) -> None:
    for name in names:
        (folder / name).unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[str]:
    """Yield the names of the files of an index in its folder."""
    yield from filter(_OUTER.fullmatch, _names(folder))
    for inner, ending in _INNER.items():
        yield from [f"{inner}/{name}" for name in _names(folder / inner) if name.endswith(ending)]


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - quicker
    except (FileNotFoundError, NotADirectoryError):
        return []
