"""`learnscape new task`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a hub with two contexts."""
    monkeypatch.chdir(hub.root)
    hub.write("content/work/Meeting/_index.md", "---\ntitle: Meeting and agreeing\n---\n")


def test_a_task_goes_to_its_context(hub: Hub, run: Run) -> None:
    """The context may be named by its title; its folder keeps its own spelling."""
    said = run("new", "task", "Plan the week", "--context", "meeting and agreeing")
    assert said.output == (
        "Wrote content/work/Meeting/plan-the-week.md\n"
        "Posts name it so: work_task: meeting/plan-the-week\n"
    )
    assert hub.codes() == []


def test_the_file_explains_itself(hub: Hub, run: Run) -> None:
    """Every key that a task may have stands there with its meaning."""
    run("new", "task", "Plan the week", "--context", "meeting")
    assert (hub.root / "content/work/Meeting/plan-the-week.md").read_text("utf-8") == (
        "---\n"
        "title: Plan the week\n"
        '# what brings people here; reads on after "When"\n'
        "# trigger: you have to ...\n"
        "# what good looks like when it is done\n"
        "# result: Everybody knows what happens next.\n"
        "# who does this\n"
        "# roles: [team lead, everyone]\n"
        "# what else people call it; posts may use these words too\n"
        "# synonyms: [one, two]\n"
        "# tasks that often come before or after\n"
        "# neighbours: [context/task]\n"
        "# its place among the tasks of its context\n"
        "# order: 1\n"
        "# its old addresses\n"
        "# aliases: [old/address]\n"
        "---\n"
        "\n"
    )


def test_an_id_names_context_and_task(hub: Hub, run: Run) -> None:
    """`meeting/plan-week` is the task plan-week in meeting, with a title made from it."""
    run("new", "task", "meeting/plan-week")
    text = (hub.root / "content/work/Meeting/plan-week.md").read_text("utf-8")
    assert "title: Plan week\n" in text


def test_a_slash_in_a_title_is_a_slash(hub: Hub, run: Run) -> None:
    """Only ids have a context before the slash."""
    run("new", "task", "CI/CD for beginners", "--context", "meeting")
    assert (hub.root / "content/work/Meeting/ci-cd-for-beginners.md").is_file()


def test_without_a_context_it_goes_to_other_work(hub: Hub, run: Run) -> None:
    """A script that names no context gets a sound task all the same, and is told."""
    said = run("new", "task", "Handle refunds")
    assert said.output == (
        "Wrote content/work/other/handle-refunds.md\n"
        'It stands under "Other work", because no --context was given.\n'
        "Posts name it so: work_task: other/handle-refunds\n"
    )
    assert hub.codes() == []
    assert run("new", "task", "Another one").exit_code == 0


def test_the_only_context_needs_no_name(hub: Hub, run: Run) -> None:
    """Where there is no choice there is no question."""
    hub.remove("content/work/Meeting/_index.md")
    assert run("new", "task", "Declare").output.startswith(
        "Wrote content/work/incidents/declare.md"
    )


def test_an_unknown_context_is_told(hub: Hub, run: Run) -> None:
    """With the nearest one, and the command that would add it; nothing is written."""
    said = run("new", "task", "incident/declare")
    assert said.exit_code == 2
    assert said.stderr == (
        "Error: Unknown context 'incident'. Did you mean incidents? "
        'To add it, run: learnscape new context "incident"\n'
    )


@pytest.mark.parametrize("name", ["Index", "incidents/index"])
def test_a_name_with_another_meaning_is_refused(run: Run, name: str) -> None:
    """A file called index would be the context itself."""
    said = run("new", "task", name)
    assert said.exit_code == 2
    assert "A file called 'index' has a meaning of its own there." in said.stderr
