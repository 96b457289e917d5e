"""How often Python looks for values that only hold each other: seldom, in a process of seconds.

A build makes hundreds of thousands of small values that live until its end. Looking through all of
them again and again would take a tenth of its time and find next to nothing.
"""

from __future__ import annotations

import gc


def collect_less_often() -> None:
    """Look less often, and never at what is there already."""
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
