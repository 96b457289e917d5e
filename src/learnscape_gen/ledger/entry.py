"""What the ledger knows of one outside address: a line of `links.jsonl`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

import msgspec
from msgspec import Meta

from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from collections.abc import Iterable

State: TypeAlias = Literal[
    "ok", "moved", "moved-for-now", "paywalled", "refused", "suspicious", "failing", "dead"
]
"""How an address was found by the last pass that could tell.

It is `moved` for good or `moved-for-now`; `paywalled` where what is there has to be paid for;
`refused` where the host answers no robots, which says nothing about people; `suspicious` where it
leads to a home page now; `failing` once it gave no answer, and `dead` after a second time on
another day.
"""

STATES: tuple[State, ...] = get_args(State)
GOOD: tuple[State, ...] = ("ok", "moved", "moved-for-now", "paywalled")
"""The states of an address at which people find what they were sent for."""

Day = Annotated[str, Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?\Z")]
Address = Annotated[str, Meta(pattern=r"^(https?://.*)?\Z")]


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An outside address and what is known of it. Days are YYYY-MM-DD; empty where unknown.

    Args:
        url: the address, without a fragment.
        state: how it was found last.
        since: the day since when it is so; for one that fails or is dead, the first day it failed.
        why: what the host said, such as `404`, or what is the matter.
        good: a day on which it was good, at most four weeks before the last such day.
        to: where it leads now, if it has moved or is suspicious.
        failures: the first days on which it failed since it was good last; two at most.
        archived: the address of a copy in an archive.
        archived_on: the day of that copy.
        replaced_by: where the same is found now. Only people write this.

    Raises:
        ValueError: an address or a day is none.

    """

    url: Address
    state: State = "ok"
    since: Day = ""
    why: str = ""
    good: Day = ""
    to: Address = ""
    failures: Annotated[tuple[Day, ...], Meta(max_length=2)] = ()
    archived: Address = ""
    archived_on: Day = ""
    replaced_by: Address = ""

    def __post_init__(self) -> None:
        if not self.url:
            raise ValueError("'url' is empty")
        days = (self.since, self.good, self.archived_on, *self.failures)
        check_values(self, ("url", "to", "archived", "replaced_by"), days)


def check_values(entry: msgspec.Struct, addresses: Iterable[str], days: Iterable[str]) -> None:
    """Refuse what is no address or no day: strangers may have written it, and pages link to it.

    Args:
        entry: what was read.
        addresses: the fields that may have an address.
        days: what may be a day.

    Raises:
        ValueError: one is none.

    """
    for key in addresses:
        if getattr(entry, key) and not web_address(getattr(entry, key)):
            raise ValueError(f"'{key}' is no http or https address")
    for day in filter(None, days):
        date.fromisoformat(day)
