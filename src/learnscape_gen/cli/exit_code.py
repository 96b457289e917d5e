"""What the exit code of a run says."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended. From 70 on, the numbers are those of sysexits.h and of shells."""

    GOOD = 0
    PROBLEMS = 1
    """The content has errors (with --strict, or warnings), or the system refused something."""
    WRONG_USE = 2
    """The command was typed wrongly, or there is no project; Click's own number for it."""
    BUG = 70
    """learnscape itself is at fault."""
    STOPPED = 130
    """Ctrl-C."""
    READER_GONE = 141
    """Whoever was reading the output closed it, as `head` does."""
