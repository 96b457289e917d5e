"""Files of another learnscape, which are brought in as they are, each to its own place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.known import keys_in
from learnscape_gen.authoring.bringing.new_file import NewFile
from learnscape_gen.content.places import CONTENT, INBOX, Kind, place_of
from learnscape_gen.importers.draft import Left, WholeFile

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.authoring.bringing.known import KnownItems

_ELSEWHERE = ("", ".", "..", INBOX)


class WholeFiles:
    """Says what becomes of whole files; none is put over another.

    Args:
        project: the project's folder.
        known: the items that are there.
        languages: the languages of translations.

    """

    def __init__(self, project: Path, known: KnownItems, languages: tuple[str, ...]) -> None:
        self._project = project
        self._known = known
        self._languages = languages
        self._posts = dict(known.posts)

    def path_of(self, file: WholeFile) -> str:
        """Return the file of the hub that says the same already, or an empty string."""
        path = f"{CONTENT}/{file.path}"
        if self._is_post(file):
            keys = [*keys_in(file.content, path)]
            # The last one is that of its words; others may be about the same address.
            if there := self._known.path_of_one(keys[-1:]):
                return there
        try:
            return path if (self._project / path).read_bytes() == file.content else ""
        except OSError:
            return ""

    def filed(self, file: WholeFile) -> NewFile | Left:
        """Return the new file, and remember it; or why there is none."""
        path = f"{CONTENT}/{file.path}"
        parts = file.path.split("/")
        if any(part in _ELSEWHERE for part in parts) or any(sign in file.path for sign in "\\:\0"):
            return Left(file.place, "Its path leads to no place of a hub.", file.path)
        if os.path.lexists(self._project / path):
            told = "Another file of this name is in the hub, and nothing is overwritten."
            return Left(file.place, told, file.path)
        if self._is_post(file):
            there = self._posts.setdefault(place_of(file.path, self._languages).id, path)
            if there != path:
                return Left(file.place, f"There is a post of this name: {there}", file.path)
        return NewFile(path, file.content)

    def _is_post(self, file: WholeFile) -> bool:
        place = place_of(file.path, self._languages)
        return place.kind is Kind.POST and not place.language
