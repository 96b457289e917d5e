"""Reads what has changed among the sources, and remembers the rest.

`stat` is the quick way to see that a file is as it was; where it can't be trusted the digest of
its bytes decides. A file whose bytes are known is never parsed again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.built_in import built_in_files
from learnscape_gen.digest import digest_of
from learnscape_gen.flow.batches import Wanted, WantedBatch, in_batches
from learnscape_gen.program import program_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from learnscape_gen.config import Config
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.flow.batches import ReadBatch
    from learnscape_gen.flow.workers import Workers
    from learnscape_gen.state.sources import Source
    from learnscape_gen.state.state import State

BATCH = 48
"""Files that are read at a time: enough to make passing them on cheap, and few in memory."""


def read_sources(  # noqa: PLR0913 - so many have a part in it
    root: Path,
    config: Config,
    files: Iterable[SourceFile],
    state: State,
    workers: Workers,
    progress: Callable[[int, int], None],
) -> tuple[dict[str, Source], int]:
    """Bring what is known of the sources up to date; return it by name, and how many were read.

    Args:
        root: the project's folder.
        config: the settings.
        files: what the scan found.
        state: what earlier builds knew; what is new is kept in it.
        workers: who reads.
        progress: called with how many files are done, and how many there are.

    """
    made_by = digest_of(f"{program_digest()} {config.html}".encode())
    before = state.sources.known()
    found = [Wanted(file.path, file, f"{root}/{file.path}") for file in files]
    found += [Wanted(*built_in) for built_in in built_in_files()]
    sources, asked = _sorted_out(found, before, made_by)
    gone = before.keys() - {wanted.name for wanted in found}
    if not asked and not gone:
        return sources, 0
    done = count = 0
    with state.change():
        for batch in _all_read(asked, config.html, made_by, state.now, workers):
            same = [_renewed(source, before[source.path]) for source in batch.same]
            state.sources.keep(batch.read)
            state.sources.renew(same)
            sources.update((source.path, source) for source in same)
            sources.update((read.source.path, read.source) for read in batch.read)
            count, done = count + len(batch.read), done + len(same) + len(batch.read)
            progress(done, len(asked))
        state.sources.forget(gone)
        if count or gone:
            state.sources.forget_lost_bodies()
    return sources, count


def _sorted_out(
    found: Iterable[Wanted], before: Mapping[str, Source], made_by: str
) -> tuple[dict[str, Source], list[Wanted]]:
    """Tell the sources that are surely as they were from the files that have to be looked into."""
    sources: dict[str, Source] = {}
    asked: list[Wanted] = []
    for wanted in found:
        known = before.get(wanted.name)
        if known is None or known.made_by != made_by:
            asked.append(wanted)
        elif known.settled and known.stamp == wanted.file.stamp:
            sources[wanted.name] = known
        else:
            asked.append(msgspec.structs.replace(wanted, known=known.digest))
    return sources, asked


def _all_read(
    asked: list[Wanted], html: str, made_by: str, now: int, workers: Workers
) -> Iterator[ReadBatch]:
    """Yield what reading the files gives, batch by batch."""
    if not asked:
        return
    # The parser takes long to import, and most builds have something to read only when one writes.
    from learnscape_gen.flow.read_batch import READ  # noqa: PLC0415

    tasks = (WantedBatch(files, html, made_by, now) for files in in_batches(asked, BATCH))
    yield from workers.map(READ, tasks, len(asked))


def _renewed(source: Source, known: Source) -> Source:
    """Return a source whose bytes are as they were, with its new stamp."""
    return msgspec.structs.replace(known, stamp=source.stamp, settled=source.settled)
