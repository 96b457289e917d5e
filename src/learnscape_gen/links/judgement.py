"""What a pass makes of what is known of an address: a step of a small machine of states.

An address is dead only after failures on two different days with no good answer between them. A
host that answers no robots says nothing about what people find, so a refusal is never a failure.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.fetch.finding import Found
from learnscape_gen.ledger.entry import GOOD, Entry

if TYPE_CHECKING:
    from learnscape_gen.fetch.finding import Finding
    from learnscape_gen.ledger.entry import State

FRESH = timedelta(weeks=4)
"""A good day that is no older stays as it is: where all is well, a pass changes no line."""
DEADLY = 2
"""Failures on so many days make an address dead."""

_STATES: dict[Found, State] = {
    Found.OK: "ok",
    Found.MOVED: "moved",
    Found.MOVED_FOR_NOW: "moved-for-now",
    Found.PAYWALLED: "paywalled",
    Found.REFUSED: "refused",
    Found.SUSPICIOUS: "suspicious",
}


def judged(before: Entry, finding: Finding, day: str) -> Entry:
    """Return what is known of an address after a pass.

    Args:
        before: what was known; a new `Entry` of an address that was never asked.
        finding: what asking it has found.
        day: the day of the pass.

    """
    if finding.found is Found.SKIPPED:
        return before
    if finding.found is Found.FAILED:
        return _failed(before, finding, day)
    state = _STATES[finding.found]
    same = before.state == state and _is_same_place(state, before.to, finding.to)
    good, failures = before.good, before.failures
    if state in GOOD:
        failures = ()
        good = good if same and is_fresh(before, day) else day
    since = "" if state == "ok" else before.since if same and before.since else day
    return replace(
        before,
        state=state,
        since=since,
        why=finding.why,
        good=good,
        to=before.to if same else finding.to,
        failures=failures,
    )


def _is_same_place(state: State, before: str, now: str) -> bool:
    """Tell whether an address leads where it led; for now, hosts write a new query each time."""
    if state == "moved-for-now":
        before, now = before.partition("?")[0], now.partition("?")[0]
    return before == now


def _failed(before: Entry, finding: Finding, day: str) -> Entry:
    failures = before.failures
    if len(failures) < DEADLY and day not in failures:
        failures = tuple(sorted((*failures, day)))
    return replace(
        before,
        state="dead" if len(failures) == DEADLY else "failing",
        since=failures[0],
        why=finding.why,
        to="",
        failures=failures,
    )


def is_fresh(entry: Entry, day: str) -> bool:
    """Tell whether the good day of an address is recent enough to stay."""
    if not entry.good:
        return False
    age = date.fromisoformat(day) - date.fromisoformat(entry.good)
    return timedelta() <= age <= FRESH
