"""`learnscape triage` at a real terminal: one key a decision."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.triage.conftest import Begin
    from tests.conftest import Hub

if sys.platform == "win32":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

NOTE = "---\ntitle: Blameless postmortem culture\n---\nRead it.\n"
POST = "content/posts/blameless-postmortem-culture.md"


@pytest.fixture(autouse=True)
def _an_inbox(hub: Hub) -> None:
    """Make a hub with one post and two items."""
    hub.post(tags="[blameless]")
    hub.write("content/inbox/a.md", NOTE)
    hub.write("content/inbox/b.md", "障害の振り返り\n")


def text(hub: Hub, path: str) -> str:
    """Return a file of the hub."""
    return (hub.root / path).read_text("utf-8")


def test_keys_decide_one_item_after_the_other(hub: Hub, at_terminal: Begin) -> None:
    """Type, why and the proposals make a whole post; what is left is skipped, and still there."""
    with at_terminal(hub.root, "triage") as terminal:
        shown = terminal.reads("type     ?")
        assert "  task     1 incidents/review: shares 'culture', 'postmortem'" in shown
        terminal.presses("i")
        assert "type     informal" in terminal.reads("why      ?")
        terminal.presses("w")
        terminal.reads("(Enter: later): ")
        terminal.types("Short: and true.\n")
        terminal.presses("m")
        terminal.reads("Who made it (Enter: later): ")
        terminal.types("google sre\n")
        terminal.presses("a")
        assert f"Moved to {POST}.\n" in terminal.reads("2 of 2 · content/inbox/b.md\n")
        terminal.presses("s")
        terminal.presses("q")
        assert terminal.ends() == 0
        assert "Accepted 1, discarded 0, skipped 1.\n1 item still waits." in terminal.said
    assert 'why: "Short: and true."\nsource: google-sre\n' in text(hub, POST)
    assert "social_tool: web-page\nwork_task: incidents/review\ntags: blameless\n" in text(
        hub, POST
    )
    assert text(hub, "content/inbox/b.md") == "障害の振り返り\n"
    assert hub.codes() == []


def test_every_decision_can_be_undone(hub: Hub, at_terminal: Begin) -> None:
    """One after the other, back to the first; then the files are as they were."""
    hub.write("content/inbox/a.md", f"{NOTE}![A drawing](drawn.png)\n")
    hub.write("content/inbox/drawn.png", b"\x89PNG")
    before = hub.content()
    with at_terminal(hub.root, "triage") as terminal:
        for key in ("f", "1", "a", "u", "u", "u", "u"):
            terminal.presses(key)
        assert "There is nothing to undo in this run." in terminal.reads("1 of 2")
        terminal.presses("s")
        terminal.presses("u")
        terminal.presses("d")
        terminal.reads("Moved to content/inbox/discarded/a.md")
        terminal.presses("u")
        terminal.presses("q")
        assert terminal.ends() == 0
        assert "Accepted 0, discarded 0.\n2 items still wait." in terminal.said
    assert hub.content() == before


@pytest.mark.parametrize("key", ["\x03", "q", "\x04"])
def test_whoever_leaves_loses_nothing(hub: Hub, at_terminal: Begin, key: str) -> None:
    """What was decided is done, and all else waits."""
    with at_terminal(hub.root, "triage") as terminal:
        for decision in ("i", "a", key):
            terminal.presses(decision)
        assert terminal.ends() == (130 if key == "\x03" else 0)
        assert "Accepted 1, discarded 0." in terminal.said
        assert ("Stopped." in terminal.said) == (key == "\x03")
    assert "type: informal\n" in text(hub, POST)
    assert text(hub, "content/inbox/b.md") == "障害の振り返り\n"


def test_ctrl_c_while_something_is_typed(hub: Hub, at_terminal: Begin) -> None:
    """It ends the run as well, and the file has what it had before."""
    with at_terminal(hub.root, "triage") as terminal:
        terminal.presses("w")
        terminal.reads("(Enter: later): ")
        terminal.types("half a sen")
        terminal.interrupts()
        assert terminal.ends() == 130
        assert "Accepted 0, discarded 0." in terminal.said
    assert text(hub, "content/inbox/a.md") == NOTE


def test_what_was_edited_is_there_in_the_next_run(hub: Hub, at_terminal: Begin) -> None:
    """The file in the inbox is where everything is kept."""
    with at_terminal(hub.root, "triage") as terminal:
        terminal.presses("n")
        terminal.presses("\x03")
        terminal.ends()
    with at_terminal(hub.root, "triage") as terminal:
        terminal.reads("1 of 2 · content/inbox/a.md")
        terminal.reads("type     non-formal")


def test_somebody_elses_change_is_not_overwritten(hub: Hub, at_terminal: Begin) -> None:
    """Nothing is moved, and the item is shown as it is now."""
    with at_terminal(hub.root, "triage") as terminal:
        terminal.reads("l title")
        hub.write("content/inbox/a.md", NOTE.replace("Read it", "Rewritten"))
        terminal.presses("a")
        terminal.reads("content/inbox/a.md was changed by somebody else. Look again:")
        terminal.reads("Rewritten")
        terminal.presses("a")
        terminal.reads(f"Moved to {POST}")
        hub.write(POST, "Mine.\n")
        terminal.presses("u")
        terminal.reads(f"{POST} was changed by somebody else; it stays as it is.")
    assert text(hub, POST) == "Mine.\n"


def test_an_item_that_went_meanwhile_is_passed_over(hub: Hub, at_terminal: Begin) -> None:
    """Somebody else may go through the same inbox."""
    with at_terminal(hub.root, "triage") as terminal:
        terminal.reads("l title")
        hub.remove("content/inbox/b.md")
        terminal.presses("s")
        terminal.presses("q")
        assert terminal.ends() == 0


def test_the_last_decision_can_be_undone_as_well(hub: Hub, at_terminal: Begin) -> None:
    """After the last item it asks once more."""
    with at_terminal(hub.root, "triage") as terminal:
        terminal.presses("s")
        terminal.presses("d")
        terminal.reads("That was the last.")
        terminal.presses("u")
        terminal.reads("2 of 2 · content/inbox/b.md")
        terminal.presses("q")
        assert terminal.ends() == 0
    assert text(hub, "content/inbox/b.md") == "障害の振り返り\n"


def test_what_can_be_no_post_can_be_discarded(hub: Hub, at_terminal: Begin) -> None:
    """It says what is wrong, refuses the rest, and goes where it can be had again."""
    hub.write("content/inbox/a.md", "---\ntitle: [\n---\n")
    hub.write("content/inbox/b.md", b"\x00" * 5 * 1024 * 1024)
    with at_terminal(hub.root, "triage") as terminal:
        terminal.reads("This can't become a post as it is: The front matter is not valid YAML")
        terminal.presses("a")
        terminal.reads("Write a list as [one, two]")
        terminal.presses("d")
        terminal.reads("too large for a post.")
        terminal.presses("d")
        terminal.presses("\r")
        assert terminal.ends() == 0
    assert (hub.root / "content/inbox/discarded/b.md").stat().st_size == 5 * 1024 * 1024
    assert text(hub, "content/inbox/discarded/a.md") == "---\ntitle: [\n---\n"


def test_proposals_can_be_refused_and_others_chosen(hub: Hub, at_terminal: Begin) -> None:
    """With 0 nothing is proposed any more; what is asked for is typed."""
    with at_terminal(hub.root, "triage") as terminal:
        terminal.presses("0")
        terminal.reads("task     ?")
        terminal.presses("1")
        terminal.reads("No task with the number 1 is proposed.")
        terminal.presses("x")
        terminal.reads("One of the keys above, please.")
        terminal.presses("g")
        terminal.reads("): ")
        terminal.types("one, two\n")
        terminal.presses("t")
        terminal.reads("Which task does it help with (Enter: later): ")
        terminal.types("nonsense\n")
        terminal.reads("Unknown task 'nonsense'.")
        terminal.types("\n")
        terminal.presses("l")
        terminal.reads("): ")
        terminal.types("Another title\n")
        terminal.presses("a")
        terminal.reads("Still to fill in: type, source, social_tool, work_task.")
    assert "title: Another title\ntags: [one, two]\n" in text(hub, "content/posts/another-title.md")


def test_the_editor_opens_the_file(hub: Hub, at_terminal: Begin, tmp_path: Path) -> None:
    """Whatever no key asks for can be written there; it is read again afterwards."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nsed -i 's/Read it/Edited/' \"$1\"\n")
    editor.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VISUAL", str(editor))
        with at_terminal(hub.root, "triage") as terminal:
            terminal.presses("e")
            terminal.reads("Edited.")


def test_what_strangers_wrote_can_not_steer_the_terminal(hub: Hub, at_terminal: Begin) -> None:
    """Control signs of a title are spelt out or left out."""
    hub.write("content/inbox/a.md", '---\ntitle: "\\e[2Jgone"\nwhy: "\\x9b31m"\n---\n')
    with at_terminal(hub.root, "triage") as terminal:
        terminal.reads("l title")
        assert "\x1b" not in terminal.said
        assert "\x9b" not in terminal.said
