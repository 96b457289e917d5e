"""The workflow of a host: which file it is read from, and what stands in it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HOSTS = ("github", "gitlab")
"""The hosts for which there is a workflow."""

_PLACES = {"github": ".github/workflows/learnscape.yml", "gitlab": ".gitlab-ci.yml"}


class Workflow(NamedTuple):
    """A file for a host.

    Args:
        path: where the host reads it, relative to the top of the repository.
        content: its bytes.
        address: what the address of a site looks like there.

    """

    path: str
    content: bytes
    address: str


def workflow_for(host: str) -> Workflow:
    """Return the workflow for one of `HOSTS`."""
    content = (Path(__file__).parent / f"{host}.yml").read_bytes()
    owner = "OWNER.github.io/REPOSITORY" if host == "github" else "GROUP.gitlab.io/PROJECT"
    return Workflow(_PLACES[host], content, f"https://{owner}/")
