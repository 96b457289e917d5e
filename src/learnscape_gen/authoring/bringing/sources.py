"""The sources of a hub, and new ones from what somebody has subscribed to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from learnscape_gen.authoring.bringing.keys import key_of_address
from learnscape_gen.authoring.bringing.names import FreeNames, names_in
from learnscape_gen.authoring.bringing.new_file import (
    TOLD_IF_CUT,
    NewFile,
    kept_comments,
    text_of,
)
from learnscape_gen.content.front_matter import MAX_FRONT_MATTER
from learnscape_gen.content.kinds.terms import SOURCE
from learnscape_gen.content.quoting import yaml_value, yaml_values
from learnscape_gen.paths import fold, host_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.authoring.bringing.new_file import Titled
    from learnscape_gen.authoring.bringing.wishes import Vocabularies
    from learnscape_gen.importers.draft import Draft

SOURCES = "content/sources"
_KEYS = tuple(field.key for field in SOURCE)
_FEED = re.compile(r"^# feed: (\S+)$", re.MULTILINE)


class Sources:
    """The sources that a hub has, and those that this run makes.

    Args:
        project: the project's folder.
        terms: the terms of the hub.

    """

    def __init__(self, project: Path, terms: Vocabularies) -> None:
        self._terms = terms
        self._paths: dict[str, str] = {}
        self._hosts: dict[str, str] = {}
        self._by_id = {source.id: source.path for source in terms.sources}
        self._names = FreeNames({*names_in(project / SOURCES), *self._by_id})
        for source in terms.sources:
            self._add(source.path, source.title, source.url)
            for feed in _feeds_in(project / source.path):
                self._paths.setdefault(key_of_address(feed), source.path)

    def path_of(self, draft: Draft, title: str) -> str:
        """Return the file of a source, or an empty string: by feed, address, host or title."""
        keys = (key_of_address(draft.feed), key_of_address(draft.url), _key_of_title(title))
        found = next((self._paths[key] for key in keys if key in self._paths), "")
        # The home of a site is the same source as a part of it that is known, but not vice versa.
        if not found and draft.url and not urlsplit(draft.url).path.strip("/"):
            found = self._hosts.get(host_of(draft.url), "")
        return found or self._by_id.get(self._terms.only("source", title), "")

    def filed(self, item: Titled) -> NewFile:
        """Return the file of a new source, and remember it.

        Raises:
            TooLongError: no file can hold it.

        """
        draft, title, mark = item
        kept, is_all = kept_comments(_without_key(draft))
        content = text_of(_values(draft, title), (*kept, mark), draft.body)
        path = f"{SOURCES}/{self._names.free(draft.name or title)}.md"
        self._add(path, title, draft.url)
        if draft.feed:
            self._paths.setdefault(key_of_address(draft.feed), path)
        return NewFile(path, content, told=() if is_all else (TOLD_IF_CUT,))

    def _add(self, path: str, title: str, url: str) -> None:
        self._paths.setdefault(_key_of_title(title), path)
        if url:
            self._paths.setdefault(key_of_address(url), path)
            self._hosts.setdefault(host_of(url), path)


def _key_of_title(title: str) -> str:
    return f"title {fold(title)}"


def _values(draft: Draft, title: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of a new source with their values."""
    values = {
        "title": yaml_value(title),
        "kind": "site" if draft.url or draft.feed else "",
        "url": yaml_value(draft.url) if draft.url else "",
        "author": yaml_values((draft.author,)),
        "summary": yaml_values((draft.why,)),
        **{key: value for key, value in draft.values if key in _KEYS},
    }
    yield from ((key, values[key]) for key in _KEYS if values.get(key))


def _without_key(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield what a source has no key for."""
    if draft.feed:
        yield "feed", draft.feed
    for name, texts in (("folders", draft.folders), ("tags", draft.tags)):
        if texts:
            yield name, " / ".join(texts)
    yield from (each for each in draft.values if each[0] not in _KEYS)
    yield from draft.kept


def _feeds_in(path: Path) -> tuple[str, ...]:
    """Return the feeds that comments of a source's file name."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return (*_FEED.findall(file.read(MAX_FRONT_MATTER)),)
    except OSError:
        return ()
