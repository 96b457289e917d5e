"""The formats that can be imported, and which module reads each.

Modules are imported when their format is asked for: some of them stand on large libraries.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import ModuleType

    from learnscape_gen.importers.draft import Item
    from learnscape_gen.importers.table_mapping import Column


class Format(NamedTuple):
    """A format.

    Args:
        name: what people type.
        title: what it is, in a few words.
        module: the module below `importers`, which has a function `items(path, **options)`. Where
            a file has columns, it has `guessed(path, mapping)` besides, whose `columns` are these.
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
        found: Callable[..., Iterator[Item]] = self._imported().items
        return found

    def columns(self, path: Path, options: Mapping[str, Any]) -> Sequence[Column]:
        """Return what the columns of a file become; none where the format has no columns.

        Args:
            path: the file.
            options: those of the format.

        Raises:
            UnreadableError: the file can't be read.

        """
        guessed = getattr(self._imported(), "guessed", None)
        if guessed is None:
            return ()
        found: Sequence[Column] = guessed(path, options.get("mapping")).columns
        return found

    def _imported(self) -> ModuleType:
        return import_module(f"learnscape_gen.importers.{self.module}")


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
