"""A file of ours with one JSON object a line, as it is found: people and git write in it, too."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import msgspec

from learnscape_gen.diagnostics import Location, Problem, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

T = TypeVar("T")

MOST_BYTES = 64 * 1024 * 1024
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_TWICE = "Keep the line that knows more."
_PLAIN = "Let it be a plain file that may be read, or delete it."
_MERGE = "Choose one line of each, and delete the marks of git."


class UnusableError(Exception):
    """A file that is there can't be read; the message says why."""

    def problem(self, code: str, name: str, so: str) -> Problem:
        """Return what is wrong with the file; `so` says what that means for the hub."""
        return Problem.of(code, f"{so}: {self}.", Location(name), _PLAIN)


class BrokenLedgerError(Exception):
    """The ledger can't be read whole, so it is not written; `problem` says what to mend."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Found(NamedTuple, Generic[T]):
    """What a line says: its key, which no other line may have, and its value, if that is wanted."""

    key: str
    value: T | None


class Lines(NamedTuple, Generic[T]):
    """What the lines of a file say by their keys, and where and why some can't be used."""

    values: dict[str, T]
    broken: list[tuple[int, str, str]]

    def problem(self, code: str, name: str) -> Problem | None:
        """Return what is wrong with the file, told at the first line that can't be used."""
        if not self.broken:
            return None
        number, why, hint = self.broken[0]
        told = f"This line can't be used: {shortened(why)}."
        if more := len(self.broken) - 1:
            told += f" Nor can {more:,} more {'line' if more == 1 else 'lines'}."
        return Problem.of(code, told, Location(name, number, 1), hint)


def plain_content(file: Path, most: int = MOST_BYTES) -> bytes | None:
    """Return the bytes of a file, or None where there is none.

    Args:
        file: the file.
        most: bytes that it may have.

    Raises:
        UnusableError: it is no plain file, too large, or can't be opened.

    """
    try:
        found = os.lstat(file)
        if not stat.S_ISREG(found.st_mode):
            raise UnusableError("it is no plain file")
        if found.st_size > most:
            raise UnusableError(f"it is larger than {most >> 20} MiB")
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise UnusableError(f"it can't be opened: {fault.strerror}") from fault


def parsed_lines(content: bytes, found: Callable[[bytes], Found[T]], hint: str) -> Lines[T]:
    """Return what the lines of a file say.

    Args:
        content: its bytes.
        found: tells what a line says, or raises one of msgspec's errors.
        hint: what to do about a line that can't be read.

    """
    values: dict[str, T] = {}
    seen: set[str] = set()
    broken: list[tuple[int, str, str]] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        if line.startswith(_CONFLICT):
            broken.append((number, "it marks a conflict of two versions", _MERGE))
            continue
        try:
            key, value = found(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
            broken.append((number, str(fault), hint))
            continue
        if key in seen:
            broken.append((number, f"{shortened(key)} has a line already", _TWICE))
        elif value is not None:
            values[key] = value
        seen.add(key)
    return Lines(values, broken)


def written_lines(entries: Iterable[msgspec.Struct]) -> bytes:
    """Return the bytes of a file, with a line for each entry in the order in which they come."""
    encode = msgspec.json.Encoder().encode
    return b"".join(encode(entry) + b"\n" for entry in entries)
