"""The ledger as a file: one JSON object a line, by address, so that diffs and merges are small."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.diagnostics import Location, Problem, shortened
from learnscape_gen.ledger.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

LEDGER_NAME = "links.jsonl"
"""Where the ledger stands in a project."""
LEDGER_CODE = "W-LEDGER"

_MOST_BYTES = 64 * 1024 * 1024
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_LIVING = (
    rb'{"url":"(https?://[^"\\\x00-\x20\x7f-\xff]+)"'
    rb'(?:,"state":"(?:moved|moved-for-now|paywalled|refused|suspicious)")?'
    rb'(?:,"(?:since|why|good|to)":"[^"\\\x00-\x1f\x7f-\xff]*")*}'
)
"""A line as we write it, of an address that is not dead; most are so."""


class Ledger(NamedTuple):
    """What is known of the outside addresses of a hub.

    Args:
        entries: each address with what is known of it.
        content: the bytes of the file; None where there is none.
        problems: what is wrong with the file, at most one problem; lines that can't be read are
            left out of `entries`.

    """

    entries: Mapping[str, Entry] = {}
    content: bytes | None = None
    problems: tuple[Problem, ...] = ()


def read_ledger(root: Path, *, living: bool = True) -> Ledger:
    """Return the ledger of a project; a hub without one has an empty one.

    Args:
        root: the project's folder.
        living: whether to take in what is alive; builds need the dead only, and are in a hurry.

    """
    file = root / LEDGER_NAME
    try:
        found = os.lstat(file)
    except FileNotFoundError:
        return Ledger()
    except OSError as fault:
        return Ledger(problems=(_unusable(f"it can't be opened: {fault.strerror}"),))
    if not stat.S_ISREG(found.st_mode):
        return Ledger(problems=(_unusable("it is no plain file"),))
    if found.st_size > _MOST_BYTES:
        return Ledger(problems=(_unusable(f"it is larger than {_MOST_BYTES >> 20} MiB"),))
    try:
        return parsed(file.read_bytes(), living=living)
    except OSError as fault:
        return Ledger(problems=(_unusable(f"it can't be opened: {fault.strerror}"),))


def parsed(content: bytes, *, living: bool = True) -> Ledger:
    """Return the ledger that some bytes are; where several lines are broken, one problem tells.

    Args:
        content: the bytes.
        living: whether to take in lines of addresses that are alive.

    """
    # Made here, since most builds meet no ledger.
    decode, alive = msgspec.json.Decoder(Entry).decode, re.compile(_LIVING).fullmatch
    entries: dict[str, Entry] = {}
    seen: set[str] = set()
    broken: list[tuple[int, str, str]] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        if line.startswith(_CONFLICT):
            broken.append((number, "it marks a conflict of two versions", _MERGE))
            continue
        try:
            found = None if living else alive(line)
            entry = None if found else decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
            broken.append((number, str(fault), _LINE))
            continue
        url = entry.url if entry else found[1].decode() if found else ""
        if url in seen:
            broken.append((number, f"{shortened(url)} has a line already", _TWICE))
        elif entry:
            entries[url] = entry
        seen.add(url)
    return Ledger(entries, content, (_broken(broken),) if broken else ())


def written(entries: Iterable[Entry]) -> bytes:
    """Return the bytes of a ledger."""
    encode = msgspec.json.Encoder().encode
    lines = (encode(entry) for entry in sorted(entries, key=lambda entry: entry.url))
    return b"".join(line + b"\n" for line in lines)


_LINE = "Mend the line, or delete it: the next pass of learnscape links looks again."
_TWICE = "Keep the line that knows more."
_MERGE = "Choose one line for each address, and delete the marks of git."


def _broken(lines: list[tuple[int, str, str]]) -> Problem:
    number, why, hint = lines[0]
    told = f"This line can't be used: {shortened(why)}."
    if more := len(lines) - 1:
        told += f" Nor can {more:,} more {'line' if more == 1 else 'lines'}."
    return Problem.of(LEDGER_CODE, told, Location(LEDGER_NAME, number, 1), hint)


def _unusable(why: str) -> Problem:
    told = f"What is known of links can't be used: {why}."
    hint = "Let it be a plain file that may be read, or delete it."
    return Problem.of(LEDGER_CODE, told, Location(LEDGER_NAME), hint)
