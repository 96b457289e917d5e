"""Writes the new address of what has moved for good into posts and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag

from msgspec.structs import replace

from learnscape_gen.content.front_matter_edit import EditError, Put, edited, front_matter_of
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.outward import asked_address
from learnscape_gen.content.places import Kind
from learnscape_gen.content.quoting import yaml_value
from learnscape_gen.content.scan import scan
from learnscape_gen.content.yaml_values import Scalar
from learnscape_gen.ledger.ledger import LEDGER_NAME, written
from learnscape_gen.links.recording import sound_ledger
from learnscape_gen.state.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.ledger.entry import Entry
    from learnscape_gen.project import Project


class Rewritten(NamedTuple):
    """An address of a file that is written anew."""

    path: str
    before: str
    after: str


class Fixes(NamedTuple):
    """What would be written anew: told, as changes of files, and what can't be changed."""

    rewritten: tuple[Rewritten, ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def fixes(project: Project) -> Fixes:
    """Return what the ledger says has moved for good, as changes of the files that name it.

    Raises:
        BrokenLedgerError: the ledger can't be read whole.
        OSError: a file can't be read.

    """
    ledger = sound_ledger(project.root)
    moved = {url: entry.to for url, entry in ledger.entries.items() if entry.state == "moved"}
    rewritten: list[Rewritten] = []
    changes: list[Change] = []
    problems: list[Problem] = []
    files, _ = scan(project.root, project.config.languages)
    for file in files if moved else ():
        if file.kind not in (Kind.POST, Kind.SOURCE):
            continue
        content = (project.root / file.path).read_bytes()
        try:
            before = _url_of(content, file.path)
            after = _moved(before, moved)
            if after:
                new = edited(content, file.path, [Put("url", yaml_value(after))])
                changes.append(Change(file.path, content, new))
                rewritten.append(Rewritten(file.path, before, after))
        except EditError as fault:
            problems.append(fault.problem)
    if rewritten:
        entries = _renamed(ledger.entries, rewritten)
        changes.append(Change(LEDGER_NAME, ledger.content, written(entries)))
    return Fixes(tuple(rewritten), tuple(changes), tuple(problems))


def _url_of(content: bytes, path: str) -> str:
    """Return the address in the front matter of a file; empty where there is none."""
    for entry in front_matter_of(content, path).mapping.entries:
        if canonical(entry.key) == "url" and isinstance(entry.value, Scalar):
            return entry.value.text.strip()
    return ""


def _moved(before: str, moved: Mapping[str, str]) -> str:
    """Return the new address of one that has moved, with its fragment; empty for any other."""
    after = moved.get(asked_address(before), "") if before else ""
    fragment = urldefrag(before).fragment
    return f"{after}#{fragment}" if after and fragment else after


def _renamed(entries: Mapping[str, Entry], rewritten: Iterable[Rewritten]) -> Iterable[Entry]:
    """Return the entries of a ledger, with one for each new address; the next pass drops others."""
    known = dict(entries)
    for each in rewritten:
        old, new = entries[asked_address(each.before)], asked_address(each.after)
        good = replace(old, url=new, state="ok", since="", why="", to="", failures=())
        known.setdefault(new, good)
    return known.values()
