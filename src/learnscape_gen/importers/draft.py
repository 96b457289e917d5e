"""What every importer gives: drafts, and a line for each item that is left.

An importer is a function from a file or folder to a stream of these. It writes nothing, asks
nothing, and raises nothing for what stands in the file: what can't be used is a `Left`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec


class Attachment(msgspec.Struct, frozen=True):
    """A file that goes with a draft.

    Args:
        inner: where it goes, relative to the folder of the draft, with `/`.
        path: where it is now.

    """

    inner: str
    path: Path


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An item as it was found, cleaned so far that it can be written down.

    What an item does not say is empty. No value is checked against the vocabulary of the hub:
    that comes when the draft is brought into it.

    Args:
        place: where it stands, for people: `bookmarks.html:12` or `Notes/Ideas.md`. Never a path
            outside of what is imported.
        kind: what it is to become: a post, or a source (such as a feed that is subscribed to).
        title: one line of words.
        url: the web address that it is about; only http and https.
        body: Markdown.
        why: one line that says what it is good for.
        tags: as they are written.
        folders: the folders or headings that it stands in, outermost first; rules make tasks or
            tags of them.
        date: YYYY-MM-DD, with a time where there is one.
        language: a BCP 47 tag.
        author: who made the thing.
        source: the name of the site or publisher that it comes from; `source_url`, its address.
        feed: the address of the feed of a source.
        name: the name that its file had, without its ending; empty where there was none.
        aliases: old addresses of its page, relative to the root of the site that it comes from.
        values: further keys of our front matter, with values as YAML on one line.
        kept: what was not understood, as names and text. It stays in the draft as comments.
        attachments: files that it shows.
        private: whether it was not for everybody; then it goes no further than the inbox.

    """

    place: str
    kind: Literal["post", "source"] = "post"
    title: str = ""
    url: str = ""
    body: str = ""
    why: str = ""
    tags: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    date: str = ""
    language: str = ""
    author: str = ""
    source: str = ""
    source_url: str = ""
    feed: str = ""
    name: str = ""
    aliases: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    private: bool = False


class Left(msgspec.Struct, frozen=True):
    """An item that gives no draft.

    Args:
        place: where it stands, as in `Draft`.
        why: the reason, in one sentence for people.
        what: the beginning of what stands there, so that it can be found again.

    """

    place: str
    why: str
    what: str = ""


class Noted(msgspec.Struct, frozen=True):
    """Something in a file that is no item of its own and was not understood in full.

    Args:
        place: where it stands, as in `Draft`.
        told: what is so, in one sentence for people: a link of a note that leads nowhere.

    """

    place: str
    told: str


class WholeFile(msgspec.Struct, frozen=True):
    """A file of another learnscape, to be brought in as it is.

    Args:
        place: where it stands, as in `Draft`.
        path: where it goes: below content/, with slashes; it leads nowhere else.
        content: its bytes.

    """

    place: str
    path: str
    content: bytes


Item = Draft | Left | Noted | WholeFile
"""What an importer gives, one by one, in the order of the file."""
