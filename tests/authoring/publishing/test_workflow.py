"""What the workflows may do, and that hosts can read them."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from learnscape_gen.authoring.publishing.workflow import HOSTS, workflow_for


def parsed(host: str) -> dict[Any, Any]:
    """Return what stands in a workflow."""
    read = yaml.safe_load(workflow_for(host).content)
    assert isinstance(read, dict)
    return read


@pytest.mark.parametrize("host", HOSTS)
def test_it_is_plain_text_that_names_no_machine(host: str) -> None:
    """Lines that fit a screen, no tabs, and an address to put in one's own place."""
    text = workflow_for(host).content.decode("ascii")
    assert text.endswith("\n")
    assert not re.search(r"\t| $", text, re.MULTILINE)
    assert max(map(len, text.splitlines())) <= 110
    assert workflow_for(host).address in text


def test_github_gets_least_permissions() -> None:
    """All may read; the job that publishes may do that alone, and runs none of our code."""
    workflow = parsed("github")
    assert workflow["permissions"] == {"contents": "read"}
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert "permissions" not in build
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["needs"] == "build"
    assert not [step for step in publish["steps"] if "run" in step]
    assert build["steps"][0]["with"] == {"persist-credentials": False}


def test_github_publishes_the_default_branch_alone() -> None:
    """A pull request is built and never published."""
    workflow = parsed("github")
    assert set(workflow[True]) == {"push", "pull_request", "workflow_dispatch"}  # YAML's `on`
    jobs = workflow["jobs"]
    assert jobs["publish"]["if"] == (
        "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)"
    )
    assert jobs["build"]["steps"][-1]["if"] == jobs["publish"]["if"]


def test_github_runs_official_actions_of_a_major_version() -> None:
    """From GitHub itself, each pinned, and what each step has is known to GitHub."""
    for job in parsed("github")["jobs"].values():
        assert job["runs-on"] == "ubuntu-latest"
        assert job["timeout-minutes"] <= 20
        for step in job["steps"]:
            assert step.keys() <= {"name", "id", "if", "uses", "with", "run"}
            assert ("uses" in step) != ("run" in step)
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/checkout@v1"))
            # No words of strangers, such as the title of a pull request, get into a shell.
            assert "${{" not in step.get("run", "")


def test_github_keeps_what_builds_remember() -> None:
    """By the content of the hub, or else the last one there is; and the site beside it."""
    steps = parsed("github")["jobs"]["build"]["steps"]
    (cache,) = [step["with"] for step in steps if step.get("uses", "").startswith("actions/cache@")]
    assert cache["path"].split() == [".learnscape", "site"]
    assert cache["key"].startswith(f"{cache['restore-keys']}${{{{ hashFiles('learnscape.toml', ")
    assert "'content/**'" in cache["key"]


def test_gitlab_publishes_the_default_branch_alone() -> None:
    """The job `pages` leaves public/; merge requests are checked."""
    workflow = parsed("gitlab")
    assert workflow["pages"]["artifacts"] == {"paths": ["public"]}
    assert workflow["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert workflow["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert workflow[".learnscape"]["cache"]["paths"] == [".learnscape", "public"]
    assert all(workflow[job]["extends"] == ".learnscape" for job in ("pages", "check"))
