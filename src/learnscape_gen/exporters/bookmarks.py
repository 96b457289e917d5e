"""A Netscape bookmark file, which every browser and bookmarking service takes in."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from learnscape_gen.exporters.markup import marked_up, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.exporters.collection import Collection, ExportedPost, Group

_STEP = "    "


def bookmarks_of(collection: Collection) -> bytes:
    """Return a collection as bookmarks: a folder for each group, what it is good for as a note."""
    title = marked_up(collection.title)
    head = (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"
        "<!-- Made by learnscape export. -->\n"
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n'
        f"<TITLE>{title}</TITLE>\n<H1>{title}</H1>\n"
    )
    return "".join((head, *_listed(collection.groups, (), ""))).encode()


def _listed(groups: Iterable[Group], posts: Iterable[ExportedPost], indent: str) -> Iterator[str]:
    """Yield what is in a folder."""
    inner = indent + _STEP
    yield f"{indent}<DL><p>\n"
    for group in groups:
        yield f"{inner}<DT><H3>{marked_up(group.title)}</H3>\n"
        yield from _listed(group.groups, group.posts, inner)
    for post in posts:
        yield f"{inner}<DT><A{_attributes(post)}>{marked_up(post.title)}</A>\n"
        if post.why:
            yield f"{inner}<DD>{marked_up(post.why)}\n"
    yield f"{indent}</DL><p>\n"


def _attributes(post: ExportedPost) -> str:
    tags = ",".join(on_one_line(tag.replace(",", " ")) for tag in post.tags)
    named = (("HREF", post.link), ("ADD_DATE", _seconds(post.date)), ("TAGS", tags))
    return "".join([f' {name}="{marked_up(value)}"' for name, value in named if value])


@lru_cache  # many posts are of one day
def _seconds(date: str) -> str:
    """Return a day or moment as seconds since 1970, or nothing where it was before that."""
    if not date:
        return ""
    moment = datetime.fromisoformat(date)
    seconds = int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    return str(seconds) if seconds > 0 else ""
