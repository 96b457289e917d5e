"""What a pass makes of what is known of a mention, and when its page is asked again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.fetch.reply import Heard
from learnscape_gen.ledger.sent import Pair, Sent

if TYPE_CHECKING:
    from learnscape_gen.fetch.reply import Reply
    from learnscape_gen.ledger.sent import SentState

REST = 90
"""Days after which a page is asked again that has no endpoint, or that refused."""
SOON = 1
"""Days after which a page is asked again that gave no answer to use."""
TRIES = 3
"""After so many passes without an answer a page rests, too."""

_STATES: dict[Heard, SentState] = {
    Heard.TOLD: "told",
    Heard.NO_ENDPOINT: "no-endpoint",
    Heard.REFUSED: "refused",
    Heard.FAILED: "failing",
}


def is_due(known: Sent | None, day: str) -> bool:
    """Tell whether the page of a mention that the hub has is to be told of it.

    Args:
        known: what is known of it.
        day: the day of the pass.

    """
    if known is None or known.state == "gone":
        return True
    return known.state != "told" and _has_rested(known, day)


def is_to_be_taken_back(known: Sent, day: str) -> bool:
    """Tell whether the page of a mention that the hub has no more is to be told that."""
    return known.state == "told" and (not known.tries or _has_rested(known, day))


def _has_rested(known: Sent, day: str) -> bool:
    is_failing = known.state in ("failing", "told") and known.tries < TRIES
    age = (date.fromisoformat(day) - date.fromisoformat(known.day)).days
    return not 0 <= age < (SOON if is_failing else REST)


def told(pair: Pair, known: Sent | None, reply: Reply, day: str) -> Sent | None:
    """Return what is known of a mention after its page was asked; None where nothing is.

    Args:
        pair: the mention.
        known: what was known.
        reply: what the page said.
        day: the day of the pass.

    """
    if reply.heard is Heard.SKIPPED:
        return known
    failed = reply.heard is Heard.FAILED
    return Sent(
        *pair,
        state=_STATES[reply.heard],
        day=day,
        status=reply.status,
        why=reply.why,
        endpoint=reply.endpoint.url if reply.endpoint else "",
        pingback=bool(reply.endpoint and reply.endpoint.pingback),
        seen_at=reply.seen_at,
        tries=(known.tries if known else 0) + 1 if failed else 0,
    )


def taken_back(known: Sent, reply: Reply, day: str) -> Sent:
    """Return what is known of a mention after its page was told that it is no more.

    A receiver that finds no link on our page may take that for an error, and has understood.
    """
    if reply.heard is Heard.SKIPPED:
        return known
    tries = known.tries + 1
    if reply.heard is Heard.FAILED and tries < TRIES:
        return replace(known, day=day, tries=tries, why=reply.why)
    return replace(known, state="gone", day=day, status=reply.status, why=reply.why, tries=0)
