"""The text of the one issue that a CI job keeps up to date."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
import yaml

from learnscape_gen.cli.links.issue import MARKER, as_issue
from learnscape_gen.ledger.entry import Entry
from learnscape_gen.links.addresses import Address
from learnscape_gen.links.passing import Pass as Done
from tests.cli.links.conftest import about
from tests.conftest import REPOSITORY
from tests.git_repository import git

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.links.conftest import Pass
    from tests.conftest import Hub
    from tests.stranger import Stranger


def done(*entries: Entry, files: tuple[str, ...] = ("content/posts/a.md",)) -> Done:
    """Return a pass that left some entries."""
    addresses = {e.url: Address(e.url, files, of_post=True) for e in entries}
    return Done(addresses, {e.url: e for e in entries}, {}, stopped=False)


def test_the_same_text_day_after_day(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """It has the marker in its first line, and changes only when something has."""
    about(hub, stranger.shows("/a", "", status="404 Not Found"), stranger.shows("/b", "Hello."))
    first = links("2026-11-02", "--format", "markdown").output
    assert first == f"{MARKER}\nEvery outside address of this hub is as it should be.\n"
    texts = {links(f"2026-11-{day}", "--format", "markdown").output for day in (10, 17, 24)}
    [text] = texts
    assert text.startswith(f"{MARKER}\n")
    assert "\n## Dead: 1\n" in text
    assert f"- [ ] <{stranger.at('/a')}> 404, since 2026-11-02. In `content/posts/p0.md`" in text
    assert stranger.at("/b") not in text


def test_bad_days_and_refusals_open_no_issue() -> None:
    """Only what needs a person does; the job sees it by a heading."""
    states = ("ok", "failing", "refused", "paywalled", "moved-for-now")
    calm = [Entry(f"https://{state}.example/", state=state) for state in states]  # type: ignore[arg-type] # states
    assert "##" not in as_issue(done(*calm))


@pytest.mark.parametrize("long", [1, 100, 9_000])
def test_an_issue_has_room_for_its_text(long: int) -> None:
    """Very many addresses are counted, not listed."""
    states = ("dead", "suspicious", "moved")
    many = [Entry(f"https://{s}.example/{n:04}" + "x" * long, state=s)  # type: ignore[arg-type] # states
            for s in states for n in range(500)]  # fmt: skip
    text = as_issue(done(*many, files=("content/posts/" + "a" * long + ".md",) * 20))
    assert "## Dead: 500" in text
    assert text.count(" more\n") == 3
    assert len(text) < 65_536


def test_names_of_files_are_no_markdown() -> None:
    """Whatever strangers call them, nobody is mentioned and nothing is broken."""
    text = as_issue(done(Entry("https://a.example/", state="dead"), files=("content/`@all`\n.md",)))
    assert re.search(r"In `content/@all\\n\.md`\n\Z", text)


GH = """#!/bin/sh
echo "$@" >> "$RUNNER_TEMP/asked"
[ "$2" = list ] && cat "$RUNNER_TEMP/number"
exit 0
"""
"""Stands for GitHub's own command: it writes down what it is asked, and knows one number."""


@pytest.fixture
def step(tmp_path: Path) -> Callable[[str], str]:
    """Give what runs a step of the workflow in docs/links.md and returns what `gh` was asked."""
    text = (REPOSITORY / "docs/links.md").read_text("utf-8")
    workflow = yaml.safe_load(text.split("```yaml\n", 1)[1].split("```", 1)[0])
    steps = {step.get("name"): step.get("run") for step in workflow["jobs"]["links"]["steps"]}
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "gh").write_text(GH, "utf-8")
    (tools / "gh").chmod(0o755)
    asked = tmp_path / "asked"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
    }

    def run(name: str) -> str:
        asked.write_text("", "utf-8")
        subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", steps[name]],
            cwd=tmp_path / "hub", env=environment, check=True, capture_output=True,
        )  # fmt: skip
        return asked.read_text("utf-8")

    (tmp_path / "hub").mkdir(exist_ok=True)
    return run


DEAD = as_issue(done(Entry("https://a.example/", state="dead", since="2026-11-02", why="404")))


@pytest.mark.parametrize(
    ("text", "number", "verb"),
    [
        (DEAD, "", "issue create --title"),
        (DEAD, "7\n", "issue edit 7 --body-file"),
        (as_issue(done()), "7\n", "issue close 7 "),
        (as_issue(done()), "", ""),
    ],
)
def test_the_job_keeps_one_issue(
    tmp_path: Path, step: Callable[[str], str], text: str, number: str, verb: str
) -> None:
    """It opens one, renews it, closes it when there is nothing to do, and never opens a second."""
    (tmp_path / "links.md").write_text(text, "utf-8")
    (tmp_path / "number").write_text(number, "utf-8")
    listed, *then = step("Keep one issue").splitlines()
    assert listed.startswith("issue list --app github-actions")
    assert MARKER in listed
    assert [line.startswith(verb) for line in then] == [True] * bool(verb)


def test_the_job_keeps_the_ledger(tmp_path: Path, step: Callable[[str], str]) -> None:
    """It commits what has changed, and nothing where nothing has."""
    hub = tmp_path / "hub"
    git(tmp_path, "init", "--quiet", "--bare", "remote")
    git(hub, "init", "--quiet", "--initial-branch=main")
    git(hub, "remote", "add", "origin", str(tmp_path / "remote"))
    git(hub, "config", "push.autoSetupRemote", "true")
    step("Keep the ledger")
    (hub / "links.jsonl").write_text("{}\n", "utf-8")
    for _ in range(2):
        step("Keep the ledger")
        assert git(hub, "log", "--format=%s") == "What is known of outside links"
    assert git(hub, "ls-remote", "origin", "main").startswith(git(hub, "rev-parse", "HEAD"))
