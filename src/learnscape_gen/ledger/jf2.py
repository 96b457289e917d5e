"""An entry in JF2, the form in which services give the mentions that they took in for a hub.

Services differ in what they leave out, and strangers write what stands in it. So each part may be a
text, a list or an object; what is none of what it should be counts as not given.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.diagnostics import shortened
from learnscape_gen.fetch.metadata.cleaning import clean_date, clean_words
from learnscape_gen.ledger.mention import Mention
from learnscape_gen.paths import host_of, web_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.ledger.mention import MentionKind

NAME_LENGTH = 60
WORDS_LENGTH = 280
_MOST_HTML = 4_000
"""Letters of HTML that are looked at for words."""
_TAG = re.compile(r"<[^<>]*+>")
_SCRIPT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_MOST_ADDRESS = 2_000
"""Letters that an address may have."""
_FIRST_YEAR = "1990"
"""Before this there was no web in which to mention anything."""
_KINDS: Mapping[str, MentionKind] = {
    "in-reply-to": "reply",
    "like-of": "like",
    "repost-of": "repost",
    "bookmark-of": "bookmark",
    "mention-of": "mention",
}
_BRIDGES = ("brid.gy", "fed.brid.gy", "brid-gy.appspot.com")
"""Hosts that speak for people elsewhere: only there may a mention stand at another host."""
_SPEECHLESS = ("like", "repost")
"""Ways to mention that say nothing of their own; what is given as their text is ours."""


class ReceivedMention(NamedTuple):
    """A mention, the address that is mentioned, and the addresses that a hub may want to hide."""

    mention: Mention
    target: str
    places: tuple[str, ...]


class UnfitEntryError(Exception):
    """An entry says too little to be shown; the message says what is missing."""


def read_entry(entry: object) -> ReceivedMention | None:
    """Return the mention that an entry is, or None where it is not for everybody to see.

    Raises:
        UnfitEntryError: it can't be shown.

    """
    if not isinstance(entry, dict):
        raise UnfitEntryError("it is no entry")
    if entry.get("wm-private") or entry.get("deleted"):
        return None
    kind, target = _kind_and_target(entry)
    if not target:
        raise UnfitEntryError("it does not say which address is mentioned")
    source, url = _address(entry.get("wm-source")), _address(entry.get("url"))
    if not (source or url):
        told = _text(entry.get("url")) or _text(entry.get("wm-source"))
        raise UnfitEntryError(f"'{shortened(told)}' is no http or https address")
    author = entry.get("author")
    mention = Mention(
        kind=kind,
        url=_shown(source, url),
        author=clean_words(_text(author, "name"), NAME_LENGTH),
        day=_day(entry),
        words="" if kind in _SPEECHLESS else _words(kind, entry),
    )
    theirs = _address(author.get("url")) if isinstance(author, dict) else ""
    return ReceivedMention(mention, target, tuple(filter(None, (source, url, theirs))))


def _kind_and_target(entry: Mapping[str, object]) -> tuple[MentionKind, str]:
    told = _text(entry.get("wm-property"))
    given = next((key for key in _KINDS if key in entry), "")
    kind = _KINDS.get(told) or _KINDS.get(given, "mention")
    return kind, _address(entry.get("wm-target")) or _address(entry.get(given))


def _shown(source: str, url: str) -> str:
    """Return where a mention is.

    The service has seen the source; the url is what that says of itself, and anybody can say to be
    somebody else.
    """
    if not source or not url:
        return source or url
    is_trusted = host_of(source) == host_of(url) or host_of(source) in _BRIDGES
    return url if is_trusted else source


def _day(entry: Mapping[str, object]) -> str:
    """Return the day on which it was published, and not later than it was received."""
    told = (clean_date(_text(entry.get(key))) for key in ("published", "wm-received"))
    days = [day for day in told if len(day) == len("2026-11-26") and day >= _FIRST_YEAR]
    return min(days, default="")


def _words(kind: MentionKind, entry: Mapping[str, object]) -> str:
    content = entry.get("content")
    said = _text(content, "text") or _without_tags(_text(content, "html", "value"))
    titled = _text(entry.get("name")), _text(entry.get("summary"), "text", "value")
    ordered = (said, *titled) if kind == "reply" else (*titled, said)
    return next(filter(None, (clean_words(text, WORDS_LENGTH) for text in ordered)), "")


def _text(value: object, *keys: str) -> str:
    """Return a text, or the first in a list, or that under one of some keys of an object."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = next((value[key] for key in keys if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""


def _address(value: object) -> str:
    """Return an http or https address, or an empty string."""
    text = _text(value, "url").strip()
    return web_address(text) if len(text) <= _MOST_ADDRESS and text.isprintable() else ""


def _without_tags(html: str) -> str:
    """Return the words of HTML up to the first script: they are shown as text, whatever they are.

    A parser would know better, and take minutes for a file that is made for it.
    """
    return unescape(_TAG.sub(" ", _SCRIPT.split(html[:_MOST_HTML], maxsplit=1)[0]))
