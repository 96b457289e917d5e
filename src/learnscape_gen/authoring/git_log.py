"""Asks git what the commits of a project changed. Git is run as a program that can only read.

No pager, no colours, no program that the repository's settings name, and no other host is asked.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SECONDS = 120
"""Git is not waited for any longer."""
_ONLY_READS = (
    "--no-pager",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)
_BEGIN, _PART = "\x01", "\x02"
_FORMAT = f"--format={_BEGIN}%H{_PART}%cs{_PART}%s"


class HistoryError(Exception):
    """There is no history to look at; the text says why."""


class ChangedFile(NamedTuple):
    """A file that a commit changed: its path in the project, and git's names of its contents."""

    path: str
    before: str
    after: str


class Commit(NamedTuple):
    """A commit: its name, its day, the first line of its message, and the files that it changed."""

    name: str
    day: str
    subject: str
    files: tuple[ChangedFile, ...]


def commits_in(root: Path, folder: str, most: int) -> tuple[Commit, ...]:
    """Return the last commits that changed files in a folder, the newest first.

    Merges, and files that a commit added or removed, are left out.

    Args:
        root: the project's folder.
        folder: a folder in it.
        most: how many commits to look at.

    Raises:
        HistoryError: there is no git, or no repository.

    """
    said = _git(
        root,
        "log", "-z", "--raw", "--no-abbrev", "--relative", "--no-renames", "--no-merges",
        "--no-ext-diff", "--no-textconv", "--no-color", "--diff-filter=M", f"--max-count={most}",
        _FORMAT, "--", folder,
    )  # fmt: skip
    return tuple(_commits(iter(said.decode(errors="surrogateescape").split("\0"))))


def _commits(fields: Iterator[str]) -> Iterator[Commit]:
    """Yield the commits of a log: a field about each, then two for each of its files."""
    head, files = "", list[ChangedFile]()
    for field in fields:
        told = field.lstrip("\n")
        if told.startswith(_BEGIN):
            if head:
                yield _commit(head, files)
            head, files = told[1:], []
        elif told.startswith(":"):
            files.append(ChangedFile(next(fields), *told.split(" ")[2:4]))
    if head:
        yield _commit(head, files)


def _commit(head: str, files: list[ChangedFile]) -> Commit:
    name, day, subject = head.split(_PART, 2)
    return Commit(name, day, subject, tuple(files))


def contents_of(root: Path, names: Sequence[str]) -> tuple[bytes, ...]:
    """Return the contents that go by git's names; one that is missing is empty.

    Raises:
        HistoryError: git can't tell them.

    """
    said = _git(root, "cat-file", "--batch", asked="".join(f"{name}\n" for name in names))
    found, at = [], 0
    for _ in names:
        end = said.index(b"\n", at)
        head = said[at:end].split(b" ")
        if len(head) < 3:  # noqa: PLR2004 - "<name> missing" in place of "<name> blob <size>"
            found.append(b"")
            at = end + 1
        else:
            size = int(head[2])
            found.append(said[end + 1 : end + 1 + size])
            at = end + 1 + size + 1
    return tuple(found)


def _git(root: Path, *arguments: str, asked: str = "") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise HistoryError("git is not installed")
    command = [program, "-C", str(root), *_ONLY_READS, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - git itself, with arguments of ours
            command, input=asked.encode(), capture_output=True, check=False, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise HistoryError(f"git did not answer within {_SECONDS} seconds") from None
    except OSError as fault:
        raise HistoryError(fault.strerror or str(fault)) from fault
    if done.returncode:
        lines = done.stderr.decode(errors="replace").splitlines()
        first = next((line.strip() for line in lines if line.strip()), "")
        raise HistoryError(f"git says: {first}" if first else "git failed")
    return done.stdout
