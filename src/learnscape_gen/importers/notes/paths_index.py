"""Finds a path of a folder as links in it name one: whole, by its end, or beside the note."""

from __future__ import annotations

import posixpath
from collections import defaultdict

from learnscape_gen.paths import collision_key, composed


class PathsIndex:
    """Paths by the ways in which they are named. It is filled once and then only asked.

    Letters that differ only in case or in the way they are composed are the same, but what is
    spelt as it is asked for comes first.
    """

    def __init__(self) -> None:
        self._whole: defaultdict[str, list[str]] = defaultdict(list)
        self._named: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)

    def add(self, path: str, *, as_named: str = "") -> None:
        """Add a path, which may be named otherwise than it is spelt: without its ending."""
        key = collision_key(as_named or path)
        self._whole[key].append(path)
        self._named[key.rpartition("/")[2]].append((key, path))

    def exact(self, path: str) -> str:
        """Return what has this path, or an empty string."""
        return _as_spelt(self._whole.get(collision_key(path), ()), path)

    def beside(self, path: str, source: str) -> str:
        """Return what stands at a path as seen from a file, or an empty string."""
        place = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        return "" if place.startswith("..") else self.exact(place)

    def by_end(self, path: str, source: str) -> str:
        """Return what Obsidian finds, or an empty string.

        That is the exact path; else, of all that end with it, what is in the folder of the note;
        else what has the shortest path. This was observed in Obsidian 1.13.7 by others.

        Args:
            path: what a link names.
            source: the file in which the link stands.

        """
        if path.startswith(("./", "../")):
            return self.beside(path, source)
        path = path.strip("/")
        key = collision_key(path)
        same = self._named.get(key.rpartition("/")[2], ())
        if len(same) == 1 and "/" not in key:
            return same[0][1]
        if found := self.exact(path):
            return found
        fitting = [each for named, each in same if named == key or named.endswith(f"/{key}")]
        if not fitting:
            return ""
        folder = posixpath.dirname(source)
        own = [each for each in fitting if posixpath.dirname(each) == folder]
        candidates = own or fitting
        shortest = min(map(len, candidates))
        return _as_spelt([each for each in candidates if len(each) == shortest], path)


def _as_spelt(paths: list[str] | tuple[()], wanted: str) -> str:
    """Return the path that is spelt as wanted, or the first one."""
    if not paths:
        return ""
    ending = composed(wanted)
    exact = (
        path
        for path in sorted(paths)
        if ending in (composed(path), composed(path).rpartition(".")[0])
    )
    close = (p for p in sorted(paths) if composed(p).rpartition(".")[0].endswith(f"/{ending}"))
    return next(exact, None) or next(close, None) or min(paths)
