"""Why a pass over many hosts can't be made, or its ledger not be used."""

from __future__ import annotations

import pytest

from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.pass_refused import calm_refusals
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.fetch.silence import OfflineError
from learnscape_gen.ledger.lines import BrokenLedgerError
from learnscape_gen.state.changes import ChangedMeanwhileError

BROKEN = Problem.of("W-LINKS", "It is broken.", Location("links.jsonl", 3, 1), "Mend it.")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (BrokenLedgerError(BROKEN), "links.jsonl:3:1"),
        (OfflineError(), "cut off"),
        (ChangedMeanwhileError("links.jsonl"), "links.jsonl was changed by somebody else"),
    ],
    ids=["broken", "offline", "raced"],
)
def test_what_people_can_cause_is_no_crash(fault: Exception, said: str) -> None:
    """It is told in a line or two, with what to do."""
    with pytest.raises(RefusedError, match=said), calm_refusals():
        raise fault
