"""Says in a line or two why a pass over many hosts can't be made, or its ledger not be used."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def calm_refusals(undone: str = "Nobody was asked.") -> Iterator[None]:
    """Turn what a pass raises into a refusal.

    Args:
        undone: what did not happen where the ledger is broken.

    Raises:
        RefusedError: the ledger is broken, or written by somebody else all the time, or no host
            answered.

    """
    from learnscape_gen.fetch.silence import OfflineError
    from learnscape_gen.ledger.lines import BrokenLedgerError
    from learnscape_gen.state.changes import ChangedMeanwhileError

    try:
        yield
    except BrokenLedgerError as fault:
        at, hint = fault.problem.location, fault.problem.hint
        raise RefusedError(f"Error: {at}: {fault}\n{hint}\n{undone}") from None
    except ChangedMeanwhileError as fault:
        raise RefusedError(
            f"Error: {fault}, again and again.\n"
            "The last answers are not written. Run it again when nobody else does."
        ) from None
    except OfflineError:
        raise RefusedError(
            "Error: no host has answered, so this machine is likely cut off.\nNothing was written."
        ) from None
