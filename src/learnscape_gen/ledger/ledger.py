"""The ledger as a file: one JSON object a line, by address, so that diffs and merges are small."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.ledger.entry import Entry
from learnscape_gen.ledger.lines import (
    Found,
    UnusableError,
    parsed_lines,
    plain_content,
    written_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem

LEDGER_NAME = "links.jsonl"
"""Where the ledger stands in a project."""
LEDGER_CODE = "W-LEDGER"

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
    try:
        content = plain_content(root / LEDGER_NAME)
    except UnusableError as fault:
        so = "What is known of links can't be used"
        return Ledger(problems=(fault.problem(LEDGER_CODE, LEDGER_NAME, so),))
    return Ledger() if content is None else parsed(content, living=living)


def parsed(content: bytes, *, living: bool = True) -> Ledger:
    """Return the ledger that some bytes are; where several lines are broken, one problem tells.

    Args:
        content: the bytes.
        living: whether to take in lines of addresses that are alive.

    """
    # Made here, since most builds meet no ledger.
    decode, alive = msgspec.json.Decoder(Entry).decode, re.compile(_LIVING).fullmatch

    def found(line: bytes) -> Found[Entry]:
        if not living and (match := alive(line)):
            return Found(match[1].decode(), None)
        entry = decode(line)
        return Found(entry.url, entry)

    lines = parsed_lines(content, found, _LINE)
    problem = lines.problem(LEDGER_CODE, LEDGER_NAME)
    return Ledger(lines.values, content, (problem,) if problem else ())


def written(entries: Iterable[Entry]) -> bytes:
    """Return the bytes of a ledger."""
    ordered = sorted(entries, key=lambda entry: entry.url)
    return written_lines(ordered)


_LINE = "Mend the line, or delete it: the next pass of learnscape links looks again."
