"""Where the mentions that were received stand; a build reads them only when it has to plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.ledger.lines import UnusableError, plain_content

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem

RECEIVED_NAME = "mentions-received.json"
"""Where the mentions stand in a project."""
MENTIONS_CODE = "W-MENTIONS"
_MOST_BYTES = 16 * 1024 * 1024


class ReceivedFile(NamedTuple):
    """The bytes of the file, empty where there is none, and why it can't be read."""

    content: bytes = b""
    problem: Problem | None = None


def received_file(root: Path) -> ReceivedFile:
    """Return the file of a project."""
    try:
        return ReceivedFile(plain_content(root / RECEIVED_NAME, _MOST_BYTES) or b"")
    except UnusableError as fault:
        so = "The mentions of this hub can't be shown"
        return ReceivedFile(problem=fault.problem(MENTIONS_CODE, RECEIVED_NAME, so))
