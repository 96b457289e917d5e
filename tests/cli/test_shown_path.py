"""Paths that lead somewhere from where the command was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.shown_path import shell_word, shown_path, shown_place
from learnscape_gen.diagnostics import Location

if TYPE_CHECKING:
    import pytest

    from tests.conftest import Hub


def test_a_path_leads_there_from_here(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems of a project in another folder are shown with that folder."""
    monkeypatch.chdir(hub.root.parent)
    path = "content/tools/web-page.md"
    assert shown_path(path, "hub/") == "hub/content/tools/web-page.md"
    assert shown_path("default:post.html", "hub") == "default:post.html"
    monkeypatch.chdir(hub.root)
    assert shown_path(path, ".") == path


def test_a_place_can_be_clicked() -> None:
    """Line and column follow the path where they are known."""
    assert shown_place(Location("a.md", 3, 7), ".") == "a.md:3:7"
    assert shown_place(Location("a\x1bb.md"), ".") == "a\\x1bb.md"


def test_a_word_with_spaces_is_quoted() -> None:
    """A folder can be typed as it is shown."""
    assert shell_word("my hub") in ("'my hub'", '"my hub"')
    assert shell_word("my-hub") == "my-hub"
