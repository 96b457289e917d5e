"""What a hub has already: its posts, what waits in its inbox, and what was thrown away there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.bringing.keys import key_marked_in, key_of_address, key_of_words
from learnscape_gen.authoring.item import item_of
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter import MAX_FRONT_MATTER, FrontMatter, split_front_matter
from learnscape_gen.content.inbox import thrown_away_in, waiting_in
from learnscape_gen.content.line_breaks import with_line_feeds
from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import MAX_FILE, scan
from learnscape_gen.paths import as_url, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from learnscape_gen.authoring.bringing.keys import Keys
    from learnscape_gen.flow.run import Progress
    from learnscape_gen.importers.draft import Draft


class KnownItems:
    """The items that are there, by their keys, and those that this run has made.

    Args:
        project: the project's folder.
        languages: the languages of translations, which are no items of their own.
        progress: is told how far things have come.
        site: the whole address of the site, if it has one: pages of posts are those posts.

    """

    def __init__(
        self,
        project: Path,
        languages: tuple[str, ...] = (),
        progress: Progress = lambda *_: None,
        *,
        site: str = "",
    ) -> None:
        self.files, _ = scan(project, languages)
        posts = [file for file in self.files if file.kind is Kind.POST and not file.language]
        self.posts = {file.id: file.path for file in posts}
        self._before: dict[str, str] = {}
        self._now: dict[str, str] = {}
        # What is met first is told of: a post rather than what waits, and that before the rest.
        paths = (*(file.path for file in posts), *waiting_in(project), *thrown_away_in(project))
        for number, path in enumerate(paths):
            progress("Looking", number, len(paths))
            said = _said(_content(project / path), path)
            for key in filter(None, (*said.keys(), said.key_of_title())):
                self._before.setdefault(key, path)
        if site:
            pages = {f"{site}posts/{as_url(id_)}/": path for id_, path in self.posts.items()}
            for address, path in pages.items():
                self._before.setdefault(key_of_address(address), path)

    def path_of(self, draft: Draft, keys: Keys) -> str:
        """Return the file that has an item already, or an empty string."""
        found = self._before.get(keys.own) or self._now.get(keys.own)
        # A note of few words is no news about an address that the hub has.
        return found or (self._before.get(keys.address, "") if not draft.body else "")

    def path_at(self, keys: Keys) -> str:
        """Return a file that is about the same address, or an empty string."""
        return self._before.get(keys.address) or self._now.get(keys.address, "")

    def path_of_one(self, keys: Iterable[str]) -> str:
        """Return the file that has one of some keys already, or an empty string."""
        return next((path for key in keys if (path := self._before.get(key))), "")

    def add(self, keys: Iterable[str], path: str) -> None:
        """Remember an item that has become a file, by its keys."""
        for key in filter(None, keys):
            self._now.setdefault(key, path)


class _Said(NamedTuple):
    """What a file says, as far as it is known again by that."""

    title: str
    url: str
    body: str
    marked: str

    def keys(self) -> Iterator[str]:
        """Yield the keys by which it may be met again."""
        if self.title or self.url or self.body:
            words = key_of_words(self.title, self.url, self.body)
            yield from filter(None, (self.marked, key_of_address(self.url), words))

    def key_of_title(self) -> str:
        """Return the key by which a title alone is known; empty where there is an address.

        Of what has none, a table or an outline may say nothing else.
        """
        return "" if self.url else key_of_words(self.title, "", "")


def keys_in(content: bytes, path: str) -> Iterator[str]:
    """Yield the keys by which a file may be met again.

    Args:
        content: its bytes.
        path: the file, relative to the project.

    """
    return _said(content, path).keys()


def _said(content: bytes, path: str) -> _Said:
    """Return what a file says."""
    text = with_line_feeds(content.decode("utf-8-sig", errors="replace"))
    if not text:
        return _Said("", "", "", "")
    parts = split_front_matter(text, path)
    if isinstance(parts, FrontMatter):
        fields, body = Fields(parts.mapping, path, []), parts.body
        marked = key_marked_in(text[: len(text) - len(body)])
        return _Said(fields.text("title"), web_address(fields.text("url")), body, marked)
    item = item_of(path, content)
    url = item.post.url if item.post else ""
    return _Said(item.title, url, text, key_marked_in(text[:MAX_FRONT_MATTER]))


def _content(file: Path) -> bytes:
    """Return the bytes of a file; none of one that can't be read, or holds more than a post may."""
    try:
        return file.read_bytes() if file.stat().st_size <= MAX_FILE else b""
    except OSError:
        return b""
