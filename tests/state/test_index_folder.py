"""The folder of the search index: old or new, whole, and nothing of anybody else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.index_folder import ENTRY, INDEX, publish_index, remove_index, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OWN = (
    *("pagefind.js", "wasm.en.pagefind", "wasm.unknown.pagefind"),
    *("index/en_1.pf_index", "filter/en_2.pf_filter"),
)


def index(folder: Path, name: str) -> Path:
    """Make an index as Pagefind does, with a fragment and a meta file of some name."""
    for inner in ("", "fragment", "index", "filter"):
        (folder / inner).mkdir(parents=True, exist_ok=True)
    for path in (*OWN, f"fragment/en_{name}.pf_fragment", f"pagefind.en_{name}.pf_meta"):
        (folder / path).write_text(name)
    (folder / ENTRY).write_text(name)
    (folder / "pagefind-ui.js").write_text("an interface of Pagefind's own")
    return folder


def files(output: Path) -> set[str]:
    """Return the files in the folder of the index."""
    folder = output / INDEX
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def whole(name: str) -> set[str]:
    """Return the files of an index."""
    return {*OWN, ENTRY, f"fragment/en_{name}.pf_fragment", f"pagefind.en_{name}.pf_meta"}


def test_a_new_index_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """With its own files only; Pagefind's interfaces are left out."""
    output = tmp_path / "site"
    for name in ("a", "b"):
        publish_index(output, index(tmp_path / name, name))
        assert files(output) == whole(name)
        assert (output / INDEX / ENTRY).read_text() == name


def test_the_entry_comes_last_and_only_then_the_old_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it is stopped, all that the entry names is there."""
    output = tmp_path / "site"
    publish_index(output, index(tmp_path / "a", "a"))
    replace = os.replace

    for moves in range(len(whole("b"))):
        made = index(tmp_path / f"b{moves}", "b")
        left = iter(range(moves))

        def stop(source: Path, target: Path, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise OSError(28, "No space left on device")
            replace(source, target)

        monkeypatch.setattr(os, "replace", stop)
        with pytest.raises(OSError, match="No space"):
            publish_index(output, made)
        assert (output / INDEX / ENTRY).read_text() == "a"
        assert whole("a") <= files(output)
    monkeypatch.undo()
    publish_index(output, index(tmp_path / "b", "b"))
    assert files(output) == whole("b")


def test_files_of_somebody_else_stay(tmp_path: Path) -> None:
    """Beside an index that is replaced, and where it is removed."""
    output = tmp_path / "site"
    publish_index(output, index(tmp_path / "a", "a"))
    for path in ("notes.txt", "fragment/mine.txt"):
        (output / INDEX / path).write_text("mine")
    publish_index(output, index(tmp_path / "b", "b"))
    assert files(output) == whole("b") | {"notes.txt", "fragment/mine.txt"}
    assert remove_index(output)
    assert files(output) == {"notes.txt", "fragment/mine.txt"}


def test_an_index_is_removed_with_its_folders(tmp_path: Path) -> None:
    """Nothing of it is left, and where there is none there is nothing to do."""
    output = tmp_path / "site"
    publish_index(output, index(tmp_path / "a", "a"))
    assert remove_index(output)
    assert list(output.iterdir()) == []
    assert not remove_index(output)


def test_a_link_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """Neither to write nor to remove."""
    output, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    index(elsewhere, "mine")
    (output / "search").mkdir(parents=True)
    (output / INDEX).symlink_to(elsewhere)
    with pytest.raises(OSError, match="link"):
        publish_index(output, index(tmp_path / "a", "a"))
    assert not remove_index(output)
    assert (elsewhere / ENTRY).read_text() == "mine"


def test_what_stands_there_is_told_by_its_names_and_its_entry(tmp_path: Path) -> None:
    """A file that is gone, or an entry that is another, is another index; other files are none."""
    output = tmp_path / "site"
    assert standing(output) == ""
    publish_index(output, index(tmp_path / "a", "a"))
    before = standing(output)
    (output / INDEX / "notes.txt").write_text("mine")
    assert standing(output) == before
    (output / INDEX / ENTRY).write_text("another")
    assert standing(output) not in ("", before)
    (output / INDEX / ENTRY).write_text("a")
    (output / INDEX / "fragment/en_a.pf_fragment").unlink()
    assert standing(output) not in ("", before)
