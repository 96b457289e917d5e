"""The formats that can be imported, and which module reads each.

Modules are imported when their format is asked for: some of them stand on large libraries.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from learnscape_gen.importers.draft import Item


class Format(NamedTuple):
    """A format.

    Args:
        name: what people type.
        title: what it is, in a few words.
        module: the module below `importers`, which has a function `items(path, **options)`.
        is_folder: whether it can be read from a folder.
        is_file: whether it can be read from a file.
        options: the names of the options that its function takes besides the path.

    """

    name: str
    title: str
    module: str
    is_folder: bool = False
    is_file: bool = True
    options: tuple[str, ...] = ()

    @property
    def items(self) -> Callable[..., Iterator[Item]]:
        """Return the function that reads a file or folder of this format."""
        found: Callable[[Path], Iterator[Item]] = import_module(
            f"learnscape_gen.importers.{self.module}"
        ).items
        return found


FORMATS = (
    Format("bookmarks", "Bookmarks of a browser or a bookmarking service", "bookmarks"),
    Format("opml", "Subscriptions or an outline", "opml"),
    Format("feed", "A file in RSS, Atom or JSON Feed", "feed"),
    Format("csv", "A table, separated by commas or tabs", "table", options=("mapping", "dates")),
    Format(
        "markdown", "A folder of Markdown files", "markdown_folder", is_folder=True, is_file=False
    ),
    Format("awesome", "An awesome list", "awesome"),
    Format("json", "What learnscape export json wrote", "learnscape_json"),
    Format("bundle", "What learnscape export bundle wrote", "bundle", is_folder=True),
)
"""All formats, in the order in which they are shown."""
