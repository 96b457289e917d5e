"""The files of a hub in memory, as they are or as they would be, and the hub that they make."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.config import read_config
from learnscape_gen.content.places import CONTENT, Kind, place_of
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.digest import digest_of
from learnscape_gen.flow.batches import Wanted, WantedBatch
from learnscape_gen.flow.looking import looked_at
from learnscape_gen.flow.planning import hub_in_languages, plan_in_languages
from learnscape_gen.flow.read_batch import face_and_html
from learnscape_gen.flow.steady_file import SteadyFile
from learnscape_gen.flow.words import words_of_bodies

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from learnscape_gen.content.face import Face
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.flow.planning import HubInLanguages
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Progress
    from learnscape_gen.pages.plan import SeenHub
    from learnscape_gen.project import Project


def tree_of(project: Project, progress: Progress) -> Tree:
    """Return the files of a project as they are; what earlier builds remember is made use of.

    Args:
        project: the settings and the theme.
        progress: is told how far things have come.

    """
    return looked_at(project, progress, lambda _, sources: Tree.of(project, sources), drafts=True)


class _Parts(NamedTuple):
    project: Project
    sources: Sources
    faces: dict[str, Face]
    written: dict[str, bytes]


class Tree(_Parts):
    """The files of a hub.

    Args:
        project: the settings and the theme.
        sources: what the scan found, and what is known of every file.
        faces: what reading gave, by the names of the files.
        written: the bytes of the files that are not on disk as they would be.

    """

    @classmethod
    def of(cls, project: Project, sources: Sources) -> Tree:
        """Return the files of a hub as they are."""
        return cls(project, sources, sources.faces.of(sources.known), {})

    @cached_property
    def files(self) -> dict[str, SourceFile]:
        """Return what is known of each file, by its path."""
        return {file.path: file for file in self.sources.files}

    @cached_property
    def _assembled(self) -> HubInLanguages:
        return hub_in_languages(self.project, self.sources, self.faces, drafts=True)

    @property
    def seen(self) -> tuple[SeenHub, ...]:
        """Return the hub that they make in each of its languages, its own first; with drafts."""
        return self._assembled.seen

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Return all that is wrong with the hub."""
        return plan_in_languages(self.project, self._assembled).problems

    def content(self, path: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            RenameError: it is not what it was when the hub was read, or no plain file.
            OSError: it can't be read.

        """
        if path in self.written:
            return self.written[path]
        place = self.project.root / path
        if place.is_symlink():
            raise RenameError(f"{path} is a link to another file. Put the file itself there first.")
        content = place.read_bytes()
        if digest_of(content) != self.sources.known[path].digest:
            raise RenameError(f"{path} was changed meanwhile. Run the command again.")
        return content

    def link_to(self, paths: Collection[str]) -> str:
        """Return a file in content/ that is a link to one of some others, or an empty string."""
        root = self.project.root
        places = {os.path.realpath(root / path) for path in paths}
        links = (path for path in self.files if (root / path).is_symlink())
        return next((path for path in links if os.path.realpath(root / path) in places), "")

    def changed(
        self, moves: Mapping[str, str], written: Mapping[str, bytes], gone: frozenset[str]
    ) -> Tree:
        """Return the files after some were moved, written or taken away.

        Args:
            moves: the new path of each file that moves.
            written: the bytes of files, by their new paths.
            gone: the files that go.

        """
        languages = self.project.config.languages
        files = dict(self.files)
        faces, known = dict(self.faces), dict(self.sources.known)
        for path in (*gone, *moves):
            del files[path], faces[path], known[path]
        for old, new in moves.items():
            place = place_of(new[len(CONTENT) + 1 :], languages)
            stamp = self.files[old].stamp
            files[new] = SourceFile(new, place.kind, place.id, stamp, place.language)
            known[new] = replace(self.sources.known[old], path=new)
            faces[new] = self.faces[old]
        for path in {*moves.values(), *written}:
            if files[path].kind is not Kind.ASSET:
                content = written.get(path)
                read = self._read(files[path], self.content(path) if content is None else content)
                faces[path] = read
        sources = self.sources._replace(
            files=tuple(files[path] for path in sorted(files)), known=known
        )
        return Tree(
            self.project,
            sources,
            {name: faces[name] for name in sorted(faces)},
            {**self.written, **written},
        )

    def with_settings(self, content: bytes) -> Tree:
        """Return the same files with other settings."""
        return self._replace(project=replace(self.project, config=read_config(content)[0]))

    def _read(self, file: SourceFile, content: bytes) -> Face:
        config = self.project.config
        batch = WantedBatch(
            (), config.html, "", 0, words_of_bodies(self.project), config.all_languages
        )
        steady = SteadyFile(content, digest_of(content), is_steady=True)
        return face_and_html(Wanted(file.path, file, ""), steady, batch)[0]
