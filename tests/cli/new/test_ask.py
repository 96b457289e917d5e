"""Questions at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from learnscape_gen.cli import learnscape

if TYPE_CHECKING:
    from click.testing import Result

    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub."""
    monkeypatch.chdir(hub.root)


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str, *args: str) -> Result:
    """Run a command as if a person sat there and typed."""
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    return CliRunner().invoke(learnscape, args, input=typed)


def test_what_is_missing_is_asked_for(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Type, source, tool and task are asked for with the known ones shown; the post is complete."""
    answers = "informal\nGoogle SRE\nweb page\nreview\nIt is short.\n5\n"
    said = at_a_terminal(monkeypatch, answers, "new", "post", "X")
    assert said.exit_code == 0
    assert "Type of learning in this use (Enter: later): " in said.stderr
    assert "  incidents/review\nWhich task does it help with (Enter: later): " in said.stderr
    assert hub.codes() == []


def test_an_unknown_answer_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip does not throw the person out."""
    said = at_a_terminal(monkeypatch, "serious\nformal\n\n\n\n\n\n", "new", "post", "X")
    assert said.exit_code == 0
    assert "Error: 'serious' is no type of learning." in said.stderr


def test_who_is_not_sure_answers_five_questions(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answers propose a type and stand in the post; what they leave open is asked for."""
    said = at_a_terminal(monkeypatch, "?\n3\n1\n1\n1\n1\n1\n" + "\n" * 6, "new", "post", "X")
    assert said.exit_code == 0, said.stderr
    assert "Error: Type 1 or 2, or press Enter if you can't tell." in said.stderr
    text = (hub.root / "content/posts/x.md").read_text("utf-8")
    assert "\ntype: formal\n" in text
    assert "\nfacts: {designated: yes, structured: yes, certification: assessed, " in text


def test_answers_that_decide_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever can't tell is not told a type."""
    said = at_a_terminal(monkeypatch, "?\n" + "\n" * 12, "new", "post", "X")
    assert "These answers do not decide it.\n" in said.stderr
    assert "Still to fill in: type, " in said.stdout


def test_a_new_source_is_described(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip is asked about first; then the post says itself who made it."""
    answers = "\nGoogle SR\nn\nA zine\ny\n\n\n\n\n"
    said = at_a_terminal(monkeypatch, answers, "new", "post", "X")
    assert "There is no source 'Google SR' yet, only 'google-sre'. Describe" in said.stderr
    assert '\nsource: {name: "A zine"}\n' in (hub.root / "content/posts/x.md").read_text("utf-8")


def test_a_wrong_option_is_told_before_anything_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers questions for nothing."""
    said = at_a_terminal(monkeypatch, "", "new", "post", "X", "--url", "javascript:alert(1)")
    assert said.exit_code == 2
    assert said.stderr.startswith("Error: 'url' can't be 'javascript:alert(1)'")


def test_enter_leaves_it_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one does not know yet is left for later."""
    said = at_a_terminal(monkeypatch, "\n" * 6, "new", "post", "X")
    assert "Still to fill in: type, source, social_tool, work_task." in said.stdout


def test_a_title_is_asked_for(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even the title can wait until one is asked."""
    said = at_a_terminal(monkeypatch, "Team wiki\n", "new", "tool")
    assert said.stderr == "Title of the tool: Team wiki\n"
    assert (hub.root / "content/tools/team-wiki.md").is_file()


def test_the_context_of_a_task_is_asked_for(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """With several contexts, a person says which."""
    hub.write("content/work/meeting/_index.md", "---\ntitle: Meeting\n---\n")
    at_a_terminal(monkeypatch, "Meeting\n", "new", "task", "Plan the week")
    assert (hub.root / "content/work/meeting/plan-the-week.md").is_file()


def test_no_input_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """--no-input never waits, not even at a terminal."""
    said = at_a_terminal(monkeypatch, "", "new", "post", "X", "--no-input")
    assert (said.exit_code, said.stderr) == (0, "")


def test_without_a_terminal_nothing_is_asked(run: Run) -> None:
    """A script gets an answer, not a question."""
    assert run("new", "post", "X").exit_code == 0
    said = run("new", "post")
    assert said.exit_code == 2
    assert said.stderr == (
        'Error: Say what it is called, in quotes: learnscape new post "A title"\n'
    )


def test_ctrl_d_keeps_what_was_said(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever ends the conversation finds the answers in a draft."""
    said = at_a_terminal(monkeypatch, "formal\n", "new", "post", "X")
    assert said.exit_code == 130
    assert said.stderr.endswith("Stopped. What you said so far is kept there.\n")
    text = (hub.root / "content/posts/x.md").read_text("utf-8")
    assert "\ntype: formal\n" in text
    assert "\nstatus: draft\n" in text


def test_who_says_nothing_leaves_nothing(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an answer there is nothing to keep."""
    said = at_a_terminal(monkeypatch, "", "new", "post", "X")
    assert said.exit_code == 130
    assert said.stderr.endswith("Stopped. Nothing was written.\n")
    assert not (hub.root / "content/posts").exists()
