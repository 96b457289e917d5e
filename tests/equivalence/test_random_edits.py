"""After any sequence of edits, the site is the one that a clean build makes, byte for byte.

The sequences are random, and the same in every run; `--edits` asks for more of them. One that
fails is shortened, and printed as code to keep in test_named_sequences.py.
"""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.conftest import SMALLEST
from tests.equivalence.sequences import (
    Step,
    as_code,
    assert_equivalent,
    carry_out,
    random_steps,
    shortened,
)
from tests.equivalence.world import World

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

EACH = 40
"""Edits of one sequence."""
WITH_WORKERS = 25
"""One sequence of so many is built with two workers: to start them takes long."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make as many tests as the edits need."""
    if "number" in metafunc.fixturenames:
        metafunc.parametrize("number", range(-(-metafunc.config.getoption("--edits") // EACH)))


class How(NamedTuple):
    """How the builds of a sequence are made.

    Args:
        workers: how many processes share the work.
        holds: whether each holds in memory what it knows for the next, as those of a preview do.

    """

    workers: int
    holds: bool

    def world(self, factory: pytest.TempPathFactory) -> World:
        """Return a project of its own."""
        return World(factory.mktemp("world"), SMALLEST, self.workers, holds=self.holds)


def fails(factory: pytest.TempPathFactory, how: How, steps: Sequence[Step]) -> bool:
    """Tell whether a sequence fails in a project of its own."""
    world = how.world(factory)
    try:
        carry_out(world, steps)
    except Exception:  # noqa: BLE001 - whatever a build may raise
        return True
    finally:
        shutil.rmtree(world.folder)
    return False


def test_any_edits(tmp_path_factory: pytest.TempPathFactory, number: int) -> None:
    """Content, settings, themes, output, state and clocks may change in any way, in any order."""
    how = How(workers=1 if number % WITH_WORKERS else 2, holds=bool(number % 2))
    world = how.world(tmp_path_factory)
    steps: list[Step] = []
    try:
        assert_equivalent(world)
        for _ in random_steps(world, Random(number), EACH, steps):  # noqa: S311 - no secret
            assert_equivalent(world)
        assert sum(map(len, steps)) == EACH
    except Exception:
        short = shortened(steps, lambda tried: fails(tmp_path_factory, how, tried))
        told = as_code(short)
        print(f"With {how} this fails (or did, of {len(steps)} steps):\n{told}")  # noqa: T201 - pytest shows it
        carry_out(how.world(tmp_path_factory), short)
        raise
    shutil.rmtree(world.folder)
