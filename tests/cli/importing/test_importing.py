"""`learnscape import`, as people use it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.front_matter import FrontMatter, split_front_matter

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub

FIXTURES = Path(__file__).parents[2] / "importers" / "fixtures" / "bookmarks"
CHROME = str(FIXTURES / "chrome.html")


def imported(run: Run, hub: Hub, *args: str) -> str:
    """Return what a command that ends well says."""
    said = run("import", "bookmarks", *args, "--project", str(hub.root))
    assert said.exit_code == 0, said.output
    return said.output


def test_it_tells_what_became_of_each_item(run: Run, hub: Hub) -> None:
    """The numbers first, then what was left and why, and what to do next."""
    hub.post("one", url="https://response.pagerduty.com/")
    said = imported(run, hub, CHROME)
    assert "9 items read, 4 made, 2 there already, 3 left." in said
    assert "chrome.html:12  It is a script of a browser and no page. (Save to Pocket)" in said
    assert "content/posts/one.md (PagerDuty Incident Response Documentation)" in said
    assert "To go through what waits in the inbox: learnscape triage" in said
    again = imported(run, hub, CHROME)
    assert "9 items read, 0 made, 6 there already, 3 left." in again
    assert "triage" not in again


def test_long_lists_are_shortened(run: Run, hub: Hub, tmp_path: Path) -> None:
    """All of them are there on demand."""
    links = "".join(f"<DT><A HREF='place:{number}'>{number}</A>" for number in range(9))
    file = tmp_path / "b.html"
    file.write_text(f"<DL>{links}</DL>")
    said = imported(run, hub, str(file))
    assert "and 4 more; --verbose lists all of them" in said
    assert "(8)" not in said
    assert "(8)" in imported(run, hub, str(file), "--verbose")


def test_json_has_every_item(run: Run, hub: Hub) -> None:
    """And its numbers add up."""
    told = json.loads(imported(run, hub, CHROME, "--format", "json", "--dry-run"))
    (file,) = told["files"]
    assert told["format"] == "bookmarks"
    assert told["dry_run"] is True
    assert file["read"] == 9
    assert [len(file[name]) for name in ("made", "repeated", "left")] == [5, 1, 3]
    assert file["made"][0] == {
        "place": "chrome.html:11",
        "title": "Google SRE > Postmortem Culture: Learning from Failure",
        "path": "content/inbox/google-sre-postmortem-culture-learning-from-failure.md",
    }
    assert not (hub.root / "content/inbox").exists()


def test_posts_at_once(run: Run, hub: Hub) -> None:
    """With a type and a task; the hub is sound afterwards."""
    said = imported(run, hub, CHROME, "--type", "informal", "--task", "review", "--draft")
    assert "5 made (5 in posts)" in said
    assert "work_task: incidents/review" in (
        hub.root / "content/posts/after-action-review.md"
    ).read_text("utf-8")
    assert [code for code in hub.codes() if code.startswith("E-")] == []


def test_folders_become_tasks_by_name_or_rule(run: Run, hub: Hub, tmp_path: Path) -> None:
    """Rules that met nothing are told."""
    rules = tmp_path / "rules.toml"
    rules.write_text(
        '[folders]\n"Incidents/Reviews" = "Look back and learn from it"\nX = "review"\n'
    )
    said = imported(run, hub, CHROME, "--rules", str(rules), "--folders", "tasks")
    assert 'No item met the rule "X" of [folders].' in said
    assert "No task is called 'Incidents', so it became a tag." in said
    path = "content/inbox/etsy-s-debriefing-facilitation-guide.md"
    assert "work_task: incidents/review" in (hub.root / path).read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("pocket", "x.html"), "There is no format 'pocket'. Formats are: bookmarks, opml, feed,"),
        (("bookmark", "x.html"), "Did you mean bookmarks?"),
        ((), "Say the format and the file: learnscape import bookmarks FILE. Formats are:"),
        (("bookmarks",), "Say which file to import: learnscape import bookmarks FILE"),
        (("bookmarks", "none.html"), "There is no file or folder 'none.html'."),
        (("bookmarks", "."), "'.' is a folder, and bookmarks is read from a file. Name that."),
        (("markdown", CHROME), "is a file, and markdown is read from a folder. Name that."),
        ((CHROME,), "Say the format before the file: learnscape import bookmarks"),
        (("bookmarks", CHROME, "--type", "fun"), "'fun' is no type of learning."),
        (("bookmarks", CHROME, "--task", "revew"), "Did you mean incidents/review?"),
        (("bookmarks", CHROME, "--dates", "day-first"), "--dates means nothing for bookmarks."),
        (("bookmarks", CHROME, "--rules", "none.toml"), "The rules in 'none.toml' can't be read"),
        (("bookmarks", CHROME, "--column", "x"), "Write it as NAME=KEY."),
    ],
)
def test_wrong_use_is_told_in_a_line(run: Run, hub: Hub, args: tuple[str, ...], told: str) -> None:
    """What is wrong, and what to type instead."""
    said = run("import", *args, "--project", str(hub.root))
    assert said.exit_code == 2
    assert told in " ".join(said.output.split())
    assert not (hub.root / "content/inbox").exists()


def test_where_there_is_no_hub_nothing_is_made(run: Run, tmp_path: Path) -> None:
    """It is said how to make one."""
    said = run("import", "bookmarks", CHROME, "--project", str(tmp_path))
    assert said.exit_code == 2
    assert "learnscape init my-hub" in said.output


def test_rules_that_are_wrong_name_their_file(run: Run, hub: Hub, tmp_path: Path) -> None:
    """And what is wrong in it."""
    rules = tmp_path / "rules.toml"
    rules.write_text('[folders]\nX = "revew"\n')
    said = run("import", "bookmarks", CHROME, "--rules", str(rules), "--project", str(hub.root))
    assert said.exit_code == 2
    assert "rules.toml' can't be used. Unknown task 'revew'. Did you mean" in said.output


def test_a_file_that_can_not_be_read_does_not_keep_the_others(
    run: Run, hub: Hub, tmp_path: Path
) -> None:
    """It is told, and the run ends with a code that says so."""
    empty = tmp_path / "empty.html"
    empty.touch()
    said = run("import", "bookmarks", str(empty), CHROME, "--project", str(hub.root))
    assert said.exit_code == 1
    assert "empty.html: The file is empty." in said.output
    assert "9 items read, 5 made" in said.output


def test_signs_that_terminals_obey_are_spelt_out(run: Run, hub: Hub, tmp_path: Path) -> None:
    """Titles come from strangers."""
    file = tmp_path / "b.html"
    file.write_text("<DL><DT><A HREF='place:x'>\x1b[31mred\u202e</A></DL>")
    said = imported(run, hub, str(file))
    assert "\x1b" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_can_go_on(hub: Hub, tmp_path: Path, sign: signal.Signals) -> None:
    """All that is there is whole, and the next run makes what is missing, once each."""
    number = 3000
    file = tmp_path / "b.html"
    file.write_text(
        "".join(f"<DT><A HREF=https://example.org/{n}>Page {n}</A>\n" for n in range(number))
    )
    command = [sys.executable, "-c", "from learnscape_gen.cli import main; main()"]
    command += ["import", "bookmarks", str(file), "--project", str(hub.root)]
    inbox = hub.root / "content/inbox"
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not (inbox / "page-450.md").exists():
            time.sleep(0.005)
        process.send_signal(sign)
        _, told = process.communicate()
    assert b"Traceback" not in told
    for made in inbox.iterdir():
        assert isinstance(split_front_matter(made.read_text("utf-8"), made.name), FrontMatter)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert len(list(inbox.iterdir())) == number
