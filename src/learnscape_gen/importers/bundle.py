"""What `learnscape export bundle` wrote: a folder or a zip with a manifest and files of content/.

A bundle may come from anybody. No file leads out of content/, links are not followed, and what is
packed is unpacked within bounds.
"""

from __future__ import annotations

import lzma
import os
import stat
import struct
import zlib
from contextlib import ExitStack
from functools import partial
from hashlib import sha256
from typing import IO, TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

import msgspec

from learnscape_gen.content.places import CONTENT
from learnscape_gen.importers.draft import Item, Left, Noted, WholeFile
from learnscape_gen.importers.inner_path import inner_path_fault
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.manifest import MANIFEST, VERSION, BundledFile, Manifest
from learnscape_gen.importers.reading_order import order_of
from learnscape_gen.paths import collision_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of one file."""
LARGEST = 1024 * 1024 * 1024
"""Bytes of all files together."""
MOST_FILES = 200_000
_RATIO = 200
"""A file that is packed so much smaller than it is has been made to fill a disk."""
_FREE = 1024 * 1024
"""Bytes of a file whose ratio does not matter."""
_MANIFEST_SIZE = 64 * 1024 * 1024
_BROKEN = (
    *(BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, LookupError, MemoryError),
    *(NotImplementedError, OverflowError, RuntimeError, ValueError),
)
"""What unpacking raises for an archive that is broken, encrypted, or packed in another way."""


class _Member(NamedTuple):
    """A file in a bundle: its path there, what opens it, and why it is not taken, if so."""

    path: str
    open: Callable[[], IO[bytes]]
    fault: str = ""


def items(path: Path) -> Iterator[Item]:
    """Yield the files of a bundle, and a line for each that is left.

    Args:
        path: the folder or zip.

    Raises:
        UnreadableError: it is no bundle, or can't be read.

    """
    with ExitStack() as opened:
        members, manifest = _opened(path, opened)
        yield from _told(manifest)
        members.sort(key=lambda each: order_of(each.path, manifest.languages))
        yield from _files(members, manifest)


def _opened(path: Path, opened: ExitStack) -> tuple[list[_Member], Manifest]:
    """Return what is in a bundle, and its manifest."""
    try:
        if path.is_dir():
            members = [*_in_folder(path)]
        else:
            members = [*_in_zip(opened.enter_context(ZipFile(path)))]
    except OSError as fault:
        raise UnreadableError(f"It can't be read: {fault.strerror or fault}.") from fault
    except _BROKEN as fault:
        raise UnreadableError("It is no folder and no zip that can be read.") from fault
    return members, _manifest_of(members)


def _in_folder(folder: Path) -> Iterator[_Member]:
    """Yield the manifest and the files below content/, in the order of their names."""
    waiting = [""]
    while waiting:
        inner = waiting.pop()
        with os.scandir(folder / inner) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            path = f"{inner}{entry.name}"
            if not (inner or path in (MANIFEST, CONTENT)):
                continue
            opens = partial(_opened_file, folder / path)
            if entry.is_symlink():
                yield _Member(path, opens, "it is a link")
            elif entry.is_dir():
                waiting.append(f"{path}/")
            else:
                yield _Member(path, opens, "" if entry.is_file() else "it is no plain file")


def _opened_file(path: Path) -> IO[bytes]:
    return path.open("rb")


def _in_zip(archive: ZipFile) -> Iterator[_Member]:
    """Yield the files of an archive in their order; names of folders say nothing."""
    told = archive.infolist()
    if len(told) > MOST_FILES:
        raise UnreadableError(f"It holds more than {MOST_FILES:,} files.")
    for each in told:
        if not each.filename.endswith("/"):
            yield _Member(each.filename, partial(archive.open, each), _zip_fault(each))


def _zip_fault(told: ZipInfo) -> str:
    mode = told.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "it is a link or no plain file"
    if told.file_size > max(_FREE, told.compress_size * _RATIO):
        return "it is packed so tightly that it was made to fill a disk"
    return ""


def _manifest_of(members: list[_Member]) -> Manifest:
    found = next((each for each in members if each.path == MANIFEST and not each.fault), None)
    if found is None:
        raise UnreadableError(f"It is no bundle: it has no {MANIFEST}.")
    try:
        manifest = msgspec.json.decode(_bytes_of(found, _MANIFEST_SIZE), type=Manifest)
    except (OSError, msgspec.MsgspecError, RecursionError, *_BROKEN) as fault:
        raise UnreadableError(f"Its {MANIFEST} can't be read.") from fault
    if manifest.version != VERSION:
        raise UnreadableError(
            f"It has version {manifest.version} of the form, and this learnscape reads {VERSION}."
        )
    return manifest


def _told(manifest: Manifest) -> Iterator[Noted]:
    """Tell of settings without which the files may mean something else."""
    if manifest.vocabulary != "closed":
        told = f'The hub that this is from has vocabulary = "{manifest.vocabulary}".'
        yield Noted(MANIFEST, f"{told} Set it in learnscape.toml, or some terms are unknown.")
    if manifest.languages:
        named = ", ".join(f'"{tag}"' for tag in manifest.languages)
        yield Noted(MANIFEST, f"The hub that this is from has languages = [{named}].")


def _files(members: list[_Member], manifest: Manifest) -> Iterator[Item]:
    named = {file.path: file for file in manifest.files}
    taken: dict[str, str] = {}
    size = 0
    for member in members:
        path = member.path
        inner = path.removeprefix(f"{CONTENT}/")
        if path == MANIFEST:
            continue
        known = named.pop(path, None)
        if inner == path:
            yield Left(path, "It stands outside of the folder content.")
        elif fault := inner_path_fault(inner) or member.fault:
            yield Left(path, f"It is not taken: {fault}.")
        elif other := taken.get(collision_key(inner)):
            yield Left(path, f"Another file has this name: {other}.")
        else:
            try:
                content = _bytes_of(member, min(LARGEST_FILE, LARGEST - size))
            except (OSError, *_BROKEN) as broken:
                yield Left(path, f"It can't be read: {_said(broken)}.")
                continue
            taken[collision_key(inner)] = path
            size += len(content)
            yield WholeFile(path, inner, content)
            yield from _changed(known, content)
    for path in named:
        yield Left(path, f"The {MANIFEST} names it, and it is not there.")


def _said(fault: Exception) -> str:
    """Return what is wrong without the path that the system puts behind it."""
    return str((fault.strerror if isinstance(fault, OSError) else "") or fault)


def _changed(known: BundledFile | None, content: bytes) -> Iterator[Noted]:
    """Tell of a file that is not what its manifest says."""
    if known and known.sha256 != sha256(content).hexdigest():
        yield Noted(known.path, "It was changed after the bundle was made.")


def _bytes_of(member: _Member, most: int) -> bytes:
    """Return the bytes of a file.

    Raises:
        ValueError: there are more than so many, whatever the archive says.
        OSError: it can't be read.

    """
    with member.open() as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise ValueError("it is too large, or all files together are")
    return content
