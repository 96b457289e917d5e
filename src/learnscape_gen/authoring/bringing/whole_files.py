"""Files of another learnscape, which are brought in as they are, each to its own place.

Whatever the hub has already stays: a post that is there, by its name or its address, is a repeat
with all that is in its folder; a term that is there is kept, and a file is never overwritten.
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.known import keys_in
from learnscape_gen.authoring.bringing.new_file import NewFile
from learnscape_gen.authoring.bringing.same_words import say_the_same, slug_in
from learnscape_gen.content.places import CONTENT, Kind, Place, place_of, without_language
from learnscape_gen.importers.draft import Left, WholeFile
from learnscape_gen.importers.inner_path import inner_path_fault
from learnscape_gen.state.files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.authoring.bringing.known import KnownItems

_OF_PLACE = (Kind.ASSET, Kind.ASTRAY)
"""What is known by its path alone."""


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
        self._posts = frozenset(known.posts.values())
        self._repeats: dict[str, str] = {}

    def path_of(self, file: WholeFile) -> str:
        """Return the file of the hub that has this already, or an empty string."""
        place = place_of(file.path, self._languages)
        there = self._of_repeat(file.path) or self._of_name(file, place)
        if place.kind is Kind.POST and not place.language:
            there = there or self._of_address(file)
            if there:
                self._repeats[_stem(file.path, ())] = there
        if there or place.kind not in _OF_PLACE:
            return there
        path = f"{CONTENT}/{file.path}"
        return path if read_file(self._project / path) == file.content else ""

    def is_other(self, file: WholeFile, there: str) -> bool:
        """Tell whether the file that stays says something else than the one that is not taken."""
        if place_of(file.path, self._languages).kind in (Kind.POST, *_OF_PLACE):
            return False
        return not say_the_same(file.content, read_file(self._project / there) or b"")

    def filed(self, file: WholeFile) -> NewFile | Left:
        """Return the new file, or why there is none."""
        path = f"{CONTENT}/{file.path}"
        if fault := inner_path_fault(file.path):
            return Left(file.place, f"It is not taken: {fault}.", file.path)
        if os.path.lexists(self._project / path):
            told = "Another file of this name is in the hub, and nothing is overwritten."
            return Left(file.place, told, file.path)
        return NewFile(path, file.content)

    @cached_property
    def _there(self) -> dict[Place, str]:
        """Return the documents that are there, by what they are; it is asked for whole files."""
        return {
            Place(file.kind, file.id, file.language): file.path
            for file in self._known.files
            if file.kind not in _OF_PLACE
        }

    def _of_name(self, file: WholeFile, place: Place) -> str:
        """Return the document that is there under the same name, if it has the same address."""
        there = self._there.get(place, "")
        if there and place.kind is Kind.POST:
            other = read_file(self._project / there) or b""
            return there if slug_in(file.content) == slug_in(other) else ""
        return there

    def _of_address(self, file: WholeFile) -> str:
        """Return a post that was there before and is about the same address or the same words."""
        there = self._known.path_of_one(keys_in(file.content, file.path))
        return there if there in self._posts else ""

    def _of_repeat(self, path: str) -> str:
        """Return the post that a translation or a picture belongs to, where that is no new one."""
        if not self._repeats:
            return ""
        folder = path.rpartition("/")[0]
        while folder:
            if there := self._repeats.get(f"{folder}/index"):
                return there
            folder = folder.rpartition("/")[0]
        return self._repeats.get(_stem(path, self._languages), "")


def _stem(path: str, languages: tuple[str, ...]) -> str:
    """Return the path of a file without its ending and its language."""
    return without_language(path.rpartition(".")[0], languages)[0]
