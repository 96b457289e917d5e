"""Where the mentions that were received stand; a build reads them only when it has to plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.ledger.lines import UnusableError, plain_content

if TYPE_CHECKING:
    from pathlib import Path

RECEIVED_NAME = "mentions-received.json"
"""Where the mentions stand in a project."""
MENTIONS_CODE = "W-MENTIONS"
_MOST_BYTES = 16 * 1024 * 1024
_PLAIN = "Let it be a plain file that may be read, or delete it."


class ReceivedFile(NamedTuple):
    """The bytes of the file, empty where there is none, and why it can't be read."""

    content: bytes = b""
    problem: Problem | None = None


def received_file(root: Path) -> ReceivedFile:
    """Return the file of a project."""
    try:
        return ReceivedFile(plain_content(root / RECEIVED_NAME, _MOST_BYTES) or b"")
    except UnusableError as fault:
        told = f"The mentions of this hub can't be shown: {fault}."
        at = Location(RECEIVED_NAME)
        return ReceivedFile(problem=Problem.of(MENTIONS_CODE, told, at, _PLAIN))
