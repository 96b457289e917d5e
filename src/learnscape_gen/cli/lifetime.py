"""The lifetime of a process that works for a second or a minute: nothing need be tidied up in it.

A build makes hundreds of thousands of small values that live until its end. Looking through them
for such as only hold each other, and taking them apart one by one at the end, would take a tenth
of its time and help nobody.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def collect_less_often() -> None:
    """Look for values that only hold each other less often, and never among those there now."""
    gc.freeze()
    gc.set_threshold(500_000, 50, 100)


def leave(end: SystemExit) -> NoReturn:
    """End the process at once, with the exit code of `end`, after what it wrote is written.

    Files, locks and workers are closed by now, each where it was opened.

    Raises:
        SystemExit: what was written has no reader any more; Python knows how to end then.

    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        raise end from None
    code = end.code
    os._exit(code if isinstance(code, int) else int(code is not None))
