"""A project resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.project import NotAProjectError, load_project

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub


def test_a_project_has_settings_and_a_theme(hub: Hub) -> None:
    """And nothing is wrong with a sound one."""
    project = load_project(hub.root)
    assert project.root == hub.root.resolve()
    assert project.config.title == "A small hub"
    assert [layer.name for layer in project.theme.layers] == ["site", "default"]
    assert project.problems == ()


def test_content_alone_is_a_project(hub: Hub) -> None:
    """The settings have defaults; the missing file is told."""
    hub.remove("learnscape.toml")
    (told,) = load_project(hub.root).problems
    assert (told.code, told.location.path) == ("W-CONFIG", "learnscape.toml")


def test_settings_alone_are_a_project(tmp_path: Path) -> None:
    """An empty hub is a hub."""
    (tmp_path / "learnscape.toml").write_text('title = "New"\n')
    assert load_project(tmp_path).config.title == "New"


def test_any_folder_is_no_project(tmp_path: Path) -> None:
    """There must be something to build."""
    with pytest.raises(NotAProjectError):
        load_project(tmp_path)
    with pytest.raises(NotAProjectError):
        load_project(tmp_path / "nowhere")


def test_all_that_is_wrong_is_told_together(hub: Hub) -> None:
    """Settings and theme."""
    hub.write("learnscape.toml", 'titel = "x"\ntheme = "none"\n')
    assert [problem.code for problem in load_project(hub.root).problems] == ["W-CONFIG", "E-THEME"]
