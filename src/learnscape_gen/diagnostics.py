"""What went wrong in a project, told so that its author can mend it.

Everything a person can cause is a `Problem`: a value, never an exception.
Problems are gathered from all stages and shown together.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How much a problem matters: errors stop a build, warnings and hints do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


Spot: TypeAlias = tuple[int, int]
"""A line and a column from 1 in a file that is known from elsewhere."""


class Location(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """A place in a project: a path relative to it, then line and column from 1 (0: no place)."""

    path: str
    line: int = 0
    column: int = 0

    @classmethod
    def of_byte(cls, path: str, content: bytes, offset: int) -> Location:
        """Return the place of a byte of a text in UTF-8, whose lines may end in any way."""
        before = content[:offset].decode("utf-8-sig", errors="replace")
        before = before.replace("\r\n", "\n").replace("\r", "\n")
        return cls(path, before.count("\n") + 1, len(before) - before.rfind("\n"))

    def __str__(self) -> str:
        """Return `path:line:column`, the form that editors and terminals make clickable."""
        place = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(place)


_SEVERITY_OF_LETTER = {
    "E": Severity.ERROR,
    "W": Severity.WARNING,
    "H": Severity.HINT,
    "F": Severity.HINT,
}


class Problem(msgspec.Struct, frozen=True, array_like=True):
    """One thing to mend: a stable code, what is wrong, where, and what to do about it."""

    code: str
    severity: Severity
    message: str
    location: Location
    hint: str = ""

    @classmethod
    def of(cls, code: str, message: str, location: Location, hint: str = "") -> Problem:
        """Make a problem whose code tells its severity by its first letter (E, W, H, F)."""
        return cls(code, _SEVERITY_OF_LETTER[code[0]], message, location, hint)

    def as_hint(self) -> Problem:
        """Return the same problem as a hint, where it does no harm yet."""
        return msgspec.structs.replace(self, severity=Severity.HINT)

    @property
    def is_error(self) -> bool:
        """Tell whether this problem stops a build."""
        return self.severity is Severity.ERROR


_SHOWN = 80
"""Letters of an author's text that a message repeats at most."""


def shortened(text: str) -> str:
    """Return text as a message shows it: its beginning, where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file and place, the graver first where two share a place."""
    return tuple(
        sorted(problems, key=lambda p: (p.location, _RANK[p.severity], p.code, p.message)),
    )
