"""What pages were told of being mentioned in this hub, kept in one file in git.

A line for each page of ours and the address that it is about, so that nobody is told twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import Meta

from learnscape_gen.ledger.entry import Address, Day, check_values
from learnscape_gen.ledger.ledger import LEDGER_CODE
from learnscape_gen.ledger.lines import (
    Found,
    UnusableError,
    parsed_lines,
    plain_content,
    written_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem

SENT_NAME = "mentions-sent.jsonl"
"""Where this ledger stands in a project."""

SentState: TypeAlias = Literal["told", "no-endpoint", "refused", "failing", "gone"]
"""How a page took it.

It was `told`; it has `no-endpoint`; it `refused` to be told, or its host does; it is `failing`,
with no answer to use, and is asked again. `gone` is a mention that was told and is no more.
"""


class Sent(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A mention and what became of telling it. Days are YYYY-MM-DD.

    Args:
        source: the address of our page.
        target: the address that the page is about.
        state: how it was taken.
        day: when the target was last asked or told.
        status: the status of the last answer; 0 where there was none.
        why: a few words, where it was not told.
        endpoint: the address that was told.
        pingback: whether that speaks pingback.
        seen_at: an address where the receiver says what became of it.
        tries: so many passes in a row failed to tell it.

    Raises:
        ValueError: an address or a day is none.

    """

    source: Address
    target: Address
    state: SentState
    day: Day
    status: int = 0
    why: str = ""
    endpoint: Address = ""
    pingback: bool = False
    seen_at: Address = ""
    tries: Annotated[int, Meta(ge=0)] = 0

    def __post_init__(self) -> None:
        for key in ("source", "target", "day"):
            if not getattr(self, key):
                raise ValueError(f"'{key}' is empty")
        check_values(self, ("source", "target", "endpoint", "seen_at"), (self.day,))

    @property
    def pair(self) -> Pair:
        """Return which mention this is."""
        return Pair(self.source, self.target)


class Pair(NamedTuple):
    """A mention: the address of our page, and the one that it is about."""

    source: str
    target: str


class SentLedger(NamedTuple):
    """What pages were told: each mention with what became of it, the bytes, and what is wrong."""

    entries: Mapping[Pair, Sent] = {}
    content: bytes | None = None
    problem: Problem | None = None


def read_sent(root: Path) -> SentLedger:
    """Return what a project's ledger says; a hub without one has told nobody."""
    try:
        content = plain_content(root / SENT_NAME)
    except UnusableError as fault:
        so = "What pages were told can't be used"
        return SentLedger(problem=fault.problem(LEDGER_CODE, SENT_NAME, so))
    return SentLedger() if content is None else parsed_sent(content)


def parsed_sent(content: bytes) -> SentLedger:
    """Return the ledger that some bytes are."""
    decode = msgspec.json.Decoder(Sent).decode

    def found(line: bytes) -> Found[Sent]:
        entry = decode(line)
        return Found(" ".join(entry.pair), entry)

    lines = parsed_lines(content, found, _LINE)
    entries = {entry.pair: entry for entry in lines.values.values()}
    return SentLedger(entries, content, lines.problem(LEDGER_CODE, SENT_NAME))


def written_sent(entries: Iterable[Sent]) -> bytes:
    """Return the bytes of a ledger."""
    ordered = sorted(entries, key=lambda entry: entry.pair)
    return written_lines(ordered)


_LINE = "Mend the line, or delete it: then the page may be told once more."
