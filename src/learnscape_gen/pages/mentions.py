"""The mentions that the pages of posts show, and those of which nobody knows what they mean."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from learnscape_gen.diagnostics import Location, Problem, shortened
from learnscape_gen.hub.post_addresses import PostAddresses
from learnscape_gen.ledger.received_file import RECEIVED_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.ledger.jf2 import ReceivedMention
    from learnscape_gen.ledger.mention import Mention

MentionsOfPosts: TypeAlias = "Mapping[str, tuple[Mention, ...]]"
"""The mentions of each post, by the address of its page, the newest first."""

_TOLD = 10
"""So many addresses that no page has are told one by one."""


def mentions_of_posts(
    hub: Hub, config: Config, received: Iterable[ReceivedMention], content: bytes
) -> tuple[MentionsOfPosts, tuple[Problem, ...]]:
    """Return the mentions of each post, and the addresses that are mentioned and are no page.

    Args:
        hub: what is published.
        config: the settings.
        received: the mentions.
        content: the bytes of the file in which they stand, for the places of problems.

    """
    addresses = PostAddresses(hub, config)
    found: defaultdict[str, dict[tuple[str, str], Mention]] = defaultdict(dict)
    unknown: dict[str, None] = {}
    for mention, target, places in received:
        address = addresses.post_at(target)
        if address is None:
            unknown[target] = None
        elif address and not any(place.startswith(config.site_url) for place in places):
            found[address][mention.kind, mention.url] = mention
    mentions = {address: tuple(_in_order(each.values())) for address, each in found.items()}
    return mentions, tuple(_problems(tuple(unknown), content))


def _in_order(mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Return mentions, the newest first, and those without a day last."""
    by_name = sorted(mentions, key=lambda mention: (mention.url, mention.kind))
    return sorted(by_name, key=lambda mention: mention.day, reverse=True)


def _problems(unknown: tuple[str, ...], content: bytes) -> Iterator[Problem]:
    """Yield a problem for each of the first addresses, and one for all others."""
    for target in unknown[:_TOLD]:
        yield Problem.of(
            "H-MENTION",
            f"A mention is of {shortened(target)}, and no page of this hub has that address.",
            _place(target, content),
            "If a post stood there, write it as an old address: aliases: [old/address]",
        )
    if more := unknown[_TOLD:]:
        yield Problem.of(
            "H-MENTION",
            f"Mentions are of {len(more):,} more addresses that no page of this hub has.",
            _place(more[0], content),
        )


def _place(target: str, content: bytes) -> Location:
    """Return where an address stands in the file; it may be written in another way there."""
    for written in (target, target.replace("/", "\\/")):
        at = content.find(f'"{written}"'.encode())
        if at >= 0:
            return Location.of_byte(RECEIVED_NAME, content, at)
    return Location(RECEIVED_NAME)
