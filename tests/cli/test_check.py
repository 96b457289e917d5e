"""`learnscape check`: everything, and nothing written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub, as an author does."""
    monkeypatch.chdir(hub.root)


def test_a_check_writes_nothing(hub: Hub, run: Run) -> None:
    """Neither a site nor a state."""
    hub.post(work_task="reviw")
    before = sorted(hub.root.rglob("*"))
    assert run("check").exit_code == 1
    assert sorted(hub.root.rglob("*")) == before


def test_a_check_lists_the_hints_too(hub: Hub, run: Run) -> None:
    """All that could be better is shown; hints alone are no failure."""
    hub.post(colour="blue")
    said = run("check")
    assert said.exit_code == 0
    assert "content/posts/postmortem.md:9:1  hint H-KEY  The key 'colour' " in said.output
    assert "None of it stops a build." in said.output


def test_strict_counts_warnings(hub: Hub, run: Run) -> None:
    """With --strict a warning ends with 1."""
    hub.post(moment_s="apply")
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1


def test_json_has_the_same_form_as_that_of_a_build(hub: Hub, run: Run) -> None:
    """A script reads both alike; nothing is written by a check."""
    hub.post()
    told = json.loads(run("check", "--format", "json").stdout)
    assert told.keys() == json.loads(run("build", "--format", "json").stdout).keys()
    assert (told["ok"], told["published"], told["written"]) == (True, False, 0)
    assert told["pages"] > 0


def test_github_gets_hints_as_notices(hub: Hub, run: Run) -> None:
    """A check tells all to GitHub, too."""
    hub.post(colour="blue")
    assert "::notice file=content/posts/postmortem.md," in run("check", "--format", "github").output
