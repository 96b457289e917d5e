"""Which mentions a hub has: the page of a post, and the address that the post is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.ledger.sent import Pair
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub


class HubMentions(NamedTuple):
    """The mentions of a hub.

    Args:
        live: those of posts that are recommended, each with the file of its post.
        put_away: those of archived posts: they are no news, and their pages are still there.
        home: the address of the hub; pages elsewhere are not ours to speak for.
        whole: whether every file could be read; otherwise what is missing need not be gone.

    """

    live: dict[Pair, str]
    put_away: frozenset[Pair]
    home: str
    whole: bool

    def is_gone(self, pair: Pair) -> bool:
        """Tell whether a mention was ours and is no more."""
        is_ours = self.whole and pair.source.startswith(self.home)
        return is_ours and pair not in self.live and pair not in self.put_away


def hub_mentions(hub: Hub, config: Config, *, whole: bool) -> HubMentions:
    """Return the mentions of a hub without its drafts, in its own language.

    What a text links to by the way is not told: a post is about one thing.
    """
    home = config.site_url
    live: dict[Pair, str] = {}
    put_away: set[Pair] = set()
    for post in hub.posts:
        if not post.doc.url or post.doc.url.startswith(home):
            continue
        pair = Pair(home + as_url(post.address), post.doc.url)
        if post.doc.status == "archived":
            put_away.add(pair)
        else:
            live[pair] = post.doc.path
    return HubMentions(live, frozenset(put_away), home, whole)
