"""Folders of Markdown for tests: written from a table of files, and read as an import does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.markdown_folder import items

if TYPE_CHECKING:
    from collections.abc import Mapping

FIXTURES = Path(__file__).parent / "fixtures" / "markdown"


class Imported(NamedTuple):
    """What came of a folder: drafts and reasons by their places, and what was told."""

    drafts: dict[str, Draft]
    left: dict[str, str]
    told: dict[str, str]

    def body(self, place: str) -> str:
        """Return the body of a draft, without the lines around it."""
        return self.drafts[place].body.strip("\n")


def imported(folder: Path) -> Imported:
    """Return what an import of a folder gives."""
    found = list(items(folder))
    return Imported(
        {item.place: item for item in found if isinstance(item, Draft)},
        {item.place: item.why for item in found if isinstance(item, Left)},
        {item.told: item.place for item in found if isinstance(item, Noted)},
    )


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, and return it."""
    for inner, content in files.items():
        file = folder / inner
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def vault(folder: Path, files: Mapping[str, str | bytes]) -> Imported:
    """Return what an import of a vault with these files gives."""
    return imported(written(folder, {".obsidian/app.json": "{}", **files}))
