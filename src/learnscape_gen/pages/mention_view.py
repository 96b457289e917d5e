"""What the page of a post shows of a mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.language.words import msg
from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from learnscape_gen.language.words import Words
    from learnscape_gen.ledger.mention import Mention

_KINDS = {
    "mention": msg("Mention"),
    "reply": msg("Reply"),
    "like": msg("Like"),
    "repost": msg("Repost"),
    "bookmark": msg("Bookmark"),
}
_PROPERTIES = {
    "mention": "u-mention",
    "reply": "u-comment",
    "like": "u-like",
    "repost": "u-repost",
    "bookmark": "u-bookmark",
}
"""What microformats call a mention of each kind."""


class MentionView(msgspec.Struct, frozen=True):
    """A mention: its kind in words and as microformats name it, where, by whom, when, and what.

    `host` is that of `url`, for people to see.
    """

    kind: str
    microformat: str
    url: str
    host: str
    author: str
    day: str
    words: str


def mention_view(mention: Mention, words: Words) -> MentionView:
    """Return what a page shows of a mention."""
    return MentionView(
        kind=words(_KINDS[mention.kind]),
        microformat=_PROPERTIES[mention.kind],
        url=mention.url,
        host=host_of(mention.url),
        author=mention.author,
        day=mention.day,
        words=mention.words,
    )
