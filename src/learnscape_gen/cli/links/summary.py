"""What a pass over the links came to, as a small table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from learnscape_gen.cli.counted import counted, seconds
from learnscape_gen.fetch.finding import Found
from learnscape_gen.fetch.politeness import host_of

if TYPE_CHECKING:
    from learnscape_gen.links.passing import Pass

_ROWS = (
    ("ok", "ok", ""),
    ("moved", "moved", "for good: learnscape links --fix writes the new address into posts"),
    ("moved-for-now", "moved for now", ""),
    ("paywalled", "paywalled", "to be paid for, by their own word"),
    ("refused", "refused", "no answer for robots, which says nothing about people"),
    ("suspicious", "suspicious", "an answer, but perhaps not with what was there"),
    ("failing", "failing", "for the first time; dead after a failure on another day"),
    ("dead", "dead", ""),
)


def summary(done: Pass, span: float) -> str:
    """Return a table of how many addresses are in which state, and what else there is to say.

    Args:
        done: the pass.
        span: how many seconds it took.

    """
    if not done.addresses:
        return "This hub has no addresses outside of it."
    hosts = {host_of(url) for url in done.findings}
    asked = counted(len(done.findings), "address")
    lines = [f"Asked {asked} at {counted(len(hosts), 'host')} in {seconds(span)}.", ""]
    counts = {state: 0 for state, _, _ in _ROWS}
    for entry in done.entries.values():
        counts[entry.state] += 1
    wide = max(len(f"{number:,}") for number in counts.values())
    for state, name, note in _ROWS:
        number = counts[state]
        told = f"  {note}" if note and number else ""
        lines.append(f"  {name:13}  {number:>{wide},}{told}")
    skipped = Counter(
        finding.why for finding in done.findings.values() if finding.found is Found.SKIPPED
    )
    if skipped or done.unasked:
        lines.append("")
    lines += (f"Not asked: {number:,} ({why})." for why, number in sorted(skipped.items()))
    if done.unasked and not done.stopped:
        lines.append(
            f"Not reached in time: {done.unasked:,}. "
            "The next pass begins with those of which least is known."
        )
    return "\n".join(lines)
