"""What there is to do in a pass: whom to tell of a mention, and whom that one is no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.fetch.endpoint import Endpoint
from learnscape_gen.mentions.judgement import is_due, is_to_be_taken_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.ledger.sent import Pair, Sent
    from learnscape_gen.mentions.pairs import HubMentions


class Errand(NamedTuple):
    """A mention to tell of.

    Args:
        pair: the mention.
        takes_back: the endpoint to tell that the mention is no more; None for one to tell of.

    """

    pair: Pair
    takes_back: Endpoint | None = None

    @property
    def asks(self) -> str:
        """Return the address that is asked first."""
        return self.takes_back.url if self.takes_back else self.pair.target


def errands(mentions: HubMentions, known: Mapping[Pair, Sent], day: str) -> Iterator[Errand]:
    """Yield what to do, in the order of the addresses; first what is to be taken back.

    Args:
        mentions: those that the hub has.
        known: what pages were told.
        day: the day of the pass.

    """
    for pair, entry in sorted(known.items()):
        if mentions.is_gone(pair) and is_to_be_taken_back(entry, day):
            yield Errand(pair, Endpoint(entry.endpoint, entry.pingback))
    for pair in sorted(mentions.live):
        if is_due(known.get(pair), day):
            yield Errand(pair)
