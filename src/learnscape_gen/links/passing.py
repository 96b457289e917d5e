"""One pass over the outside addresses of a hub: ask, look up copies if wanted, write down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.fetch.finding import Found
from learnscape_gen.fetch.silence import refuse_offline
from learnscape_gen.ledger.entry import Entry
from learnscape_gen.links.addresses import hub_addresses
from learnscape_gen.links.asking import Question, ask_all, look_up_copies
from learnscape_gen.links.judgement import is_fresh, judged
from learnscape_gen.links.recording import Results, record, sound_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from learnscape_gen.fetch.archive import Copy
    from learnscape_gen.fetch.finding import Finding
    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.links.addresses import Address, HubAddresses
    from learnscape_gen.project import Project


class Pass(NamedTuple):
    """What a pass came to.

    Args:
        addresses: the outside addresses of the hub.
        entries: what is known of them now.
        findings: what was found of those that were asked.
        stopped: whether somebody pressed Ctrl-C.

    """

    addresses: Mapping[str, Address]
    entries: Mapping[str, Entry]
    findings: Mapping[str, Finding]
    stopped: bool

    @property
    def unasked(self) -> int:
        """Return how many addresses were not reached."""
        return len(self.addresses.keys() - self.findings.keys())


def make_pass(
    project: Project, manners: Manners, day: str, archive: str, progress: Callable[[int, int], None]
) -> Pass:
    """Ask all outside addresses of a hub, and write into the ledger what was found.

    Args:
        project: the hub.
        manners: how hosts are asked.
        day: the day of the pass.
        archive: the address of a service that knows copies; empty to look up none.
        progress: is told how many of how many addresses are done.

    Raises:
        BrokenLedgerError: the ledger can't be read whole; nobody was asked.
        OfflineError: no host answered; nothing was written.
        ChangedMeanwhileError: somebody else writes the ledger all the time.
        OSError: it can't be written.

    """
    before = sound_ledger(project.root).entries
    hub = hub_addresses(project)
    findings: dict[str, Finding] = {}
    copies: dict[str, Copy] = {}

    def told(url: str, finding: Finding) -> None:
        findings[url] = finding
        progress(len(findings), len(hub.known))

    stopped = False
    try:
        ask_all(_questions(hub, before, day), manners, told)
        _refuse_offline(findings)
        if archive:
            gone = _without_copy(before, findings, day)
            look_up_copies(gone, archive, manners, copies.__setitem__)
    except KeyboardInterrupt:
        stopped = True
        _refuse_offline(findings)
    known = record(project.root, hub, Results(findings, copies), day)
    entries = {url: known.get(url, Entry(url)) for url in hub.known if url in known}
    return Pass(hub.known, entries, findings, stopped)


def _questions(hub: HubAddresses, before: Mapping[str, Entry], day: str) -> Iterable[Question]:
    """Return what to ask: first what is not known, then that of which we heard longest ago."""

    def rank(url: str) -> tuple[str, str]:
        entry = before.get(url, Entry(url))
        return max(entry.good, entry.since, *entry.failures), url

    for url in sorted(hub.known, key=rank):
        entry = before.get(url, Entry(url))
        may_be_stale = entry.state == "paywalled" or not is_fresh(entry, day)
        yield Question(url, look_inside=hub.known[url].of_post and may_be_stale)


def _refuse_offline(findings: Mapping[str, Finding]) -> None:
    asked = (each for each in findings.items() if each[1].found is not Found.SKIPPED)
    refuse_offline((url, finding.silent) for url, finding in asked)


def _without_copy(
    before: Mapping[str, Entry], findings: Mapping[str, Finding], day: str
) -> Iterable[tuple[str, str]]:
    """Yield addresses that fail and of which no copy is known, each with its last good day."""
    for url, finding in findings.items():
        entry = judged(before.get(url, Entry(url)), finding, day)
        if entry.state in ("failing", "dead") and not entry.archived:
            yield url, entry.good
