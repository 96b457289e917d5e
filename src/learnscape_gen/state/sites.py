"""The remembered sites, one for each output folder: what was planned, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.diagnostics import Problem
from learnscape_gen.pages.site import SiteView
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import DamagedError, damage_is_told, sealed, unsealed
from learnscape_gen.state.outdated import PageKey

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping


class PlannedPage(msgspec.Struct, frozen=True, array_like=True):
    """A planned page without its view.

    Args:
        path: the file below the output folder.
        template: what draws it; empty for a file that is copied.
        shown: the name of the type of its view; for a copy, the file to copy.
        view: the digest of its view; empty for a copy.
        bodies: the files whose bodies it shows.
        origin: the content file that it comes from.
        inputs: the digest of what the view was made from; empty where that is not told.
        site: the folder of the further language that it is in; empty for that of the hub.

    """

    path: str
    template: str
    shown: str
    view: str
    bodies: tuple[str, ...]
    origin: str
    inputs: str = ""
    site: str = ""


class Planned(msgspec.Struct, frozen=True):
    """What a hub came to: its pages, what every page knows of its site, and all problems.

    `sites` has a site for each language, by its folder; that of the hub's own has none.
    """

    pages: tuple[PlannedPage, ...]
    sites: dict[str, SiteView]
    problems: tuple[Problem, ...]


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """A page as it was drawn last: its key, and the file that came of it."""

    key: PageKey
    stamp: Stamp
    settled: bool
    digest: str


class Site(msgspec.Struct, frozen=True):
    """What is remembered of an output folder.

    `inputs` is the digest of all that `planned` was made from; `planned` stays encoded until
    somebody asks, since a hub that has changed needs a new one. `decoded` is the same where it is
    at hand. `traces` has the pages that stand
    in the folder, and `claimed` those that a build was about to write when it was stopped.
    """

    inputs: str
    planned: bytes
    traces: dict[str, Trace]
    claimed: frozenset[str]
    decoded: Planned | None = None

    @property
    def files(self) -> frozenset[str]:
        """Return every file in the folder that is ours."""
        return self.claimed.union(self.traces)

    def plan(self) -> Planned:
        """Return what was planned last."""
        if self.decoded:
            return self.decoded
        with damage_is_told():
            return _PLANNED.decode(unsealed(self.planned))


_PLANNED = msgspec.msgpack.Decoder(Planned)
_TRACES = msgspec.msgpack.Decoder(dict[str, Trace])


class Sites:
    """The tables of sites."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def known(self, output: str) -> Site | None:
        """Return what is remembered of an output folder; None where no build has written to it."""
        ask = self._connection.execute
        with damage_is_told():
            row = ask("SELECT inputs, plan, traces FROM sites WHERE output = ?", (output,))
            claims = ask("SELECT path FROM claims WHERE output = ?", (output,))
            found, claimed = row.fetchone(), frozenset(path for (path,) in claims)
            if found is None and not claimed:
                return None
            inputs, planned, traces = found or ("", b"", sealed(msgspec.msgpack.encode({})))
            kept = _TRACES.decode(unsealed(traces))
        if not all(map(_stays_inside, claimed.union(kept))):
            raise DamagedError("it names files outside of the output folder")
        sound = {path: trace for path, trace in kept.items() if path not in claimed}
        return Site(inputs, planned, sound, claimed)

    def claim(self, output: str, paths: Iterable[str]) -> None:
        """Record that some files are about to be written: they are ours, and as yet nothing."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO claims VALUES(?, ?)", ((output, path) for path in paths)
        )

    def keep(self, output: str, inputs: str, planned: bytes, traces: Mapping[str, Trace]) -> None:
        """Record what stands in an output folder now."""
        run = self._connection.execute
        kept = sealed(msgspec.msgpack.encode(traces))
        run("INSERT OR REPLACE INTO sites VALUES(?, ?, ?, ?)", (output, inputs, planned, kept))
        run("DELETE FROM claims WHERE output = ?", (output,))

    def views(self, output: str, paths: Collection[str]) -> dict[str, bytes]:
        """Return the views of some pages, as they were planned last."""
        ask = self._connection.execute
        with damage_is_told():
            rows = (
                ask("SELECT view FROM views WHERE output = ? AND path = ?", (output, path))
                for path in paths
            )
            return {
                path: unsealed(row.fetchone()[0]) for path, row in zip(paths, rows, strict=True)
            }

    def keep_views(self, output: str, views: Mapping[str, bytes], pages: Collection[str]) -> None:
        """Keep views that are new, and forget those of all but some pages."""
        ask = self._connection.execute("SELECT path FROM views WHERE output = ?", (output,))
        gone = [path for (path,) in ask if path not in pages]
        self._connection.executemany(
            "INSERT OR REPLACE INTO views VALUES(?, ?, ?)",
            ((output, path, sealed(view)) for path, view in views.items()),
        )
        self._connection.executemany(
            "DELETE FROM views WHERE output = ? AND path = ?", ((output, path) for path in gone)
        )


def encoded(planned: Planned) -> bytes:
    """Return a plan as it is kept."""
    return sealed(msgspec.msgpack.encode(planned))


def _stays_inside(path: str) -> bool:
    """Tell whether a recorded path is one that a build can have written: a record may be forged."""
    return not path.startswith("/") and ".." not in path.split("/") and "\\" not in path
