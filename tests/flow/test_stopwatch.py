"""How long things take."""

from __future__ import annotations

import os
from time import sleep

import pytest

from learnscape_gen.flow.stopwatch import Stopwatch, peak_memory


def test_stages_are_timed_and_added_up() -> None:
    """Also one that is left by an error; together they take no longer than all."""
    watch = Stopwatch()
    with watch.stage("read"):
        sleep(0.01)
    once = watch.timings["read"]
    with watch.stage("draw"):
        pass
    with pytest.raises(KeyError), watch.stage("read"):
        raise KeyError
    assert [*watch.timings] == ["read", "draw"]
    assert watch.timings["read"] > once >= 0.01
    assert watch.seconds >= sum(watch.timings.values())


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell")
def test_memory_is_told() -> None:
    """In MiB, and more with workers, of which the largest counts for each."""
    alone = peak_memory(0)
    assert 5 < alone < 100_000
    assert peak_memory(4) >= peak_memory(1) >= alone
