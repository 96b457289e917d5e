"""Going through posts with a person: one key a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from learnscape_gen.cli import learnscape

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from tests.conftest import Hub


@pytest.fixture
def files(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Give three posts that are due, and stand in their hub at a terminal."""
    monkeypatch.chdir(hub.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    return {
        name: hub.post(
            name, date=f"2026-0{number}-01", review_in="1 month", url=f"https://a.b/{name}"
        )
        for number, name in enumerate("abc", 1)
    }


def walked(typed: str, *args: str) -> Result:
    """Walk, with what a person types."""
    return CliRunner().invoke(learnscape, ["review", *args], input=typed)


def reviews(files: dict[str, Path]) -> dict[str, str]:
    """Return the line that tells of a look in each file that has one."""
    lines = ((name, file.read_text("utf-8").splitlines()) for name, file in files.items())
    return {name: line for name, told in lines for line in told if line.startswith("reviewed")}


def test_each_is_shown_and_decided(files: dict[str, Path]) -> None:
    """Who looks is asked once, what they looked at each time; other keys do nothing."""
    said = walked("xkann\nread again\nsu\n")
    assert said.exit_code == 0
    assert "1 of 3\n  Postmortem culture\n  Teaches us to ask how, not who.\n" in said.stdout
    assert "  due 2026-02-01\n  https://a.b/a\n  content/posts/a.md\n" in said.stdout
    assert reviews(files) == {
        "a": 'reviewed: {on: 2026-11-26, by: ann, outcome: kept, note: "read again"}',
        "c": "reviewed: {on: 2026-11-26, by: ann, outcome: updated}",
    }
    assert said.stdout.endswith("Recorded: 2. 1 post left; run it again to go on.\n")


def test_a_walk_goes_on_where_it_stopped(files: dict[str, Path]) -> None:
    """What was decided is in the files; who stops in the middle of a question decides nothing."""
    said = walked("kann\n\nr")
    assert said.exit_code == 130
    assert said.stderr.endswith("Stopped.\n")
    assert list(reviews(files)) == ["a"]
    assert "1 of 2\n" in walked("q", "--by", "").stdout
    assert walked("q").stdout.endswith("Recorded: 0. 2 posts left; run it again to go on.\n")
    walked("r\na\n", "--by", "")
    assert list(reviews(files)) == ["a", "b"]


@pytest.mark.parametrize("pressed", [KeyboardInterrupt, EOFError])
def test_ctrl_c_loses_nothing(
    pressed: type[BaseException], files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither what is decided nor what is not."""
    keys = iter("k")

    def key() -> str:
        if found := next(keys, ""):
            return found
        raise pressed

    monkeypatch.setattr("click.getchar", key)
    said = walked("ann\nfine\n")
    assert (said.exit_code, list(reviews(files))) == (130, ["a"])


def test_an_address_is_opened(files: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """And the question stays."""
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    assert walked("oq", "b").exit_code == 0
    assert (opened, reviews(files)) == (["https://a.b/b"], {})


def test_somebody_else_was_quicker(files: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, theirs stays, and the walk goes on."""
    theirs = "reviewed: {on: 2026-11-25, by: them}"
    keys = iter("kk")

    def key() -> str:
        if not reviews(files):
            text = files["a"].read_text("utf-8")
            files["a"].write_text(text.replace("why:", f"{theirs}\nwhy:"), "utf-8")
        return next(keys, "q")

    monkeypatch.setattr("click.getchar", key)
    said = walked("ann\nfine\nfine too\n")
    assert "Somebody else changed the review of content/posts/a.md meanwhile." in said.stderr
    assert reviews(files)["a"] == theirs
    assert list(reviews(files)) == ["a", "b"]


def test_whoever_wants_no_questions_gets_a_list(files: dict[str, Path]) -> None:
    """Also at a terminal."""
    assert walked("", "--no-input").stdout.startswith(f"{len(files)} posts due until")
