"""Projects in two versions, a large and a small one, whose clean sites are known."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.survival.project import LARGE, SMALL, Files, Project, clean_sites

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def large_sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Files]:
    """Give the two clean sites of a hub of many posts."""
    return clean_sites(tmp_path_factory.mktemp("clean"), LARGE)


@pytest.fixture(scope="session")
def small_sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Files]:
    """Give the two clean sites of a hub of few posts."""
    return clean_sites(tmp_path_factory.mktemp("clean"), SMALL)


@pytest.fixture
def large(tmp_path: Path, large_sites: dict[str, Files]) -> Project:
    """Give a hub of many posts in version `a`, not yet built."""
    project = Project(tmp_path / "hub", LARGE, large_sites)
    project.write("a")
    return project


@pytest.fixture
def small(tmp_path: Path, small_sites: dict[str, Files]) -> Project:
    """Give a hub of few posts that was built in version `a`; its sources are in version `b`."""
    project = Project(tmp_path / "hub", SMALL, small_sites)
    project.write("a")
    project.build()
    project.assert_is("a")
    project.write("b")
    return project


@pytest.fixture
def bound() -> list[str]:
    """Give what makes permissions bind the command that follows, for root, too."""
    if os.geteuid():
        return []
    assert shutil.which("setpriv"), "setpriv (util-linux) is missing"
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]
