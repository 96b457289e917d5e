"""`learnscape review`: what is due, and a look at one post."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub

POST = "content/posts/postmortem.md"


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub, on 26 November 2026."""
    monkeypatch.chdir(hub.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")


def test_what_is_due_is_listed(hub: Hub, run: Run) -> None:
    """In a script nothing waits: a table, the first due first."""
    hub.post(date="2026-10-26", review_in="1 month", owner="the team")
    hub.post("late", date="2026-10-27", review_in="1 month")
    assert run("review").stdout == (
        "1 post due until 2026-11-26\n"
        "due         owner     path                         title\n"
        "2026-11-26  the team  content/posts/postmortem.md  Postmortem culture\n"
    )
    assert run("review", "--until", "2026-11-27").stdout.startswith("2 posts due until 2026-11-27")
    assert run("review", "look", "--until", "2026/11/27", "--by", "The Team").stdout.startswith(
        "1 "
    )
    assert run("review", "--by", "nobody").stdout == "Nothing is due until 2026-11-26.\n"


def test_what_is_due_for_programs(hub: Hub, run: Run) -> None:
    """With all that is known of the last look."""
    hub.post(
        url="https://example.org/",
        reviewed="{on: 2026-10-01, by: ann, outcome: kept, note: fine}",
        review_in="1 month",
    )
    assert json.loads(run("review", "--format", "json").stdout) == {
        "until": "2026-11-26",
        "due": [
            {
                "due": "2026-11-01",
                "owner": "ann",
                "id": "postmortem",
                "path": POST,
                "title": "Postmortem culture",
                "address": "https://example.org/",
                "reviewed": "2026-10-01",
                "by": "ann",
                "outcome": "kept",
                "note": "fine",
            }
        ],
    }


@pytest.mark.parametrize(
    "name", ["postmortem", POST, "posts/postmortem/", "https://example.org/posts/postmortem/"]
)
def test_a_look_is_recorded(name: str, hub: Hub, run: Run) -> None:
    """By its id, its file or its address; all else in the file stays."""
    file = hub.post(review_in="12 months")
    before = file.read_text("utf-8")
    said = run("review", name, "--outcome", "Kept", "--by", "a, b", "--note", 'says "yes": #1')
    assert (said.exit_code, said.stdout) == (0, f"Recorded in {POST}\n")
    line = 'reviewed: {on: 2026-11-26, by: "a, b", outcome: kept, note: "says \\"yes\\": #1"}\n'
    assert file.read_text("utf-8") == before.replace("---\nRead", f"{line}---\nRead")
    assert hub.codes() == []
    assert run("review", "--until", "2027-11-25").stdout.startswith("Nothing is due")


def test_a_post_is_put_away(hub: Hub, run: Run) -> None:
    """Its status follows what came of the look, and it is due no more."""
    file = hub.post(date="2020-01-01", review_in="1 year", status="published  # for now")
    run("review", "postmortem", "--outcome", "archived", "--note", "")
    text = file.read_text("utf-8")
    assert "status: archived  # for now\n" in text
    assert "reviewed: {on: 2026-11-26, outcome: archived}\n" in text
    assert run("review").stdout.startswith("Nothing is due")


def test_nobody_records_without_saying_what(hub: Hub, run: Run) -> None:
    """A day alone is possible, but must be meant; and no more than one post at a time."""
    file = hub.post(review_in="1 month")
    before = file.read_bytes()
    for args, told in (
        (("postmortem", "--outcome", "kept"), "Say what you looked at"),
        (("postmortem", "--note", "x"), "Say what came of it"),
        (("--outcome", "kept", "--note", "x"), "Posts are recorded one by one"),
        (("--until", "soon"), "--until can't be 'soon'"),
        (("postmortum", "--outcome", "kept", "--note", "x"), "Did you mean postmortem?"),
    ):
        said = run("review", *args)
        assert said.exit_code == 2
        assert told in said.stderr
    assert file.read_bytes() == before


def test_a_post_is_opened(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it leads; one without an address says so."""
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    hub.post(url="https://example.org/x")
    assert run("review", "postmortem", "--open").exit_code == 0
    hub.post(url=None)
    said = run("review", "postmortem", "--open")
    assert said.stderr == "'Postmortem culture' has no address to open.\n"
    assert opened == ["https://example.org/x"]
