"""What a pass over mentions came to, or would do, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from learnscape_gen.cli.counted import counted, seconds
from learnscape_gen.cli.printable import printable
from learnscape_gen.fetch.politeness import host_of
from learnscape_gen.fetch.reply import Heard
from learnscape_gen.mentions.judgement import REST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.fetch.reply import Reply
    from learnscape_gen.mentions.errands import Errand
    from learnscape_gen.mentions.pairs import HubMentions
    from learnscape_gen.mentions.passing import Pass

_ROWS = (
    (Heard.TOLD, "told", ""),
    (Heard.NO_ENDPOINT, "no endpoint", f"nothing to tell; asked again after {REST} days"),
    (Heard.REFUSED, "refused", f"not wanted; asked again after {REST} days"),
    (Heard.FAILED, "failing", "no answer to use; asked again by a later pass"),
    (Heard.SKIPPED, "left alone", ""),
)
_MOST = 50
"""So many lines tell of single pages."""


def plan(planned: Pass, mentions: HubMentions) -> str:
    """Return what a pass would do, a line for each."""
    if not planned.errands:
        return _nothing(mentions)
    lines = [f"Tell {_what(errand)}" for errand in planned.errands[:_MOST]]
    if more := len(planned.errands) - _MOST:
        lines += [f"… and {more:,} more"] if more > 0 else []
    hosts = {host_of(errand.asks) for errand in planned.errands}
    asked = counted(len(planned.errands), "address")
    lines.append(f"{asked} at {counted(len(hosts), 'host')} would be asked; nobody was.")
    return "\n".join(lines)


def summary(done: Pass, mentions: HubMentions, span: float) -> str:
    """Return how pages took it; `span` is how many seconds it took."""
    if not done.errands:
        return _nothing(mentions)
    hosts = {host_of(errand.asks) for errand in done.replies}
    asked = counted(len(done.replies), "address")
    lines = [
        *_told(done),
        f"Asked {asked} at {counted(len(hosts), 'host')} in {seconds(span)}.",
        "",
    ]
    counts = Counter(reply.heard for reply in done.replies.values())
    wide = max(len(f"{number:,}") for number in (*counts.values(), 0))
    for heard, name, note in _ROWS:
        number = counts[heard]
        lines.append(f"  {name:11}  {number:>{wide},}{f'  {note}' if note and number else ''}")
    lines += _skipped(done)
    left = len(done.errands) - len(done.replies)
    if left and not done.stopped:
        lines += ["", f"Not reached in time: {left:,}. The next pass goes on there."]
    if not mentions.whole:
        lines += ["", "Nothing was taken back, because a file with errors was left out."]
    return "\n".join(lines)


def _nothing(mentions: HubMentions) -> str:
    if not mentions.live:
        return "No published post is about an address outside of this hub."
    return "Nothing is new: every page was told, or asked not long ago."


def _told(done: Pass) -> Iterator[str]:
    """Yield a line for each page that was told, or refused to be; the rest is counted only."""
    shown = [
        (errand, reply)
        for errand, reply in sorted(done.replies.items(), key=lambda item: item[0].pair)
        if reply.heard in (Heard.TOLD, Heard.REFUSED)
    ]
    for errand, reply in shown[:_MOST]:
        yield _line(errand, reply)
    if len(shown) > _MOST:
        yield f"… and {len(shown) - _MOST:,} more"
    if shown:
        yield ""


def _line(errand: Errand, reply: Reply) -> str:
    if reply.heard is Heard.REFUSED:
        return f"Refused: {printable(reply.why)}, to tell {_what(errand)}"
    return f"Told {_what(errand)}"


def _what(errand: Errand) -> str:
    """Return who is told, and what."""
    source, target = map(printable, errand.pair)
    return f"{target} that it is gone: {source}" if errand.takes_back else f"{target} of {source}"


def _skipped(done: Pass) -> Iterator[str]:
    skipped = Counter(reply.why for reply in done.replies.values() if reply.heard is Heard.SKIPPED)
    if skipped:
        yield ""
    for why, number in sorted(skipped.items()):
        yield f"Left alone: {number:,} ({printable(why)})."
