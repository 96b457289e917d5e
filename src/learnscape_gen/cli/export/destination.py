"""Where an export goes: to the terminal, a file or a folder; never over what is not ours.

Every format carries a mark by which an earlier export is known.
"""

# ruff: noqa: PLC0415 - imported when something is written, so that help is quick
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKS = {
    "opml": b"<!-- Made by learnscape export",
    "bookmarks": b"<!-- Made by learnscape export",
    "csv": b"title,url,type,source,social_tool,work_task,",
    "json": b'"made_by": "learnscape export"',
    "skos": b"# Made by learnscape",
    "bundle": b"learnscape-bundle.json",
}
_AS_JSON_LD = b'{\n "@context": {\n  "skos": '
"""How a vocabulary begins that is written as JSON-LD."""
_LOOKED_AT = 2000
"""So many bytes at the top of a file are looked at for its mark."""


def write_or_show(what: str, content: bytes, output: str | None, *, force: bool) -> None:
    """Write the one file of an export, or show it where no file is named.

    Args:
        what: its format.
        content: its bytes.
        output: the file as it was typed.
        force: whether another file may be written over.

    Raises:
        WrongUseError: a file is there that is not ours, or its folder is not.
        OSError: it can't be written.

    """
    if output is None:
        click.echo(content, nl=False)
    else:
        _write(what, content, output, force=force)


def write_bundle(files: Mapping[str, bytes], output: str, *, force: bool) -> None:
    """Write a bundle into a folder, or into a zip where the name ends like one.

    Args:
        files: its files by their paths, the manifest among them.
        output: the folder or zip as it was typed.
        force: whether other files may be written over.

    Raises:
        WrongUseError: files are there that are not ours.
        OSError: something can't be written.

    """
    from learnscape_gen.exporters.archive import packed

    if output.casefold().endswith(".zip"):
        _write("bundle", packed(files), output, force=force)
    else:
        _write_folder(files, output, force=force)


def _write(what: str, content: bytes, output: str, *, force: bool) -> None:
    """Write one file."""
    from learnscape_gen.state.files import read_file, write_file

    target = Path(output)
    if target.is_dir():
        raise WrongUseError(f"{output} is a folder. Give the name of a file in it.")
    if not target.parent.is_dir():
        raise WrongUseError(f"There is no folder {target.parent}. Make it first.")
    if not force and not _is_ours(what, read_file(target)):
        raise WrongUseError(
            f"{output} is there already, and is no earlier export of this kind. "
            "Choose another name, or write over it: --force"
        )
    write_file(target, content)
    click.echo(f"Wrote {output}", err=True)


def _is_ours(what: str, before: bytes | None) -> bool:
    """Tell whether nothing is there but an earlier export."""
    if not before:
        return True
    head = before[:_LOOKED_AT]
    return _MARKS[what] in head or (what == "skos" and head.startswith(_AS_JSON_LD))


def _write_folder(files: Mapping[str, bytes], output: str, *, force: bool) -> None:
    """Write a bundle into a folder; files of an earlier one go that are not in it any more."""
    from learnscape_gen.state.files import read_file, write_file

    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise WrongUseError(f"{output} is a file. Give the name of a folder, or of a .zip.")
    old = _earlier(folder)
    if old is None and not force:
        raise WrongUseError(
            f"{output} is not empty, and no bundle. Choose a new or empty folder, "
            "or write into this one: --force"
        )
    for path in files:
        if not _is_inside(folder / path, folder):
            raise WrongUseError(f"{folder / path} leads out of {folder}. Take that link away.")
    # The manifest comes last, so that it never names what is not there.
    for path, content in reversed([*files.items()]):
        target = folder / path
        if read_file(target) != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_file(target, content)
    for path in (old or {}).keys() - files.keys():
        _remove(folder, path, (old or {})[path])
    click.echo(f"Wrote {len(files):,} files into {output}", err=True)


def _earlier(folder: Path) -> dict[str, str] | None:
    """Return the files of the bundle in a folder with their digests; None where it is no bundle."""
    import msgspec

    from learnscape_gen.importers.manifest import MANIFEST, Manifest
    from learnscape_gen.state.files import read_file

    if not folder.exists() or not any(folder.iterdir()):
        return {}
    try:
        manifest = msgspec.json.decode(read_file(folder / MANIFEST) or b"", type=Manifest)
    except (msgspec.MsgspecError, RecursionError):
        return None
    return {file.path: file.sha256 for file in manifest.files}


def _remove(folder: Path, path: str, digest: str) -> None:
    """Remove a file of an earlier bundle, unless somebody has changed it since."""
    from hashlib import sha256

    from learnscape_gen.content.places import CONTENT
    from learnscape_gen.importers.inner_path import inner_path_fault
    from learnscape_gen.state.files import read_file

    inner = path.removeprefix(f"{CONTENT}/")
    target = folder / path
    if inner == path or inner_path_fault(inner) or not _is_inside(target, folder):
        return
    content = read_file(target)
    if content is not None and sha256(content).hexdigest() == digest:
        target.unlink()


def _is_inside(target: Path, folder: Path) -> bool:
    return target.resolve().is_relative_to(folder.resolve())
