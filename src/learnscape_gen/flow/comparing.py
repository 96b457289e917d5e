"""Finds the pages that have to be drawn: their keys beside those of the last build."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.digest import digest_of, digest_of_value
from learnscape_gen.flow.preparing import THEME
from learnscape_gen.program import program_digest
from learnscape_gen.render.closure import Closures
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.outdated import PageKey, outdated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from learnscape_gen.flow.preparing import Prepared
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Run
    from learnscape_gen.state.sites import Planned, PlannedPage, Site, Trace
    from learnscape_gen.state.sources import Source


class Compared(NamedTuple):
    """What is to be done.

    `keys` has the key of every page. `fresh` has the traces of the pages that stay as they are.
    `reasons` says why each of the others has to be drawn, and `there` has the digests of the files
    that are in their places now, as far as they are known.
    """

    keys: dict[str, PageKey]
    fresh: dict[str, Trace]
    reasons: dict[str, str]
    there: dict[str, str]


def compared_with_last(
    run: Run, prepared: Prepared, sources: Sources, last: Site | None
) -> Compared:
    """Find out which pages have to be drawn.

    Args:
        run: the build.
        prepared: the planned pages.
        sources: what is known of every file.
        last: what the last build left in the output folder.

    """
    with run.watch.stage("compare"):
        closures = Closures(run.project.theme)
        keys = page_keys(prepared.planned, sources.known, closures)
        return compare(keys, last, run.output, run.state.now)


def page_keys(
    planned: Planned, sources: Mapping[str, Source], closures: Closures
) -> dict[str, PageKey]:
    """Return the key of every page by its path.

    Args:
        planned: the pages.
        sources: what is known of every file, for the bodies on the pages.
        closures: the digests of templates.

    """
    sites = {folder: digest_of_value(site) for folder, site in planned.sites.items()}
    program = program_digest()
    templates: dict[str, str] = {}
    keys: dict[str, PageKey] = {}
    for page in planned.pages:
        if page.template:
            template = templates.get(page.template)
            if template is None:
                template = templates[page.template] = closures.digest(page.template)
            bodies = _bodies_digest(page, sources)
            keys[page.path] = PageKey(page.view, bodies, template, sites[page.site], program)
        else:
            keys[page.path] = PageKey(_copied(page.shown, sources, closures))
    return keys


def _bodies_digest(page: PlannedPage, sources: Mapping[str, Source]) -> str:
    bodies = page.bodies
    if not bodies:
        return ""
    if len(bodies) == 1:
        return sources[bodies[0]].body
    return digest_of(" ".join([sources[file].body for file in bodies]).encode())


def _copied(source: str, sources: Mapping[str, Source], closures: Closures) -> str:
    """Return the digest of a file that is copied."""
    if source.startswith(THEME):
        return closures.asset(source.removeprefix(THEME))
    return sources[source].digest


def compare(keys: dict[str, PageKey], last: Site | None, output: Path, now: int) -> Compared:
    """Compare pages as they are to be with what stands in the output folder.

    Args:
        keys: the pages as they are to be.
        last: what the last build left in the folder.
        output: the folder.
        now: the time by the clock that dates the files in it.

    """
    traces = last.traces if last else {}
    fresh: dict[str, Trace] = {}
    reasons: dict[str, str] = {}
    there: dict[str, str] = {}
    root = f"{output}{os.sep}"
    for path, key in keys.items():
        trace = traces.get(path)
        if trace is None:
            reasons[path] = outdated(key, None, "", "")
            continue
        found = _found(root + path, trace, now)
        reason = outdated(key, trace.key, found.digest, trace.digest)
        if reason:
            reasons[path] = reason
            there[path] = found.digest
        else:
            fresh[path] = found
    return Compared(keys, fresh, reasons, there)


def _found(place: str, trace: Trace, now: int) -> Trace:
    """Return a trace with the digest of the file that stands in its place now."""
    try:
        stamp = Stamp.of_moved(os.lstat(place))
        if trace.settled and stamp == trace.stamp:
            return trace
        with open(place, "rb") as file:  # noqa: PTH123 - quicker, ten thousand times
            digest = digest_of(file.read())
    except OSError:
        return msgspec.structs.replace(trace, digest="")
    return msgspec.structs.replace(trace, stamp=stamp, settled=stamp.is_settled(now), digest=digest)
