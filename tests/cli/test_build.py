"""`learnscape build`, typed as people type it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run
    from tests.conftest import Hub

UNKNOWN_TASK = (
    "content/posts/postmortem.md:6:12  error E-VOCAB  Unknown task 'reviw'.\n"
    '    Did you mean incidents/review? To add it, run: learnscape new task "reviw"\n'
)


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub, as an author does; hints are not what is tested."""
    monkeypatch.chdir(hub.root)


def test_a_sound_hub_is_published(hub: Hub, run: Run) -> None:
    """The last lines say what was done and what to open."""
    hub.post()
    said = run("build")
    last = re.sub(r"in [\d.]+ s", "in 0.0 s", said.output).splitlines()[-2:]
    pages = sum(not path.startswith("search/index/") for path in hub.files())
    assert said.exit_code == 0
    assert last == [
        f"Built {pages} pages in 0.0 s: {pages} written, 0 unchanged, 0 pruned.",
        "Open site/index.html or run: python -m http.server --directory site",
    ]


def test_a_second_build_writes_nothing(hub: Hub, run: Run) -> None:
    """What is the same is left alone, and said so."""
    hub.post()
    run("build")
    assert ": 0 written, " in run("build").output


def test_an_error_stops_the_build(hub: Hub, run: Run) -> None:
    """The problem, its hint, and the outcome; exit code 1; no site."""
    hub.post(work_task="reviw")
    said = run("build")
    assert said.exit_code == 1
    assert said.output.startswith(f"{UNKNOWN_TASK}\n1 error.")
    assert said.output.endswith("Nothing was published. Mend the errors above and build again.\n")
    assert not hub.output.exists()


def test_keep_going_publishes_the_rest(hub: Hub, run: Run) -> None:
    """The site is there without the faulty post, and the exit code still says 1."""
    hub.post(work_task="reviw")
    said = run("build", "--keep-going")
    assert said.exit_code == 1
    assert "What has an error was left out." in said.output
    assert (hub.output / "index.html").is_file()


def test_strict_counts_warnings(hub: Hub, run: Run) -> None:
    """A warning alone ends with 1, and nothing is published."""
    hub.post(moment_s="apply")
    assert run("build").exit_code == 0
    said = run("build", "--strict")
    assert said.exit_code == 1
    assert "Nothing was published: --strict lets no warning pass." in said.output


def test_hints_are_counted_not_listed(hub: Hub, run: Run) -> None:
    """A build does not lecture."""
    hub.post(why=None)
    said = run("build").output
    assert " hint" in said
    assert "H-" not in said


def test_the_output_can_go_elsewhere(hub: Hub, run: Run, tmp_path: Path) -> None:
    """--output names the folder, and the last line names it again."""
    said = run("build", "--output", "../public")
    assert (tmp_path / "public/index.html").is_file()
    assert said.output.endswith(
        "Open ../public/index.html or run: python -m http.server --directory ../public\n"
    )


def test_a_project_elsewhere_is_built_where_it_is(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site stands in the project, and places lead there from here."""
    monkeypatch.chdir(hub.root.parent)
    hub.post(work_task="reviw")
    assert run("build", "hub").output.startswith("hub/content/posts/postmortem.md:6:12  error")
    hub.post()
    assert "Open hub/site/index.html" in run("build", "hub").output


def test_a_folder_with_foreign_files_is_refused(hub: Hub, run: Run) -> None:
    """A refused output folder is a problem like any other: told, and exit code 1."""
    hub.write("site/thesis.txt", "ten years of work")
    said = run("build")
    assert said.exit_code == 1
    assert "error E-OUTPUT-FOREIGN  " in said.output
    assert hub.page("thesis.txt") == "ten years of work"


def test_no_project_is_wrong_use(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without a hub ends with 2 and says how to make one, on standard error."""
    bare = tmp_path / "bare"
    bare.mkdir()
    monkeypatch.chdir(bare)
    said = run("build", "--format", "json")
    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr == (
        f"Error: {bare.resolve()} is no learnscape: it holds neither learnscape.toml nor content/. "
        "Go to your hub's folder, or make one: learnscape init my-hub\n"
    )


def test_a_missing_folder_is_wrong_use(run: Run) -> None:
    """So is a folder that does not exist."""
    said = run("build", "nowhere")
    assert said.exit_code == 2
    assert "Directory 'nowhere' does not exist." in said.stderr


def test_json_is_one_object(hub: Hub, run: Run) -> None:
    """With --format json standard output holds exactly one object."""
    hub.post(work_task="reviw")
    said = run("build", "--format", "json")
    told = json.loads(said.stdout)
    (error,) = [p for p in told["problems"] if p["severity"] == "error"]
    assert said.exit_code == 1
    assert (told["ok"], told["published"], told["written"]) == (False, False, 0)
    assert (error["path"], error["line"], error["column"]) == ("content/posts/postmortem.md", 6, 12)


def test_github_gets_notes_and_a_summary(hub: Hub, run: Run) -> None:
    """Each error is a note at its line; the last line is for people."""
    hub.post(work_task="reviw")
    lines = run("build", "--format", "github").output.splitlines()
    place = "file=content/posts/postmortem.md,line=6,col=12"
    assert lines[0].startswith(f"::error {place},title=E-VOCAB::Unknown task 'reviw'.")
    assert lines[-1] == "Nothing was published. Mend the errors above and build again."


def test_colours_are_for_terminals(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets none, a terminal does, and NO_COLOR turns them off there too."""
    hub.post(work_task="reviw")
    assert "\x1b" not in run("build").output
    assert "\x1b[31merror" in run("build", color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("build", color=True).output


def test_drafts_are_published_when_asked_for(hub: Hub, run: Run) -> None:
    """--drafts takes them in."""
    hub.post(status="draft")
    run("build")
    assert not (hub.output / "posts/postmortem/index.html").exists()
    run("build", "--drafts")
    assert (hub.output / "posts/postmortem/index.html").is_file()


def test_the_search_index_is_made_unless_it_is_left_out(hub: Hub, run: Run) -> None:
    """A build says whether it made one, and why or why not."""
    hub.post()
    entry = hub.output / "search/index/pagefind-entry.json"
    assert "The search index was made: it is new." in run("build", "-v").output
    assert entry.is_file()
    kept = "The search index was not made: nothing that is searched has changed."
    assert kept in run("build", "-v").output
    told = json.loads(run("build", "--no-search", "--format", "json").stdout)
    assert told["search_index"] == {"made": False, "reason": "it was not asked for"}
    assert not entry.exists()
