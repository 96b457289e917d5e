"""`learnscape gaps`: what is missing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be 26 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")


def test_gaps_are_told_with_where_to_begin(hub: Hub, run: Run) -> None:
    """A table for each kind, with the command that fills a gap; lines end where their words do."""
    hub.write("content/work/incidents/bare.md", "---\ntitle: Bare\n---\n")
    hub.post(why=None, moments="apply")
    said = run("gaps", str(hub.root))
    assert said.exit_code == 0
    assert said.stdout == (
        "Tasks without posts (1)\n"
        "id              title  begin\n"
        "incidents/bare  Bare   learnscape new post --task incidents/bare\n"
        "\n"
        "Work contexts that lack a type of learning, which may be fine (2)\n"
        "id         title                    type      begin\n"
        "incidents  Responding to incidents  formal    learnscape new post --type formal\n"
        "incidents  Responding to incidents  informal  learnscape new post --type informal\n"
        "\n"
        "Posts that do not say why they are here (1)\n"
        "path                         title\n"
        "content/posts/postmortem.md  Postmortem culture\n"
        "\n"
    )


def test_gaps_for_programs(hub: Hub, run: Run) -> None:
    """Every kind is there, those without gaps too."""
    hub.post(moments="apply", date="2026-10-01")
    told = json.loads(run("gaps", str(hub.root), "--quiet", "2 weeks", "--format", "json").stdout)
    assert (told["day"], told["quiet"]) == ("2026-11-26", "2 weeks")
    assert {kind: len(found) for kind, found in told["gaps"].items()} == {
        "tasks_without_posts": 0,
        "types_without_posts": 2,
        "tools_without_posts": 0,
        "quiet_sources": 1,
        "posts_without_why": 0,
        "posts_without_moments": 0,
        "unused_terms": 0,
    }
    (quiet,) = told["gaps"]["quiet_sources"]
    assert quiet == {"id": "google-sre", "title": "Google SRE", "last": "2026-10-01", "begin": ""}


def test_a_draft_fills_a_gap_when_asked(hub: Hub, run: Run) -> None:
    """It is on its way."""
    hub.post(status="draft")
    assert "Tasks without posts" in run("gaps", str(hub.root)).stdout
    assert "Tasks without posts" not in run("gaps", str(hub.root), "--drafts").stdout


def test_nothing_is_missing(empty_hub: Hub, run: Run) -> None:
    """It is said, and not a page of empty tables."""
    assert run("gaps", str(empty_hub.root)).stdout == "Nothing is missing.\n"


def test_files_with_errors_are_counted(hub: Hub, run: Run) -> None:
    """They fill no gap, and the person hears of it apart from the tables."""
    hub.post(type="serious")
    said = run("gaps", str(hub.root))
    assert said.exit_code == 0
    assert said.stderr == (
        f"Left out, because they have errors: 1 file. learnscape check {hub.root} tells of them.\n"
    )


def test_titles_can_do_no_harm(hub: Hub, run: Run) -> None:
    """Neither signs for the terminal nor the markup of tables are obeyed."""
    hub.write("content/work/incidents/x.md", '---\ntitle: "[red]x[/red] \\u202e :smile:"\n---\n')
    assert "[red]x[/red] \\u202e :smile:" in run("gaps", str(hub.root)).stdout


def test_a_span_that_is_none(hub: Hub, run: Run) -> None:
    """Wrong use, with what to write."""
    said = run("gaps", str(hub.root), "--quiet", "soon")
    assert said.exit_code == 2
    assert said.stderr == (
        "Error: --quiet can't be 'soon'. Write a number and a unit: --quiet \"12 months\"\n"
    )
