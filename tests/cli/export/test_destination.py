"""Bundles in folders."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run
    from tests.conftest import Hub


def bundle(hub: Hub, run: Run, folder: Path, *more: str) -> str:
    """Write a bundle into a folder, and return what was said."""
    given = ("export", "bundle", "--project", str(hub.root), "--output", str(folder))
    return run(*given, *more).stderr


def test_a_folder_follows_the_hub(hub: Hub, run: Run, tmp_path: Path) -> None:
    """What is not in the hub any more goes, unless somebody has changed it; the rest stays."""
    hub.post("one")
    hub.post("two")
    hub.post("three")
    folder = tmp_path / "out"
    assert bundle(hub, run, folder) == f"Wrote 8 files into {folder}\n"
    assert (folder / "content/posts/two.md").read_bytes() == hub.content()["posts/two.md"]
    (folder / "content/posts/three.md").write_text("changed")
    (folder / "notes.txt").write_text("mine")
    hub.remove("content/posts/two.md")
    hub.remove("content/posts/three.md")
    bundle(hub, run, folder)
    assert {path.name for path in (folder / "content/posts").iterdir()} == {"one.md", "three.md"}
    assert (folder / "notes.txt").read_text() == "mine"


def test_another_folder_is_left_alone(hub: Hub, run: Run, tmp_path: Path) -> None:
    """Nothing is written into it unless that is asked for, and nothing of it goes then."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("a")
    assert "is not empty, and no bundle" in bundle(hub, run, tmp_path / "mine")
    assert [*(tmp_path / "mine").iterdir()] == [tmp_path / "mine" / "a.txt"]
    bundle(hub, run, tmp_path / "mine", "--force")
    assert (tmp_path / "mine" / "a.txt").read_text() == "a"


def test_a_manifest_of_a_stranger_removes_nothing(hub: Hub, run: Run, tmp_path: Path) -> None:
    """Whatever files it names."""
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    names = ("../outside.md", "content/../../outside.md", str(outside), "content/up/outside.md")
    files = [{"path": name, "size": 0, "sha256": empty} for name in names]
    folder = tmp_path / "out"
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "up").symlink_to(tmp_path)
    (folder / "learnscape-bundle.json").write_text(json.dumps({"version": 1, "files": files}))
    bundle(hub, run, folder)
    assert outside.exists()


def test_nothing_is_written_through_a_link(hub: Hub, run: Run, tmp_path: Path) -> None:
    """A folder of the bundle may be a link that leads elsewhere."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "learnscape-bundle.json").write_text('{"version": 1}')
    (tmp_path / "out" / "content").symlink_to(tmp_path / "elsewhere")
    assert "leads out of" in bundle(hub, run, tmp_path / "out")
    assert [*(tmp_path / "elsewhere").iterdir()] == []
