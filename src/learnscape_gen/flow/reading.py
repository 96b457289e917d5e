"""Reads what has changed among the sources, and remembers the rest.

`stat` is the quick way to see that a file is as it was; where it can't be trusted the digest of
its bytes decides. A file whose bytes are known is never parsed again.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.content.built_in import built_in_files
from learnscape_gen.content.scan import SourceFile, scan
from learnscape_gen.digest import digest_of_value
from learnscape_gen.flow.batches import ReadBatch, Wanted, WantedBatch, in_batches
from learnscape_gen.flow.words import catalogue_digests, words_of_bodies
from learnscape_gen.flow.workers import SMALL
from learnscape_gen.program import program_digest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.flow.known_faces import KnownFaces
    from learnscape_gen.flow.run import Run
    from learnscape_gen.project import Project
    from learnscape_gen.state.sources import Source

BATCH = 48
"""Files that are read at a time: enough to make passing them on cheap, and few in memory."""
MANY = 2_000
"""From so many known files on, taking their faces from the state takes as long as reading a few."""


class Sources(NamedTuple):
    """The sources of a hub.

    Args:
        files: what the scan found in content/.
        problems: what the scan found to be wrong with it.
        known: what is known of every file, by its name.
        faces: their faces.
        read: how many files had to be read for it.

    """

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]
    known: dict[str, Source]
    faces: KnownFaces
    read: int


def read_sources(run: Run) -> Sources:
    """Bring what is known of the sources of a hub up to date."""
    with run.watch.stage("scan"):
        config = run.project.config
        files, problems = scan(run.project.root, config.languages)
        made_by = _made_by(run.project)
        before = run.held.sources or run.state.sources.known()
        found = [Wanted(file.path, file, f"{run.project.root}/{file.path}") for file in files]
        found += [Wanted(*built_in) for built_in in built_in_files(config.all_languages)]
        known, asked = _sorted_out(found, before, made_by)
        gone = before.keys() - {wanted.name for wanted in found}
        faces = run.held.faces
    with run.watch.stage("read"):
        read = _Reader(run, made_by, faces).read(asked, before, known) if asked else 0
        if read or gone:
            _forget(run, gone, before, known)
        run.held.sources = known
    return Sources(files, problems, known, faces, read)


def _made_by(project: Project) -> str:
    """Return the digest of all that shapes what reading gives, beside the file itself."""
    config = project.config
    shaping = (program_digest(), config.html, config.all_languages, catalogue_digests(project))
    return digest_of_value(shaping)


def _sorted_out(
    found: Iterable[Wanted], before: Mapping[str, Source], made_by: str
) -> tuple[dict[str, Source], list[Wanted]]:
    """Tell the sources that are surely as they were from the files that have to be looked into."""
    known: dict[str, Source] = {}
    asked: list[Wanted] = []
    for wanted in found:
        source = before.get(wanted.name)
        if source is None or source.made_by != made_by:
            asked.append(wanted)
        elif source.settled and source.stamp == wanted.file.stamp:
            known[wanted.name] = source
        else:
            asked.append(msgspec.structs.replace(wanted, known=source.digest))
    return known, asked


class _Reader(NamedTuple):
    """Reads files for a run; `made_by` is the digest of all that shapes what reading gives."""

    run: Run
    made_by: str
    faces: KnownFaces

    def read(
        self, asked: list[Wanted], before: Mapping[str, Source], known: dict[str, Source]
    ) -> int:
        """Look into files, keep what is new, and return how many had to be parsed."""
        done = count = 0
        kept = self.run.state.sources
        with self.run.state.change():
            for batch in self._batches(asked, len(known)):
                same = [_renewed(source, before[source.path]) for source in batch.same]
                kept.keep(batch.read)
                self.faces.learn(batch.read)
                kept.renew(same)
                known.update((source.path, source) for source in same)
                known.update((read.source.path, read.source) for read in batch.read)
                count, done = count + len(batch.read), done + len(same) + len(batch.read)
                self.run.progress("Reading", done, len(asked))
        return count

    def _batches(self, asked: list[Wanted], others: int) -> Iterator[ReadBatch]:
        """Yield what reading files gives, batch by batch."""
        project, workers = self.run.project, self.run.workers
        wanted = partial(
            WantedBatch,
            html=project.config.html,
            made_by=self.made_by,
            now=self.run.state.now,
            words=words_of_bodies(project),
            languages=project.config.all_languages,
        )
        if len(asked) < SMALL and others >= MANY:
            yield workers.beside(_read_batch, wanted(tuple(asked)), ReadBatch, self._recall)
            return
        from learnscape_gen.flow.read_batch import READ  # noqa: PLC0415 - as in `_read_batch`

        yield from workers.map(
            READ, map(wanted, in_batches(asked, BATCH)), len(asked), _import_what_plans
        )

    def _recall(self) -> None:
        """Make ready what planning needs beside the files that are read."""
        _import_what_plans()
        self.faces.recall()
        _ = self.run.last


def _read_batch(batch: WantedBatch) -> ReadBatch:
    """Read some files. The parser takes long to import, and only who reads needs it."""
    from learnscape_gen.flow.read_batch import read_batch  # noqa: PLC0415 - heavy

    return read_batch(batch)


def _import_what_plans() -> None:
    """Import what comes next; it takes a tenth of a second that this process has now."""
    import_module("learnscape_gen.flow.planning")


def _forget(
    run: Run, gone: Collection[str], before: Mapping[str, Source], known: Mapping[str, Source]
) -> None:
    """Forget files that are gone, and the bodies that no file has any more."""
    bodies = {source.body for source in before.values()}
    bodies.difference_update(source.body for source in known.values())
    if gone or bodies:
        with run.state.change():
            run.state.sources.forget(gone)
            run.state.sources.forget_bodies(bodies)


def _renewed(source: Source, known: Source) -> Source:
    """Return a source whose bytes are as they were, with its new stamp."""
    return msgspec.structs.replace(known, stamp=source.stamp, settled=source.settled)
