"""All notes and files of a folder, and where links to them lead."""

from __future__ import annotations

import posixpath
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from learnscape_gen.importers.notes.note import ENDINGS
from learnscape_gen.importers.notes.paths_index import PathsIndex
from learnscape_gen.paths import fold, name_slug, numbered_slug, slugify

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.note import Note
    from learnscape_gen.importers.notes.site import Site

_INDEXES = ("index", "_index", "README", "readme")
_UNPLAIN = frozenset("[]|#\\`<>")
"""What can't stand in the name of a link in double brackets."""


def without_ending(path: str) -> str:
    """Return a path without the ending of a note, if it has one."""
    stem, dot, ending = path.rpartition(".")
    return stem if dot and f".{ending.lower()}" in ENDINGS else path


class Index:
    """Knows notes and files by the ways in which links name them. Filled once, then only asked.

    Args:
        site: what the folder was written for.

    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.notes: dict[str, Note] = {}
        self.sizes: dict[str, int] = {}
        self.used: set[str] = set()
        self._paths, self._files = PathsIndex(), PathsIndex()
        self._names: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._slugs: dict[str, str] = {}
        self._by_slug: dict[str, str] = {}
        self._unclear: set[str] = set()

    def add_note(self, note: Note) -> None:
        """Add a note."""
        self.notes[note.inner] = note
        self._paths.add(note.inner, as_named=without_ending(note.inner))
        for name in note.names:
            self._names.setdefault(fold(name), note.inner)
        for slug in {slugify(note.name), slugify(note.title)}:
            if self._by_slug.setdefault(slug, note.inner) != note.inner:
                self._by_slug[slug] = ""  # several may be called so
        for address in filter(None, (note.own, *note.aliases)):
            self._addresses.setdefault(_address(address), note.inner)

    def add_file(self, inner: str, size: int) -> None:
        """Add a file that is no note."""
        self.sizes[inner] = size
        self._files.add(inner)

    def close(self, addressed: set[str]) -> None:
        """Say that all notes are there; some need an address of their own that does not change.

        The title of a post can name it only if no other post could be meant. Where it can't, the
        post is given a `slug`, by which links find it under any title and file name.

        Args:
            addressed: notes that are linked to in a way that needs an address.

        """
        titles = Counter(slugify(note.title) for note in self.notes.values())
        taken = Counter(slugify(note.name) for note in self.notes.values())
        used: set[str] = set()
        for inner, note in self.notes.items():
            title, name = slugify(note.title), slugify(note.name)
            alone = titles[title] == 1 and taken[title] == (1 if name == title else 0)
            if not note.title or not alone or _UNPLAIN & set(note.title):
                self._unclear.add(inner)
            elif inner not in addressed:
                continue
            only = taken[name] == 1 and titles[name] == (1 if name == title else 0)
            base = name_slug(name if only else without_ending(inner))
            slug = next(s for n in count(1) if (s := numbered_slug(base, n)) not in used)
            used.add(slug)
            self._slugs[inner] = slug

    def link_name(self, inner: str) -> str:
        """Return by what a link in double brackets names a note: its title, if that is clear."""
        return f"posts/{self._slugs[inner]}" if inner in self._unclear else self.notes[inner].title

    def slug(self, inner: str) -> str:
        """Return the address that a note was given, or an empty string."""
        return self._slugs.get(inner, "")

    def owns(self, address: str, inner: str) -> bool:
        """Tell whether a page at an old address can lead to this note.

        It can't if another note stood there, or will: posts of a hub stand below `posts/`, too.
        """
        folder, _, name = address.partition("/")
        is_free = folder != "posts" or self._by_slug.get(name, inner) == inner
        return is_free and self._addresses.get(_address(address)) == inner

    def linked_note(self, name: str, source: str) -> str:
        """Return the note that a wikilink names, or an empty string."""
        bare = without_ending(name)
        found = self._paths.by_end(bare, source)
        if not found and bare != name:
            found = self._paths.by_end(name, source)
        return found or self._names.get(fold(name), "")

    def linked_file(self, name: str, source: str) -> str:
        """Return the file that a wikilink names, or an empty string."""
        return self._files.by_end(name, source)

    def note_at(self, path: str, source: str) -> str:
        """Return the note that a path or address of this site leads to, or an empty string."""
        if path.startswith(("@/", "/")):
            return self._from_root(path.lstrip("@/"))
        for named in (without_ending(path), *(f"{path.rstrip('/')}/{name}" for name in _INDEXES)):
            if found := self._paths.beside(named, source):
                return found
        own = self.notes[source].own if source in self.notes else ""
        if own and without_ending(path) == path:
            folder = posixpath.dirname(own) if own.endswith(".html") else own
            place = _address(posixpath.normpath(posixpath.join(folder, path)))
            if place in self._addresses:
                return self._addresses[place]
        return self._paths.by_end(without_ending(path), source) if self.site.is_vault else ""

    def file_at(self, path: str, source: str) -> str:
        """Return the file that a path leads to, or an empty string."""
        if path.startswith("/"):
            folders = (*self.site.tool.statics, *(root.inner for root in self.site.roots))
            places = (posixpath.join(folder, path.lstrip("/")) for folder in folders)
            return next(filter(None, map(self._files.exact, places)), "")
        if found := self._files.beside(path, source):
            return found
        own = self.notes[source].own if source in self.notes else ""
        if own and not self.site.is_vault:
            place = posixpath.normpath(posixpath.join(own, path))
            return "" if place.startswith("..") else self.file_at(f"/{place}", source)
        return self._files.by_end(path, source) if self.site.is_vault else ""

    def _from_root(self, path: str) -> str:
        if found := self._addresses.get(_address(path)):
            return found
        for root in self.site.roots:
            inner = path.removeprefix(f"{root.prefix}/") if root.prefix else path
            for named in (without_ending(inner), *(f"{inner.rstrip('/')}/{n}" for n in _INDEXES)):
                if found := self._paths.exact(posixpath.join(root.inner, named)):
                    return found
        return self._paths.exact(without_ending(path))


def _address(path: str) -> str:
    """Return an address in the form in which two that mean one page are the same."""
    parts = path.strip("/").removesuffix(".html").split("/")
    return fold("/".join(parts[:-1] if parts[-1] == "index" else parts))
