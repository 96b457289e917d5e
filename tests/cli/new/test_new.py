"""The commands that hints tell people to type work, word for word."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.kinds.terms import MEDIA, SOURCE_KINDS

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub."""
    monkeypatch.chdir(hub.root)


def hinted(hub: Hub) -> list[list[str]]:
    """Return the commands that the hints of a check name."""
    hints = [problem.hint for problem in hub.check().problems]
    return [shlex.split(c) for hint in hints for c in re.findall(r"learnscape (new .+)", hint)]


@pytest.mark.parametrize(
    "terms",
    [
        {"work_task": "Handle refunds", "social_tool": "Team wiki", "source": "Ann Lee"},
        {"work_task": "incidents/declare", "social_tool": "team-wiki", "source": "ann-lee"},
        {"work_task": "分担", "social_tool": "🎉", "source": "'The \"Shift\"'"},
    ],
)
def test_what_a_hint_says_to_type_mends_the_post(hub: Hub, run: Run, terms: dict[str, str]) -> None:
    """After the commands of the hints, the post has no error left."""
    hub.post(**terms)
    commands = hinted(hub)
    assert len(commands) == 3
    for command in commands:
        said = run(*command)
        assert said.exit_code == 0, said.output
    assert hub.codes() == []


def test_what_a_homeless_task_hints_at_mends_it(hub: Hub, run: Run) -> None:
    """A task in a folder without _index.md gets its context by the command that is offered."""
    hub.write("content/work/support-desk/answer.md", "---\ntitle: Answer\n---\n")
    (command,) = hinted(hub)
    assert command == ["new", "context", "support-desk"]
    run(*command)
    assert hub.codes() == []
    text = (hub.root / "content/work/support-desk/_index.md").read_text("utf-8")
    assert "title: Support desk\n" in text


@pytest.mark.parametrize(
    ("args", "path"),
    [
        (["context", "Supporting customers"], "content/work/supporting-customers/_index.md"),
        (["context", "Supporting customers", "--slug", "help"], "content/work/help/_index.md"),
        (["tool", "Team wiki"], "content/tools/team-wiki.md"),
        (["tool", "Workshop", "--medium", "instructional"], "content/tools/workshop.md"),
        (["source", "Google", "--url", "https://google.com/"], "content/sources/google.md"),
        (["source", "Amy", "--kind", "person"], "content/sources/amy.md"),
    ],
)
def test_terms_are_written_at_their_place(hub: Hub, run: Run, args: list[str], path: str) -> None:
    """Each kind has its folder, and the new file is sound."""
    said = run("new", *args)
    assert said.output.startswith(f"Wrote {path}\n")
    assert hub.codes() == []


def test_a_term_says_how_posts_name_it(run: Run) -> None:
    """The id is there to copy."""
    assert run("new", "tool", "Team wiki").output.endswith(
        "Posts name it so: social_tool: team-wiki\n"
    )
    assert run("new", "source", "Ann Lee").output.endswith("Posts name it so: source: ann-lee\n")
    assert run("new", "context", "Help desk").output.endswith(
        'Now its first task: learnscape new task "A title" --context help-desk\n'
    )


@pytest.mark.parametrize(
    "args",
    [
        ["tool", "X", "--medium", "loud"],
        ["source", "X", "--kind", "god"],
        ["source", "X", "--url", "x"],
    ],
)
def test_a_wrong_choice_is_told_and_nothing_written(hub: Hub, run: Run, args: list[str]) -> None:
    """The words of front matter are the only ones; exit code 2."""
    said = run("new", *args)
    assert said.exit_code == 2
    assert said.stderr.startswith(f"Error: '{args[2][2:]}' can't be '{args[3]}'")
    assert not list(hub.root.glob("content/*/x.md"))


@pytest.mark.parametrize("kind", ["tool", "source"])
def test_a_term_is_never_overwritten(hub: Hub, run: Run, kind: str) -> None:
    """What is there stays."""
    run("new", kind, "Once")
    path = hub.root / f"content/{kind}s/once.md"
    path.write_text("---\ntitle: Mine\n---\n", "utf-8")
    assert run("new", kind, "Once").exit_code == 2
    assert "Mine" in path.read_text("utf-8")


def test_the_help_names_every_choice(run: Run) -> None:
    """The words that an option takes stand in its help."""
    assert all(word in run("new", "tool", "--help").output for word in MEDIA)
    assert all(word in run("new", "source", "--help").output for word in SOURCE_KINDS)
