"""`learnscape schema`: what it shows, and what it writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from learnscape_gen.cli.schema import KINDS
from learnscape_gen.schema.document import KINDS as DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a hub."""
    monkeypatch.chdir(hub.root)


def test_the_schema_of_a_post_names_the_terms_of_the_hub(run: Run) -> None:
    """It is one JSON document, with the tasks of the hub to choose from."""
    said = run("schema", "post")
    assert said.exit_code == 0
    schema = json.loads(said.output)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "incidents/review" in str(schema["properties"]["work_task"])


def test_all_kinds_can_be_had_at_once(run: Run) -> None:
    """As one JSON object, in which every kind of document has its schema."""
    assert {*json.loads(run("schema").output)} == {*KINDS} == {*map(str, DOCUMENTS), "settings"}


def test_outside_of_a_hub_no_terms_are_known(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema is there all the same, and takes any."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    said = run("schema", "post")
    assert said.exit_code == 0
    assert "incidents/review" not in said.output
    assert "sets up a hub" in run("schema", "--vscode").output


def test_files_are_written_anew_but_never_over_others(run: Run, tmp_path: Path) -> None:
    """What the command made it makes anew; what somebody else wrote stays."""
    folder = tmp_path / "schemas"
    assert run("schema", "--output", str(folder)).output.count("Wrote ") == len(KINDS)
    assert run("schema", "--output", str(folder)).output == "All is as it should be.\n"
    ours, theirs = folder / "post.schema.json", folder / "tool.schema.json"
    theirs.write_text("{}")
    ours.write_text(ours.read_text() + " ")
    said = run("schema", "--output", str(folder)).output
    assert f"Wrote {ours}\n" in said
    assert f"Left {theirs} as it is: it is yours." in said
    assert theirs.read_text() == "{}"


def test_an_editor_is_set_up_beside_what_it_has(run: Run, hub: Hub) -> None:
    """Settings that are there stay, and what would stand in them is shown."""
    hub.write(".vscode/settings.json", '{"editor.fontSize": 15} // mine\n')
    said = run("schema", "--vscode").output
    assert "Wrote .vscode/learnscape.code-snippets" in said
    assert '"evenBetterToml.schema.associations"' in said
    assert (hub.root / ".vscode/settings.json").read_text().endswith("// mine\n")
    assert (hub.root / ".vscode/learnscape/post.schema.json").is_file()


def test_a_link_leads_nowhere_else(run: Run, hub: Hub, tmp_path: Path) -> None:
    """A hub from a stranger can't have files written outside of it."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (hub.root / ".vscode").symlink_to(outside)
    said = run("schema", "--vscode")
    assert said.exit_code == 1
    assert "leads out of" in said.output
    assert [*outside.iterdir()] == []


def test_forms_are_yaml(run: Run, tmp_path: Path) -> None:
    """The settings of a content management system, and a form for issues."""
    cms = yaml.safe_load(run("schema", "--cms").output)
    assert "post" in {each["name"] for each in cms["collections"]}
    said = run("schema", "--issue-form", "--output", str(tmp_path / "forms"))
    form = tmp_path / "forms" / "suggest-a-post.yml"
    assert said.output == f"Wrote {form}\n"
    assert yaml.safe_load(form.read_text("utf-8"))["name"] == "Suggest a post"


@pytest.mark.parametrize(
    "args",
    [("post", "--cms"), ("--cms", "--issue-form"), ("--vscode", "--output", "x"), ("nothing",)],
)
def test_wrong_use_is_told(run: Run, args: tuple[str, ...]) -> None:
    """One thing at a time, each where it belongs."""
    said = run("schema", *args)
    assert said.exit_code == 2
    assert "Error: " in said.output
