"""A mention of a post that somebody else made, as its page shows it."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

MentionKind: TypeAlias = Literal["mention", "reply", "like", "repost", "bookmark"]


class Mention(msgspec.Struct, frozen=True, array_like=True):
    """A mention: all of it is a stranger's, cleaned and bounded.

    Args:
        kind: in which way the post is mentioned.
        url: where, as http or https address.
        author: a name; may be empty.
        day: as YYYY-MM-DD; may be empty.
        words: the title or the beginning of what is said; may be empty.

    """

    kind: MentionKind
    url: str
    author: str = ""
    day: str = ""
    words: str = ""
