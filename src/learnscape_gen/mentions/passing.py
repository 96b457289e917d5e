"""One pass: tell what is new, take back what is gone, and write down each answer as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.fetch.reply import Heard
from learnscape_gen.fetch.silence import refuse_offline
from learnscape_gen.ledger.lines import BrokenLedgerError
from learnscape_gen.ledger.sent import SENT_NAME, read_sent, written_sent
from learnscape_gen.mentions.errands import errands
from learnscape_gen.mentions.judgement import taken_back, told
from learnscape_gen.mentions.own_address import absence
from learnscape_gen.mentions.telling import run_errands
from learnscape_gen.state.changes import Change, make_beside_others

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.fetch.reply import Reply
    from learnscape_gen.ledger.sent import Pair, Sent, SentLedger
    from learnscape_gen.mentions.errands import Errand
    from learnscape_gen.mentions.pairs import HubMentions

_AT_ONCE = 25
"""Answers that may wait to be written together, unless one says that a page was told."""


class Pass(NamedTuple):
    """What a pass came to.

    Args:
        errands: what there was to do.
        replies: what became of each that was done.
        entries: what is known now of all mentions, also of those that are gone.
        stopped: whether somebody pressed Ctrl-C.

    """

    errands: tuple[Errand, ...]
    replies: Mapping[Errand, Reply]
    entries: Mapping[Pair, Sent]
    stopped: bool = False


class UnpublishedError(Exception):
    """The hub is not where it says; the message says what its host answers."""


def planned_errands(root: Path, mentions: HubMentions, day: str) -> Pass:
    """Return what a pass would do, and do nothing.

    Raises:
        BrokenLedgerError: the ledger can't be read whole.

    """
    known = sound_sent(root).entries
    return Pass(tuple(errands(mentions, known, day)), {}, known)


def make_pass(  # noqa: PLR0913 - what a pass consists of
    root: Path,
    mentions: HubMentions,
    manners: Manners,
    day: str,
    progress: Callable[[int, int], None],
    *,
    checked: bool,
) -> Pass:
    """Tell the pages of a hub's mentions, and write down what they say.

    Args:
        root: the project's folder.
        mentions: those that the hub has.
        manners: how hosts are asked.
        day: the day of the pass.
        progress: is told how many of how many errands are done.
        checked: whether to look first that the pages of the hub are published as they are.

    Raises:
        BrokenLedgerError: the ledger can't be read whole; nobody was asked.
        UnpublishedError: the hub is not there; nobody was asked.
        OfflineError: no host answered; nothing was written.
        ChangedMeanwhileError: somebody else writes the ledger all the time.
        OSError: it can't be written.

    """
    planned = planned_errands(root, mentions, day)
    if not planned.errands:
        return planned._replace(entries=_record(root, mentions, {}, day))
    if checked and (why := absence(mentions.home, private=manners.private)):
        raise UnpublishedError(why)
    replies: dict[Errand, Reply] = {}
    waiting: dict[Errand, Reply] = {}
    unheard: dict[Errand, Reply] = {}

    def done(errand: Errand, reply: Reply) -> None:
        replies[errand] = reply
        progress(len(replies), len(planned.errands))
        # Whether hosts are silent or we are cut off is known at the end only.
        (unheard if reply.silent else waiting)[errand] = reply
        if reply.heard is Heard.TOLD or len(waiting) >= _AT_ONCE:
            _record(root, mentions, waiting, day)
            waiting.clear()

    stopped = False
    try:
        run_errands(planned.errands, manners, done, checked=checked)
    except KeyboardInterrupt:
        stopped = True
    _refuse_offline(replies)
    entries = _record(root, mentions, {**waiting, **unheard}, day)
    return Pass(planned.errands, replies, entries, stopped)


def sound_sent(root: Path) -> SentLedger:
    """Return the ledger of a project.

    Raises:
        BrokenLedgerError: it can't be read whole; writing it would lose what can't be read.

    """
    ledger = read_sent(root)
    if ledger.problem:
        raise BrokenLedgerError(ledger.problem)
    return ledger


def _refuse_offline(replies: Mapping[Errand, Reply]) -> None:
    asked = (each for each in replies.items() if each[1].heard is not Heard.SKIPPED)
    refuse_offline((errand.asks, reply.silent) for errand, reply in asked)


def _record(
    root: Path, mentions: HubMentions, replies: Mapping[Errand, Reply], day: str
) -> Mapping[Pair, Sent]:
    """Write down some replies beside what others wrote meanwhile; return all that is known now."""

    def change() -> tuple[Change, Mapping[Pair, Sent]]:
        before = sound_sent(root)
        entries = _after(before.entries, mentions, replies, day)
        return Change(SENT_NAME, before.content, written_sent(entries.values())), entries

    return make_beside_others(root, change)


def _after(
    before: Mapping[Pair, Sent], mentions: HubMentions, replies: Mapping[Errand, Reply], day: str
) -> dict[Pair, Sent]:
    """Return what is known after some replies; what was never told is forgotten when it goes."""
    known = {
        pair: entry
        for pair, entry in before.items()
        if entry.state in ("told", "gone") or not mentions.is_gone(pair)
    }
    for errand, reply in replies.items():
        entry = known.get(errand.pair)
        if errand.takes_back is None:
            entry = told(errand.pair, entry, reply, day)
        elif entry:
            entry = taken_back(entry, reply, day)
        if entry:
            known[errand.pair] = entry
    return known
