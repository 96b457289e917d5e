"""Clocks that are wrong hide no edit, and make no page new that is not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.build import Options, build
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from pathlib import Path

    from tests.survival.project import Project

ZERO, FAR, BEFORE = 0, 2**32 + 86400, -86400
"""Seconds that stand for 1970, 2106, and a day before there was time."""


def set_clock(folder: Path, seconds: int) -> None:
    """Date everything below a folder."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (seconds, seconds))


@pytest.mark.parametrize("then", [ZERO, FAR, BEFORE])
@pytest.mark.parametrize("what", [".", "content", "site", ".learnscape"])
def test_everything_is_dated_wrongly(small: Project, what: str, then: int) -> None:
    """The sources, the site, the state, or all of it."""
    small.assert_heals("b")
    set_clock(small.root / what, then)
    report = small.build()
    assert (report.written, report.pruned) == ((), ())
    small.write("a")
    set_clock(small.root / what, then)
    small.assert_heals("a")


@pytest.mark.parametrize("then", [ZERO, FAR, BEFORE])
def test_edits_under_a_clock_that_stands_still(small: Project, then: int) -> None:
    """Every file has the same date after every edit, and many have the same size."""
    for version in ("b", "a", "b", "c"):
        small.write(version)
        set_clock(small.root / "content", then)
        small.assert_heals(version)


@pytest.mark.parametrize("then", [ZERO, FAR])
def test_a_build_under_a_wrong_clock(
    small: Project, then: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without a battery builds in 1970; the next build is one of today."""
    with monkeypatch.context() as patch:
        patch.setattr("time.time", lambda: float(then))
        patch.setattr("time.time_ns", lambda: then * 10**9)
        build(load_project(small.root), Options(small.output), lambda *_: None)
    small.assert_is("b")
    small.write("a")
    small.assert_heals("a")
