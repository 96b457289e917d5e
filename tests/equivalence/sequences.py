"""Sequences of edits: how one is made up, carried out, and shortened when something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from tests.equivalence.authors import AUTHORS
from tests.equivalence.operators import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from random import Random

    from learnscape_gen.report import BuildReport
    from tests.equivalence.world import World


class Edit(NamedTuple):
    """What a person does, to the file that `which` picks, in the manner of `how`."""

    what: str
    which: int
    how: int


Step: TypeAlias = tuple[Edit, ...]
"""Edits that are made before one build."""

VOCABULARY = {edit.__name__.replace("_", " "): edit for edit in (*AUTHORS, *OPERATORS)}
NAMES = sorted(VOCABULARY)
OFTEN = (
    *("write a template", "edit a template", "change a setting", "write a post"),
    *("speak other languages", "write a translation"),
)
"""What is done several times as often: it has the most to choose from."""
SIZES = (1, 1, 2, 3)
"""How many edits a step may have; one is the most telling."""
TRIES_OF_AN_EDIT = 5
"""How often other numbers are tried for an edit that changes nothing."""


def apply(world: World, edit: Edit) -> bool:
    """Make an edit, and tell whether it changed anything."""
    before = world.changes
    VOCABULARY[edit.what](world, edit.which, edit.how)
    return world.changes > before


def random_steps(world: World, random: Random, count: int, steps: list[Step]) -> Iterator[Step]:
    """Make that many edits which change something, and stop after every step.

    Every word of the vocabulary has its turn before any comes again. `steps` takes in what is
    made, also what fails while it is made.
    """
    turns: list[str] = []
    while count:
        steps.append(())
        for _ in range(min(count, random.choice(SIZES))):
            steps[-1] = (*steps[-1], _random_edit(world, random, turns, steps))
            count -= 1
        yield steps[-1]


def _random_edit(world: World, random: Random, turns: list[str], steps: list[Step]) -> Edit:
    before = steps[-1]
    while True:
        if not turns:
            turns += [*NAMES, *OFTEN, *OFTEN]
            random.shuffle(turns)
        what = turns.pop()
        for _ in range(TRIES_OF_AN_EDIT):
            edit = Edit(what, random.randrange(10), random.randrange(10))
            steps[-1] = (*before, edit)
            if apply(world, edit):
                steps[-1] = before
                return edit


# ---- What must hold after a step ----


def assert_equivalent(world: World) -> None:
    """Build, and compare with a clean build; then build once more, which does nothing."""
    before = world.files()
    report = world.build()
    clean, expected = world.clean_build()
    assert report.problems == clean.problems
    assert report.published == clean.published
    after = world.files()
    assert after == (expected if clean.published else before)
    assert set(report.written) == {p for p in after if after[p] != before.get(p)}
    assert set(report.pruned) == before.keys() - after.keys()
    assert_nothing_to_do(world, report)


def assert_nothing_to_do(world: World, report: BuildReport) -> None:
    """Build again: nothing is written, pruned, drawn or read, and the same is told."""
    stamps = world.stamps()
    again = world.build()
    assert (again.written, again.pruned) == ((), ())
    assert again.problems == report.problems
    assert world.stamps() == stamps
    counts = msgspec.structs.asdict(again)
    if report.published:
        # A template that fails is tried again, and a file whose date tells nothing is read again.
        fails = any(problem.code == "E-TEMPLATE" for problem in report.problems)
        assert not counts.get("rendered") or fails
        assert counts.get("read", 0) <= world.young()
    world.settle()


def carry_out(world: World, steps: Sequence[Step]) -> None:
    """Make the edits of every step, and see after each that all is as it must be."""
    assert_equivalent(world)
    for step in steps:
        for edit in step:
            apply(world, edit)
        assert_equivalent(world)


# ---- Shortening what fails ----

TRIES = 200
"""Sequences that are tried at most on the way to a short one."""


def shortened(steps: Sequence[Step], fails: Callable[[Sequence[Step]], bool]) -> list[Step]:
    """Return a sequence that still fails, from which little can be taken away."""
    best, left = list(steps), TRIES
    for shorter in (_with_fewer_steps, _with_fewer_edits, _with_smaller_numbers):
        tries = shorter(best)
        tried = next(tries, None)
        while tried is not None and left:
            left -= 1
            failed = fails(tried)
            best = tried if failed else best
            try:
                tried = tries.send(failed)
            except StopIteration:
                break
    return best


Tries: TypeAlias = "Generator[list[Step], bool, None]"
"""Yields sequences to try, and is told of each whether it fails."""


def _with_fewer_steps(steps: list[Step]) -> Tries:
    """Take out half of the steps, a quarter, and so on down to one."""
    size = len(steps)
    while size:
        at = 0
        while at < len(steps):
            fewer = steps[:at] + steps[at + size :]
            if (yield fewer):
                steps = fewer
            else:
                at += size
        size //= 2


def _with_fewer_edits(steps: list[Step]) -> Tries:
    """Take single edits out of steps."""
    for at, step in enumerate(steps):
        for number in reversed(range(len(step))):
            now = steps[at]
            fewer = [*steps[:at], (*now[:number], *now[number + 1 :]), *steps[at + 1 :]]
            if len(now) > 1 and (yield fewer):
                steps = fewer


def _with_smaller_numbers(steps: list[Step]) -> Tries:
    """Bring the numbers of edits to nought."""
    for at, step in enumerate(steps):
        for number in range(len(step)):
            for part in (1, 2):
                now = steps[at]
                what, which, how = now[number]
                edit = Edit(what, 0, how) if part == 1 else Edit(what, which, 0)
                simpler = [*steps[:at], (*now[:number], edit, *now[number + 1 :]), *steps[at + 1 :]]
                if edit != now[number] and (yield simpler):
                    steps = simpler


def as_code(steps: Sequence[Step]) -> str:
    """Return a sequence as it is written in test_named_sequences.py."""
    lines = [
        f"    ({' '.join(f'Edit({e.what!r}, {e.which}, {e.how}),' for e in step)}),\n"
        for step in steps
    ]
    return f"[\n{''.join(lines)}]"
