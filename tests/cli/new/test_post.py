"""`learnscape new post`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from learnscape_gen.cli.new.title import needed_title
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.new_text import document

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem
    from tests.cli.conftest import Run
    from tests.conftest import Hub

ALL = ("--type", "non-formal", "--source", "google-sre", "--tool", "web-page", "--task", "review")


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub, on a known day."""
    monkeypatch.chdir(hub.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")


def test_a_complete_post_is_accepted(hub: Hub, run: Run) -> None:
    """With type, source, tool and task there is nothing left that a check complains of."""
    said = run("new", "post", "Postmortem culture", *ALL)
    assert said.exit_code == 0
    assert said.output == (
        "Wrote content/posts/postmortem-culture.md\n"
        "Open it and say below the front matter what it is good for; then: learnscape check\n"
    )
    assert hub.codes() == []
    assert not hub.build().failed(strict=True)
    assert (hub.output / "posts/postmortem-culture/index.html").is_file()


def test_the_file_explains_itself(hub: Hub, run: Run) -> None:
    """What is known stands as a value, what is not as an example in a comment."""
    run(
        "new", "post", "Postmortem culture", *ALL, "--url", "https://sre.google/",
        "--minutes", "15", "--moment", "apply", "--moment", "solve",
    )  # fmt: skip
    text = (hub.root / "content/posts/postmortem-culture.md").read_text("utf-8")
    assert text.startswith(
        "---\n"
        "title: Postmortem culture\n"
        "# formal, non-formal or informal: the learning in this use\n"
        "type: non-formal\n"
        "# who made it: a file in content/sources/, or {name: ..., url: ...}\n"
        "source: google-sre\n"
        "# the tool or medium: a file in content/tools/\n"
        "social_tool: web-page\n"
        "# the task it helps with: a file in content/work/, or [one, two]\n"
        "work_task: incidents/review\n"
        "# where it is\n"
        "url: https://sre.google/\n"
        "# one line: why is it in this learnscape?\n"
        "# why: Says what others leave out.\n"
        "# when it helps: new, more, apply, solve, change\n"
        "moments: [apply, solve]\n"
        "# how long it takes\n"
        "minutes: 15\n"
    )
    assert "\ndate: 2026-11-02\n" in text
    assert "status" not in text


def test_an_incomplete_post_is_a_draft(hub: Hub, run: Run) -> None:
    """What is missing is named, stands in comments, and the post is marked as a draft."""
    said = run("new", "post", "Half known", "--tool", "web-page")
    text = (hub.root / "content/posts/half-known.md").read_text("utf-8")
    assert said.exit_code == 0
    assert "It is a draft. Still to fill in: type, source, work_task." in said.output
    assert "\nstatus: draft\n" in text
    assert "\n# source: " in text


def test_names_resolve_as_in_front_matter(hub: Hub, run: Run) -> None:
    """A term may be named by its title, in any case; the id is written."""
    run(
        "new", "post", "X", "--type", "Nichtformales Lernen", "--source", "GOOGLE sre",
        "--tool", "Web Page", "--task", "look back and learn from it",
    )  # fmt: skip
    text = (hub.root / "content/posts/x.md").read_text("utf-8")
    for line in ("type: non-formal", "source: google-sre", "work_task: incidents/review"):
        assert f"\n{line}\n" in text


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        (
            "--task", "reviw",
            'Did you mean incidents/review? To add it, run: learnscape new task "reviw"',
        ),
        ("--tool", "xyz", "Unknown tool 'xyz'. To add it, run: learnscape new tool \"xyz\""),
        (
            "--type", "serious",
            "'serious' is no type of learning. It is one of: formal, non-formal, informal.",
        ),
        ("--moment", "never", "new, more, apply, solve, change."),
        ("--access", "stolen", "free, login, paid."),
        ("--minutes", "ages", "Write a whole number of minutes: minutes: 25"),
        ("--url", "javascript:alert(1)", "'url' can't be 'javascript:alert(1)'"),
    ],
)  # fmt: skip
def test_a_wrong_choice_is_told_and_nothing_written(
    hub: Hub, run: Run, option: str, value: str, told: str
) -> None:
    """The words of the hub and of front matter are the only ones; exit code 2."""
    said = run("new", "post", "X", option, value)
    assert said.exit_code == 2
    assert told in said.stderr
    assert not (hub.root / "content/posts").exists()


def test_an_open_vocabulary_takes_new_names(hub: Hub, run: Run) -> None:
    """Where terms are made from what posts use, nothing is unknown."""
    hub.write("learnscape.toml", 'title = "Open"\nvocabulary = "open"\n')
    run(
        "new",
        "post",
        "X",
        "--type",
        "informal",
        "--source",
        "Ann",
        "--tool",
        "Zine",
        "--task",
        "Fold",
    )
    assert "\nsocial_tool: Zine\n" in (hub.root / "content/posts/x.md").read_text("utf-8")


def test_nothing_is_overwritten(hub: Hub, run: Run) -> None:
    """A post that is there stays, wherever in posts/ it stands; another name is offered."""
    there = hub.post("2026/postmortem")
    before = there.read_bytes()
    said = run("new", "post", "Postmortem!")
    assert said.exit_code == 2
    assert said.stderr == (
        "Error: content/posts/2026/postmortem.md is there already, and nothing is overwritten. "
        "Choose another title, or another name for the file: --slug postmortem-2\n"
    )
    assert there.read_bytes() == before
    assert run("new", "post", "Postmortem!", "--slug", "postmortem-2").exit_code == 0


def test_a_device_name_is_refused(run: Run) -> None:
    """No file is made that Windows can't have."""
    said = run("new", "post", "Con")
    assert said.exit_code == 2
    assert "--slug con-1" in said.stderr


def test_a_context_with_a_folder_in_posts_gets_its_posts_there(hub: Hub, run: Run) -> None:
    """Where authors sort posts by context, a new one goes with the others."""
    hub.post("incidents/other")
    assert run("new", "post", "X", *ALL).output.startswith("Wrote content/posts/incidents/x.md\n")


def test_a_project_can_be_elsewhere(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """--project names the hub, and the path shown leads there."""
    monkeypatch.chdir(hub.root.parent)
    assert run("new", "post", "X", "--project", "hub").output.startswith(
        "Wrote hub/content/posts/x.md\n"
    )


def test_outside_a_project_is_wrong_use(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is nowhere to write to."""
    monkeypatch.chdir(tmp_path)
    assert run("new", "post", "X").exit_code == 2


@pytest.mark.parametrize(
    "title",
    [
        '12: "x" #y',
        "🎉",
        "{{ title }}",
        "yes",
        "2024",
        "...",
        "'",
        "<>",
        "مرحبا",
        "a" * 300,
        "a\x1bb",
    ],
)
def test_a_post_of_any_title_is_accepted(hub: Hub, run: Run, title: str) -> None:
    """Numbers, signs, emoji, other scripts and long titles make sound files."""
    assert run("new", "post", title, *ALL).exit_code == 0
    assert hub.codes() == []


def test_a_title_with_a_dash_needs_a_sign(run: Run) -> None:
    """A title that looks like an option is told how to be written."""
    said = run("new", "post", "-x")
    assert said.exit_code == 2
    assert "A title that begins with a dash needs -- before it." in said.stderr
    assert run("new", "post", "--", "-x").exit_code == 0


@given(st.text())
@settings(deadline=None)
def test_any_title_comes_back(typed: str) -> None:
    """Whatever the title, reading the file gives it again, and the rest stays sound."""
    assume(without_forbidden(typed).strip())
    title = needed_title("post", typed, may_ask=False)
    front = split_front_matter(document(title, (), {}), "x.md")
    assert isinstance(front, FrontMatter)
    problems: list[Problem] = []
    assert Fields(front.mapping, "x.md", problems).title() == title
    assert problems == []
