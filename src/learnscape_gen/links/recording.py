"""Writes what a pass has found into the ledger, beside whatever others wrote into it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from learnscape_gen.ledger.entry import Entry
from learnscape_gen.ledger.ledger import LEDGER_NAME, read_ledger, written
from learnscape_gen.ledger.lines import BrokenLedgerError
from learnscape_gen.links.judgement import judged
from learnscape_gen.state.changes import Change, make_beside_others

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from learnscape_gen.fetch.archive import Copy
    from learnscape_gen.fetch.finding import Finding
    from learnscape_gen.ledger.ledger import Ledger
    from learnscape_gen.links.addresses import HubAddresses


class Results(NamedTuple):
    """What a pass has found: the answers of addresses, and copies of them in an archive."""

    findings: Mapping[str, Finding]
    copies: Mapping[str, Copy]


def sound_ledger(root: Path) -> Ledger:
    """Return the ledger of a project.

    Raises:
        BrokenLedgerError: it can't be read whole; writing it would lose what can't be read.

    """
    ledger = read_ledger(root)
    for problem in ledger.problems:
        raise BrokenLedgerError(problem)
    return ledger


def record(root: Path, hub: HubAddresses, results: Results, day: str) -> Mapping[str, Entry]:
    """Write down what a pass has found, and return all that is known now.

    What others wrote meanwhile is kept: the answers are judged by what is in the file now.

    Args:
        root: the project's folder.
        hub: the addresses that the hub has; what is known of others goes, unless a file of the hub
            can't be read.
        results: what was found.
        day: the day of the pass.

    Raises:
        BrokenLedgerError: the ledger can't be read whole.
        ChangedMeanwhileError: somebody else writes it all the time.
        OSError: it can't be written.

    """

    def change() -> tuple[Change, Mapping[str, Entry]]:
        before = sound_ledger(root)
        entries = _after(before.entries, hub, results, day)
        return Change(LEDGER_NAME, before.content, written(entries.values())), entries

    return make_beside_others(root, change)


def _after(
    before: Mapping[str, Entry], hub: HubAddresses, results: Results, day: str
) -> dict[str, Entry]:
    """Return all that is known after a pass."""
    kept = {url: entry for url, entry in before.items() if url in hub.known or hub.unread}
    for url, finding in results.findings.items():
        known = kept.get(url)
        after = judged(known or Entry(url), finding, day)
        if known is not None or after != Entry(url):
            kept[url] = after
    for url, copy in results.copies.items():
        if (entry := kept.get(url)) and not entry.archived:
            kept[url] = replace(entry, archived=copy.url, archived_on=copy.day)
    return kept
