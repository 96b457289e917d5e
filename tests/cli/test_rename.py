"""`learnscape rename`, as it is typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state import changes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from learnscape_gen.state.changes import Change
    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a hub with one post, as an author does."""
    hub.post(body="[t](../tools/web-page.md)\n")
    monkeypatch.chdir(hub.root)


def test_it_says_what_was_done(hub: Hub, run: Run) -> None:
    """In three lines, with the address that leads on."""
    said = run("rename", "Web page", "site")
    assert said.exit_code == 0
    assert said.output == (
        "Renamed tools/web-page to tools/site.\n"
        "1 file moved, 1 other file changed, 2 references rewritten.\n"
        "1 old address leads on: /tools/web-page/\n"
    )
    assert run("check").exit_code == 0
    assert not (hub.root / ".learnscape/changes").exists()


def test_a_dry_run_shows_each_difference(hub: Hub, run: Run) -> None:
    """And leaves every file as it is."""
    before = hub.content()
    said = run("rename", "tools/web-page", "site", "--dry-run").output
    assert "content/tools/web-page.md → content/tools/site.md\n" in said
    assert "\n  +aliases: [tools/web-page]\n" in said
    assert "  -social_tool: web-page\n  +social_tool: site\n" in said
    assert "  -[t](../tools/web-page.md)\n  +[t](../tools/site.md)\n" in said
    assert "Would rename tools/web-page to tools/site.\n" in said
    assert said.endswith("Nothing was changed: this was a dry run.\n")
    assert hub.content() == before


def test_a_file_can_be_named_from_where_one_stands(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the path that the shell completes."""
    monkeypatch.chdir(hub.root / "content/tools")
    said = run("rename", "web-page.md", "site", "--project", "../..")
    assert said.output.startswith("Renamed tools/web-page to tools/site.\n")


def test_json_has_all_of_it(hub: Hub, run: Run) -> None:
    """For a program; a refusal has the same form."""
    hub.write("content/tools/site.md", "---\ntitle: Site\nsummary: one\n---\n")
    hub.write("content/tools/web-page.md", "---\ntitle: Web page\nsummary: two\n---\n")
    told = json.loads(run("rename", "web-page", "site", "--merge", "--format", "json").stdout)
    assert told == {
        "ok": True,
        "dry_run": False,
        "kind": "tool",
        "from": "tools/web-page",
        "to": "tools/site",
        "moved": [],
        "changed": ["content/posts/postmortem.md", "content/tools/site.md"],
        "removed": ["content/tools/web-page.md"],
        "references": 2,
        "redirects": ["tools/web-page"],
        "left_out": [{"key": "summary", "text": "two"}],
        "unread": [],
        "problems": [],
    }
    refused = run("rename", "nothing", "site", "--format", "json")
    assert refused.exit_code == 2
    assert json.loads(refused.stdout)["ok"] is False


def test_what_a_merge_leaves_out_is_told(hub: Hub, run: Run) -> None:
    """So that a person can take it over."""
    hub.write("content/tools/site.md", "---\ntitle: Site\nsummary: one\n---\n")
    hub.write("content/tools/web-page.md", "---\ntitle: Web page\nsummary: two\n---\n")
    said = run("rename", "web-page", "site", "--merge").output
    assert said.startswith("Merged tools/web-page into tools/site.\n")
    assert "tools/site keeps its own; these are comments in its file now:\n  summary: two\n" in said


def test_what_can_not_be_read_is_told(hub: Hub, run: Run) -> None:
    """It may name the page, and stays as it is; so does a note in the inbox."""
    hub.write("content/posts/broken.md", "---\nsocial_tool: [web-page\n---\n")
    hub.write("content/posts/other.md", "---\ntitle: [my-web-page\n---\n")
    hub.write("content/inbox/note.md", "---\ntool: web-page\n---\n")
    said = run("rename", "web-page", "site").output
    assert said.endswith(
        "These stay as they are (unreadable, or in the inbox) and may still name it:\n"
        "  content/posts/broken.md\n"
        "  content/inbox/note.md\n"
    )


def test_new_errors_are_told_and_nothing_is_done(hub: Hub, run: Run) -> None:
    """With their places, as a check tells them."""
    hub.post("other", aliases="[tools/site]")
    before = hub.content()
    said = run("rename", "web-page", "site")
    assert said.exit_code == 1
    assert "error E-COLLISION" in said.output
    assert said.output.endswith("Nothing was changed: the hub would have new errors.\n")
    assert hub.content() == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("web-pag", "site"), "Did you mean tools/web-page?"),
        (("\x1b[31mweb", "site"), r"'\x1b[31mweb'"),
        (("", "site"), "There is no post"),
        (("web-page", ""), "it is empty"),
        (("web-page", "x", "--merge", "--title", "X"), "A merge keeps the title of NEW."),
        (("web-page", "\ud800"), "Renamed"),
    ],
)
def test_wrong_use_is_told_in_one_line(run: Run, args: tuple[str, ...], said: str) -> None:
    """Without a traceback, whatever is typed."""
    ended = run("rename", *args)
    assert said in ended.output
    assert ended.exit_code == (0 if said == "Renamed" else 2)


def test_what_somebody_else_changed_meanwhile_stays(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that changes between the plan and the writing is never overwritten."""
    make = changes.make_changes

    def meanwhile(root: Path, wanted: Iterable[Change]) -> None:
        hub.post(body="Somebody else.\n")
        make(root, wanted)

    monkeypatch.setattr(changes, "make_changes", meanwhile)
    said = run("rename", "web-page", "site")
    assert said.exit_code == 1
    assert "content/posts/postmortem.md was changed by somebody else meanwhile" in said.output
    assert (hub.root / "content/tools/web-page.md").is_file()
    assert "Somebody else." in (hub.root / "content/posts/postmortem.md").read_text()


def test_ctrl_c_loses_nothing(hub: Hub, process: Process) -> None:
    """Stopped in the middle of moving, all is as it was."""
    before = hub.content()
    stop = (
        "import pathlib\nfrom learnscape_gen.state import changes\n"
        "made = []\nreplace = changes._replace\n"
        "def slow(*args):\n    made.append(args)\n"
        "    if len(made) == 2:\n        raise KeyboardInterrupt\n    replace(*args)\n"
        "changes._replace = slow\n"
    )
    ended = process("rename", "web-page", "site", cwd=hub.root, before=stop)
    assert ended.returncode == 130
    assert ended.stderr.strip() == "Stopped."
    assert hub.content() == before
