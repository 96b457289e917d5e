"""OPML 2.0: posts as links for an outliner, and the feeds of their groups for a feed reader.

Feed readers take outlines of the type "rss", with the outlines around them as folders, and pass
over links. So the feed of a group stands beside its outline: a context becomes a folder with a
feed for each of its tasks. Outliners show all, and open the links.
"""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from learnscape_gen.exporters.markup import marked_up, on_one_line
from learnscape_gen.importers.html_piece import holds_markup
from learnscape_gen.importers.outline_words import is_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.exporters.collection import Collection, ExportedPost, Group

_STEP = "  "


def opml_of(collection: Collection) -> bytes:
    """Return a collection as OPML."""
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<!-- Made by learnscape export. -->\n"
        '<opml version="2.0">\n'
        f"  <head>\n    <title>{marked_up(collection.title)}</title>\n"
        "    <docs>http://opml.org/spec2.opml</docs>\n  </head>\n  <body>\n"
    )
    lines = _groups(collection.groups, _STEP * 2)
    return "".join((head, *lines, "  </body>\n</opml>\n")).encode()


def _groups(groups: Iterable[Group], indent: str) -> Iterator[str]:
    for group in groups:
        if group.posts:
            yield f"{indent}<outline{_feed(group)}/>\n"
        yield f"{indent}<outline{_attributes((('text', marked_up(group.title)),))}>\n"
        yield from _groups(group.groups, indent + _STEP)
        for post in group.posts:
            yield f"{indent}{_STEP}<outline{_link(post)}/>\n"
        yield f"{indent}</outline>\n"


def _feed(group: Group) -> str:
    title, url = marked_up(group.title), marked_up(group.url)
    return _attributes(
        (
            ("type", "rss"),
            ("text", title),
            ("title", title),
            ("xmlUrl", f"{url}feed.xml"),
            ("htmlUrl", url),
        )
    )


def _link(post: ExportedPost) -> str:
    """Return the attributes of a post; `_note` is where outliners look for a remark."""
    title, why = post.title, post.why
    # By the words of OPML what looks like HTML is HTML; and so these readers take it.
    title = marked_up(escape(title, quote=False) if is_html(title) else title)
    why = marked_up(escape(why, quote=False) if holds_markup(why) else why)
    return _attributes(
        (
            ("type", "link"),
            ("text", title),
            ("url", marked_up(post.link)),
            ("created", _rfc_822(post.date)),
            ("category", marked_up(",".join(map(_plain, post.tags))) if post.tags else ""),
            ("description", why),
            ("_note", why),
            ("language", marked_up(post.language)),
            ("author", marked_up(post.author)),
        )
    )


def _plain(words: str) -> str:
    """Return a tag without the two signs that part categories and the steps of one."""
    return on_one_line(words.replace(",", " ").replace("/", " "))


@lru_cache  # many posts are of one day
def _rfc_822(date: str) -> str:
    """Return a day or moment as RFC 822 writes it, with four digits for the year."""
    if not date:
        return ""
    moment = datetime.fromisoformat(date if len(date) > len("YYYY-MM-DD") else f"{date}T00:00:00Z")
    return format_datetime(moment, usegmt=moment.tzname() == "UTC")


def _attributes(named: Iterable[tuple[str, str]]) -> str:
    """Return attributes with values that are marked up; those without one are left out."""
    return "".join([f' {name}="{value}"' for name, value in named if value])
