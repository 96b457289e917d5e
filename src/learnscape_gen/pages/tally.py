"""How many posts there are by time, access and type, as a short text for pages that narrow.

A page is narrowed in the browser, so it carries what there is to count. `15fn2 ?pi` stands for two
free posts of non-formal learning that take up to fifteen minutes, and for one of informal learning
that costs money and does not say how long it takes. `theme/static/narrow.js` reads it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.hub.model import Post
    from learnscape_gen.learning import LearningType

LIMITS = (5, 15, 30, 60)
"""How many minutes a reader may say to have."""

LONGER, UNTOLD = "+", "?"
"""In place of a limit: more minutes than the last, and a time that nobody told."""


def tally_of(posts: Iterable[Post]) -> str:
    """Return the tally of some posts: a word for each combination, with a number if over one."""
    docs = (post.doc for post in posts)
    counted = Counter([_word(doc.minutes, doc.access, doc.type) for doc in docs])
    return " ".join(
        f"{word}{count if count > 1 else ''}" for word, count in sorted(counted.items())
    )


@cache  # few posts differ in all three
def _word(minutes: int, access: str, type_: LearningType) -> str:
    """Return the limit that a post keeps, and how its access and its type begin."""
    place = bisect_left(LIMITS, minutes)
    limit = str(LIMITS[place]) if place < len(LIMITS) else LONGER
    return f"{limit if minutes else UNTOLD}{access[:1] or '-'}{type_[0]}"
