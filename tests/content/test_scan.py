"""The files of content/: what is found, what is passed over, and what is refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import MAX_FILE, scan
from learnscape_gen.diagnostics import Location

if TYPE_CHECKING:
    from pathlib import Path


def write(root: Path, *paths: str) -> None:
    """Write small files."""
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")


def test_files_come_sorted_with_their_kind(tmp_path: Path) -> None:
    """Files are sorted by path, and each tells what it is, its id, size and place in content/."""
    write(tmp_path, "content/posts/b.md", "content/posts/a/index.md", "content/posts/a/x.png")
    files, problems = scan(tmp_path)
    assert problems == ()
    assert [(file.path, file.kind, file.id) for file in files] == [
        ("content/posts/a/index.md", Kind.POST, "a"),
        ("content/posts/a/x.png", Kind.ASSET, "posts/a/x.png"),
        ("content/posts/b.md", Kind.POST, "b"),
    ]
    assert (files[0].inner_path, files[0].stamp.size) == ("posts/a/index.md", 1)


def test_what_is_passed_over(tmp_path: Path) -> None:
    """Hidden files, backups, what systems leave behind, and the inbox are not looked at."""
    write(
        tmp_path,
        "content/posts/.hidden.md",
        "content/.obsidian/app.json",
        "content/posts/a.md~",
        "content/posts/#a.md#",
        "content/posts/~$a.docx",
        "content/Thumbs.db",
        "content/inbox/idea.md",
        "content/posts/inbox/kept.md",
    )
    files, problems = scan(tmp_path)
    assert ([file.inner_path for file in files], problems) == (["posts/inbox/kept.md"], ())


def test_a_file_astray(tmp_path: Path) -> None:
    """A Markdown file where nothing is read is a warning."""
    write(tmp_path, "content/notes/a.md")
    files, [problem] = scan(tmp_path)
    assert files == ()
    assert (problem.code, problem.location) == ("W-PLACE", Location("content/notes/a.md"))
    assert "content/posts/" in problem.hint


def test_a_project_without_content(tmp_path: Path) -> None:
    """Git keeps no empty folder: a missing one is a warning that says how to begin."""
    files, [problem] = scan(tmp_path)
    assert (files, problem.code, problem.location) == ((), "W-CONTENT", Location("content"))
    assert "learnscape new post" in problem.hint


def test_a_file_in_the_place_of_content(tmp_path: Path) -> None:
    """What is there but is no folder is an error."""
    write(tmp_path, "content")
    files, [problem] = scan(tmp_path)
    assert (files, problem.code, problem.location) == ((), "E-FILE", Location("content"))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    """Text of more than 4 MiB is not read; other files may be of any size."""
    write(tmp_path, "content/posts/a.md", "content/posts/a.mp4")
    for name in ("a.md", "a.mp4"):
        os.truncate(tmp_path / "content/posts" / name, MAX_FILE + 1)
    files, [problem] = scan(tmp_path)
    assert [file.kind for file in files] == [Kind.ASSET]
    assert (problem.code, problem.location) == ("E-FILE-SIZE", Location("content/posts/a.md"))


@pytest.mark.parametrize(
    "target",
    ["../../outside.md", "../..", "/etc/passwd", "missing.md", "link.md", ".", "../folder"],
)
def test_a_link_that_leads_away(target: str, tmp_path: Path) -> None:
    """A link out of content/, to a folder, to nothing or to itself is an error and not followed."""
    write(tmp_path, "outside.md", "content/folder/a.png", "content/posts/a.md")
    (tmp_path / "content/posts/link.md").symlink_to(target)
    files, [problem] = scan(tmp_path)
    assert [file.inner_path for file in files] == ["folder/a.png", "posts/a.md"]
    assert (problem.code, problem.location) == ("E-SYMLINK", Location("content/posts/link.md"))
    assert problem.hint == "Put the file itself here."


def test_a_link_inside_content(tmp_path: Path) -> None:
    """A link to a file of content/ is that file."""
    write(tmp_path, "content/posts/a.md")
    (tmp_path / "content/posts/b.md").symlink_to("a.md")
    files, problems = scan(tmp_path)
    assert ([file.id for file in files], problems) == (["a", "b"], ())


def test_content_itself_may_not_lead_away(tmp_path: Path) -> None:
    """A pull request can't put a link in the place of content/."""
    write(tmp_path, "private/posts/a.md", "hub/learnscape.toml")
    (tmp_path / "hub/content").symlink_to(tmp_path / "private")
    files, [problem] = scan(tmp_path / "hub")
    assert (files, problem.code, problem.location) == ((), "E-SYMLINK", Location("content"))


def test_a_project_may_be_reached_by_a_link(tmp_path: Path) -> None:
    """Only links inside the project are looked at."""
    write(tmp_path, "real/content/posts/a.md")
    (tmp_path / "hub").symlink_to(tmp_path / "real")
    assert [file.id for file in scan(tmp_path / "hub")[0]] == ["a"]


def test_a_file_that_is_none(tmp_path: Path) -> None:
    """A pipe is never opened."""
    write(tmp_path, "content/posts/a.md")
    os.mkfifo(tmp_path / "content/posts/pipe.md")
    files, [problem] = scan(tmp_path)
    assert [file.id for file in files] == ["a"]
    assert (problem.code, problem.location) == ("E-FILE-NAME", Location("content/posts/pipe.md"))


@pytest.mark.parametrize(
    "name", [b"bell\x07.md", b"line\nbreak.md", b"latin-\xe9.md", b"c1\xc2\x85.md"]
)
def test_a_name_that_is_no_text(name: bytes, tmp_path: Path) -> None:
    """A name that can't be shown is told with a stand-in for the sign."""
    write(tmp_path, "content/posts/a.md")
    (tmp_path / "content/posts" / os.fsdecode(name)).write_text("x")
    files, [problem] = scan(tmp_path)
    assert [file.id for file in files] == ["a"]
    assert problem.code == "E-FILE-NAME"
    assert "\N{REPLACEMENT CHARACTER}" in problem.location.path
    assert problem.location.path.encode().decode().isprintable()


def test_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    """Such a folder is one problem, however much it holds."""
    folder = tmp_path / "content/posts" / os.fsdecode(b"\xff")
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("x")
    files, problems = scan(tmp_path)
    assert (files, [p.code for p in problems]) == ((), ["E-FILE-NAME"])


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is told, and the rest is found."""
    write(tmp_path, "content/closed/a.md", "content/posts/a.md")
    real = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    files, [problem] = scan(tmp_path)
    assert [file.id for file in files] == ["a"]
    assert (problem.code, problem.location) == ("E-FILE", Location("content/closed"))
    assert "Permission denied" in problem.message


def test_deep_folders(tmp_path: Path) -> None:
    """Folders may nest as deep as the system lets them."""
    path = "/".join(["d"] * 300)
    os.makedirs(tmp_path / "content/posts" / path)  # noqa: PTH103 - Path.mkdir recurses
    write(tmp_path, f"content/posts/{path}/a.md")
    assert [file.id for file in scan(tmp_path)[0]] == ["a"]
