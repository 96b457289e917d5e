"""Writes what was measured as Markdown tables."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from measurements import Measured, Pair
    from outputs import Output
    from process import Taken

NOTES = """\
What a generator took is wall time, processor time (user and system) and memory, of whole processes
with all that they started. Times are medians; memory is the peak of all processes at once (Pss),
from a round of its own. A ratio is learnscape divided by the peer: below 1, learnscape took less.
It is the median of the ratios of pairs of builds, one right after the other (least to most)."""
NONE_HAS = """\
No peer has the map, the explainers, the list of feeds (OPML), api/, robots.txt, and the checks of
content and links that learnscape makes in every build; and none has a search index here."""

_TIMES_SIGN = "\N{MULTIPLICATION SIGN}"
_TIMES = (
    "| against | build | learnscape took | peer took | wall | processor | memory |",
    "|---|---|---:|---:|---|---|---|",
)
_OUTPUTS = (
    "| generator | version | pages | feeds | files | MiB | leaves out besides |",
    "|---|---|---:|---:|---:|---:|---|",
)


def times(measured: Iterable[Measured]) -> str:
    """Return the table of times and memory."""
    return "\n".join([*_TIMES, *(row for each in measured for row in _time_rows(each))])


def outputs(measured: list[Measured], version: str) -> str:
    """Return the table of what was made, with learnscape first."""
    rows = [_output_row("learnscape", version, measured[0].ours, "nothing")] if measured else []
    for each in measured:
        peer = each.peer
        rows.append(_output_row(peer.name, peer.version(), each.theirs, peer.leaves_out))
    return "\n".join([*_OUTPUTS, *rows])


def _time_rows(measured: Measured) -> Iterator[str]:
    name = f"{measured.peer.name} {measured.peer.version()}"
    for scenario, pairs in measured.pairs.items():
        peak = measured.peaks[scenario]
        ours = _cell([pair.ours for pair in pairs], peak.ours.peak)
        theirs = _cell([pair.theirs for pair in pairs], peak.theirs.peak)
        wall = _ratios(pairs, lambda taken: taken.wall)
        processor = _ratios(pairs, lambda taken: taken.processor)
        memory = peak.ours.peak / peak.theirs.peak
        cells = (name, scenario, ours, theirs, f"**{wall[0]}** {wall[1]}", " ".join(processor))
        yield f"| {' | '.join(cells)} | {memory:.2f} {_TIMES_SIGN} |"
        name = ""


def _cell(taken: list[Taken], peak: float) -> str:
    """Return what one generator took: wall time, processor time and memory."""
    wall = median(each.wall for each in taken)
    processor = median(each.processor for each in taken)
    return f"{wall:.2f} s, {processor:.2f} s, {peak:.0f} MiB"


def _ratios(pairs: list[Pair], amount: Callable[[Taken], float]) -> tuple[str, str]:
    """Return the median ratio of some pairs, and its span."""
    ratios = [amount(pair.ours) / amount(pair.theirs) for pair in pairs]
    return f"{median(ratios):.2f} {_TIMES_SIGN}", f"({min(ratios):.2f} to {max(ratios):.2f})"


def _output_row(name: str, version: str, output: Output, leaves_out: str) -> str:
    numbers = f"{output.pages:,} | {output.feeds:,} | {output.files:,} | {output.size:.0f}"
    return f"| {name} | {version} | {numbers} | {leaves_out} |"
