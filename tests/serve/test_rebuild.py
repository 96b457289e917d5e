"""A build of the preview: the flow of every build, whatever it meets."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.project import load_project
from learnscape_gen.serve import rebuild
from learnscape_gen.serve.rebuild import base_path, rebuilt

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.serve.rebuild import Rebuilt
    from tests.conftest import Hub

VERSIONED = ".css?v="


def preview_of(hub: Hub) -> Rebuilt:
    """Build the preview of a hub."""
    return rebuilt(hub.root, hub.output, lambda *_: None)


@pytest.fixture(autouse=True)
def below_the_state(hub: Hub) -> None:
    """Let the hub's output be that of the preview."""
    hub.output = hub.root / ".learnscape" / "preview"


def test_a_preview_is_the_site_with_drafts_and_without_versions(hub: Hub, tmp_path: Path) -> None:
    """All else is the same, byte for byte."""
    hub.post()
    hub.post("unready", status="draft", title="Not ready yet")
    assert not preview_of(hub).failed
    shown = hub.files()
    hub.output = tmp_path / "published"
    hub.build(drafts=True)
    built = hub.files()
    assert shown.keys() == built.keys()
    assert "posts/unready/index.html" in shown
    versions = {path for path in built if VERSIONED.encode() in built[path]}
    assert {path for path in built if shown[path] != built[path]} == versions
    assert "is not in the published hub" in shown["posts/unready/index.html"].decode()
    assert not (hub.root / "site").exists()


def test_a_changed_style_sheet_changes_no_page(hub: Hub) -> None:
    """So it is there at once, however large the hub is; one that comes or goes does."""
    hub.write("templates/base.html", '{% extends "default:base.html" %}{# asset("own.css") #}')
    hub.write("templates/static/own.css", "a { color: red }")
    hub.post()
    preview_of(hub)
    hub.write("templates/static/own.css", "a { color: blue }")
    assert preview_of(hub).changed == {"assets/own.css"}
    hub.remove("templates/static/own.css")
    assert "posts/postmortem/index.html" in preview_of(hub).report.reasons


def test_at_first_whatever_is_sound_is_shown(hub: Hub) -> None:
    """There is something to look at while the rest is mended."""
    hub.post()
    hub.post("wrong", work_task="nowhere")
    first = preview_of(hub)
    assert first.failed
    assert "posts/postmortem/index.html" in hub.files()
    assert "posts/wrong/index.html" not in hub.files()


def test_the_last_good_pages_stay(hub: Hub) -> None:
    """An error keeps all of them as they were."""
    hub.post()
    preview_of(hub)
    before = hub.files()
    hub.post(work_task="nowhere")
    hub.post("another")
    failed = preview_of(hub)
    assert failed.failed
    assert failed.changed == frozenset()
    assert hub.files() == before


def test_a_hub_that_is_gone_is_told_and_comes_back(hub: Hub) -> None:
    """Somebody switches branches, and back."""
    hub.post()
    preview_of(hub)
    away = hub.root.with_name("away")
    away.mkdir()
    for name in ("content", "learnscape.toml"):
        shutil.move(hub.root / name, away / name)
    assert preview_of(hub).trouble == "There is neither learnscape.toml nor content/ any more."
    for name in ("content", "learnscape.toml"):
        shutil.move(away / name, hub.root / name)
    assert not preview_of(hub).failed


def test_what_the_system_refuses_is_told(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence, with the file."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "posts/a/index.html")

    monkeypatch.setattr(rebuild, "build", refuse)
    assert preview_of(hub).trouble == "No space left on device: posts/a/index.html."


@pytest.mark.parametrize("content", [b"", b"---", b"\xff\xfe", b"---\ntitle: [\n---\n"])
def test_a_file_that_is_half_saved_ends_nothing(hub: Hub, content: bytes) -> None:
    """It is told as what it is."""
    hub.post()
    preview_of(hub)
    hub.write("content/posts/postmortem.md", content)
    failed = preview_of(hub)
    assert failed.failed
    assert {p.location.path for p in failed.report.problems if p.is_error} == {
        "content/posts/postmortem.md"
    }


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("https://example.org", "/"),
        ("https://example.org/hub", "/hub/"),
        ("https://example.org/h%C3%BCb/", "/hüb/"),
    ],
)
def test_the_path_of_a_hub(hub: Hub, base_url: str, path: str) -> None:
    """As a server hears it."""
    hub.write("learnscape.toml", f'title = "Hub"\nbase_url = "{base_url}"\n')
    assert base_path(load_project(hub.root)) == path
