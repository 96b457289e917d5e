"""`learnscape export`, as people use it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from learnscape_gen.exporters.json_schema import schema_of_json
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub

FORMATS = ("opml", "bookmarks", "csv", "json", "skos")


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_shown_or_written(hub: Hub, run: Run, tmp_path: Path, form: str) -> None:
    """The same bytes, again and again; what is told goes beside them."""
    hub.post()
    shown = run("export", form, "--project", str(hub.root))
    assert shown.exit_code == 0, shown.output
    assert shown.stderr == ""
    target = tmp_path / "out"
    for _ in range(2):
        written = run("export", form, "--project", str(hub.root), "--output", str(target))
        assert (written.exit_code, written.stdout) == (0, "")
        assert written.stderr == f"Wrote {target}\n"
        assert target.read_bytes() == shown.stdout_bytes


@pytest.mark.parametrize("form", [*FORMATS, "bundle"])
def test_no_file_of_somebody_else_is_written_over(
    hub: Hub, run: Run, tmp_path: Path, form: str
) -> None:
    """Unless that is asked for."""
    target = tmp_path / "mine.zip"
    target.write_text("mine")
    given = ("export", form, "--project", str(hub.root), "--output", str(target))
    refused = run(*given)
    assert refused.exit_code == 2
    assert "no earlier export of this kind" in refused.stderr
    assert target.read_text() == "mine"
    assert run(*given, "--force").exit_code == 0
    assert target.read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--task", "incidents/review"),
        ("--task", "Look back and learn from it"),
        ("--tool", "wiki"),
        ("--tool", "team wiki"),
        ("--source", "ADA example"),
    ],
)
def test_a_part_is_named_as_in_front_matter(hub: Hub, run: Run, option: str, name: str) -> None:
    """By id, title or synonym."""
    hub.write("content/tools/wiki.md", "---\ntitle: Wiki\nsynonyms: [Team wiki]\n---\n")
    hub.write("content/sources/ada.md", "---\ntitle: Ada Example\n---\n")
    hub.write("content/work/incidents/inform.md", "---\ntitle: Inform\n---\n")
    hub.post("one", title="One", social_tool="wiki", source="ada")
    hub.post("two", title="Two", work_task="inform")
    told = run("export", "json", option, name, "--project", str(hub.root))
    exported = json.loads(told.stdout)
    assert [post["title"] for post in exported["posts"]] == ["One"]
    assert "posts/two.md" not in {file["path"] for file in exported["files"]}


def test_what_no_list_shows_has_to_be_asked_for(hub: Hub, run: Run) -> None:
    """Drafts and archived posts; but a whole hub as JSON is whole."""
    hub.post("old", title="Long gone", status="archived")
    hub.post("new", title="Not yet", status="draft")
    given = ("export", "csv", "--project", str(hub.root))
    assert len(run(*given).stdout.splitlines()) == 1
    assert "Long gone" in run(*given, "--archived").stdout
    assert "Not yet" in run(*given, "--drafts").stdout
    whole = run("export", "json", "--project", str(hub.root)).stdout
    assert "Long gone" in whole
    assert "Not yet" not in whole


def test_our_own_hub_is_as_its_schema_says(run: Run) -> None:
    """With all of its files."""
    exported = json.loads(run("export", "json", "--project", str(REPOSITORY)).stdout)
    assert exported["files"]
    schema = Draft202012Validator(json.loads(schema_of_json()))
    assert [fault.message for fault in schema.iter_errors(exported)] == []


def test_a_vocabulary_is_json_where_its_file_is(hub: Hub, run: Run, tmp_path: Path) -> None:
    """By the end of the name."""
    for name in ("a.jsonld", "b.JSON"):
        run("export", "skos", "--project", str(hub.root), "--output", str(tmp_path / name))
        assert "@graph" in json.loads((tmp_path / name).read_text("utf-8"))
    run("export", "skos", "--project", str(hub.root), "--output", str(tmp_path / "c.ttl"))
    assert (tmp_path / "c.ttl").read_text("utf-8").startswith("# Made by learnscape.")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("csv", "--task", "reviw"), "This hub has no task 'reviw'. Did you mean "),
        (("csv", "--task", "a", "--tool", "b"), "Give one of --task, --tool and --source"),
        (("skos", "--task", "review"), "A vocabulary is one"),
        (("bundle",), "Say where it goes: --output hub.zip"),
        (("json", "--output", "none/here.json"), "There is no folder none"),
        (("json", "--output", "."), ". is a folder"),
        (("pdf",), "'pdf' is not one of"),
    ],
)
def test_wrong_use_is_told(hub: Hub, process: Process, given: tuple[str, ...], said: str) -> None:
    """In one line that says what to do; nothing is written."""
    before = hub.content()
    done = process("export", *given, cwd=hub.root)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert hub.content() == before


def test_files_with_errors_are_told(hub: Hub, run: Run) -> None:
    """They are not in it."""
    hub.post(type="great")
    told = run("export", "csv", "--project", str(hub.root))
    assert told.exit_code == 0
    assert "Left out, because they have errors: 1 file." in told.stderr


def test_an_empty_hub_can_be_exported(empty_hub: Hub, run: Run) -> None:
    """In every form."""
    for form in FORMATS:
        assert run("export", form, "--project", str(empty_hub.root)).exit_code == 0
