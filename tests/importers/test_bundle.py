"""Bundles that may come from anybody."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from learnscape_gen.importers import bundle
from learnscape_gen.importers.bundle import items
from learnscape_gen.importers.draft import Left, Noted, WholeFile
from learnscape_gen.importers.letters import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = json.dumps({"version": 1})


def zipped(path: Path, files: dict[str, bytes | str], manifest: str = MANIFEST) -> Path:
    """Write a zip."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("learnscape-bundle.json", manifest)
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def left(path: Path) -> dict[str, str]:
    """Return what is left, and why; nothing may be made of it."""
    found = [*items(path)]
    assert not [item for item in found if isinstance(item, WholeFile)]
    return {item.place: item.why for item in found if isinstance(item, Left)}


def test_files_come_out_as_they_went_in(tmp_path: Path) -> None:
    """From a zip and from a folder."""
    files: dict[str, bytes | str] = {"content/posts/ب/index.md": b"\xff\r\n", "content/a.png": b""}
    for name, content in files.items():
        (tmp_path / "folder" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "folder" / name).write_bytes(bytes(content))  # type: ignore[arg-type] # bytes here
    (tmp_path / "folder" / "learnscape-bundle.json").write_text(MANIFEST)
    (tmp_path / "folder" / "notes.txt").write_text("mine")
    for path in (zipped(tmp_path / "x.zip", files), tmp_path / "folder"):
        found = {each.path: each.content for each in items(path) if isinstance(each, WholeFile)}
        assert found == {"posts/ب/index.md": b"\xff\r\n", "a.png": b""}


@pytest.mark.parametrize(
    "name",
    [
        *("../x.md", "/etc/passwd", "content/../../x.md", "content//x.md", "C:\\x.md", "x.md"),
        *("content/posts\\..\\x.md", "content/.learnscape/state.db", "content/inbox/x.md"),
        *("learnscape.toml", "templates/post.html", "content/con.md"),
    ],
)
def test_nothing_leads_out_of_content(tmp_path: Path, name: str) -> None:
    """Each such file has a line of its own."""
    assert len(left(zipped(tmp_path / "x.zip", {name: b"x"}))) == 1


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Neither in a zip nor in a folder."""
    with ZipFile(zipped(tmp_path / "x.zip", {}), "a") as archive:
        link = ZipInfo("content/posts/link.md")
        link.external_attr, link.create_system = 0o120777 << 16, 3
        archive.writestr(link, "/etc/passwd")
    assert "link" in left(tmp_path / "x.zip")["content/posts/link.md"]
    folder = tmp_path / "folder"
    (folder / "content").mkdir(parents=True)
    (folder / "learnscape-bundle.json").write_text(MANIFEST)
    (folder / "content" / "link.md").symlink_to("/etc/passwd")
    (folder / "content" / "up").symlink_to(tmp_path)
    os.mkfifo(folder / "content" / "pipe.md")
    assert left(folder).keys() == {"content/link.md", "content/up", "content/pipe.md"}


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Whatever it says of its size."""
    path = zipped(tmp_path / "x.zip", {"content/big.png": bytes(50_000_000)})
    assert "fill a disk" in left(path)["content/big.png"]
    raw = path.read_bytes()
    path.write_bytes(raw.replace((50_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    assert left(path).keys() == {"content/big.png"}


def test_all_files_together_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes beyond is left, and what was read before stays."""
    monkeypatch.setattr(bundle, "LARGEST", 10)
    path = zipped(tmp_path / "x.zip", {"content/a.png": b"12345678", "content/b.png": b"123"})
    found = [*items(path)]
    assert [type(item) for item in found] == [WholeFile, Left]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_is_taken_once(tmp_path: Path) -> None:
    """Also where another differs only in the case of its letters or in its accents."""
    path = zipped(tmp_path / "x.zip", {"content/a.md": b"1", "content/A.md": b"2"})
    with ZipFile(path, "a") as archive:
        archive.writestr("content/a.md", b"3")
        archive.writestr("content/\u00e9.md", b"4")
        archive.writestr("content/e\u0301.md", b"5")
    found = [*items(path)]
    assert [i.content for i in found if isinstance(i, WholeFile)] == [b"1", b"4"]
    assert len([item for item in found if isinstance(item, Left)]) == 3


def test_what_was_changed_or_is_missing_is_told(tmp_path: Path) -> None:
    """The manifest says what there was; settings that matter are told, too."""
    manifest = {
        "version": 1,
        "vocabulary": "open",
        "languages": ["de"],
        "files": [
            {"path": "content/a.md", "size": 1, "sha256": "0"},
            {"path": "content/gone.md", "size": 1, "sha256": "0"},
        ],
    }
    found = [*items(zipped(tmp_path / "x.zip", {"content/a.md": b"1"}, json.dumps(manifest)))]
    assert [type(item) for item in found] == [Noted, Noted, WholeFile, Noted, Left]


@pytest.mark.parametrize("manifest", ["", "[]", '{"version": 2}', '{"version": "1"}', "[" * 9000])
def test_what_is_no_bundle_is_told(tmp_path: Path, manifest: str) -> None:
    """In one sentence."""
    with pytest.raises(UnreadableError):
        [*items(zipped(tmp_path / "x.zip", {"content/a.md": b""}, manifest))]


def test_other_files_are_no_bundle(tmp_path: Path) -> None:
    """An empty one, one that is not there, a zip of something else, a plain folder."""
    (tmp_path / "empty.zip").touch()
    with ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    (tmp_path / "folder").mkdir()
    for name in ("empty.zip", "none.zip", "other.zip", "folder"):
        with pytest.raises(UnreadableError):
            [*items(tmp_path / name)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=4),
)
@example(b"", [(335, 0)])
def test_no_bytes_crash_it(tmp_path: Path, raw: bytes, broken: list[tuple[int, int]]) -> None:
    """Neither any, nor those of a bundle of which some are broken."""
    path = zipped(tmp_path / "x.zip", {"content/a.md": b"abc" * 20, "content/b.md": raw})
    sound = bytearray(path.read_bytes())
    for at, octet in broken:
        sound[at % len(sound)] = octet
    for content in (raw, bytes(sound)):
        path.write_bytes(content)
        try:
            found = [*items(path)]
        except UnreadableError:
            continue
        assert all(isinstance(item, WholeFile | Left | Noted) for item in found)
