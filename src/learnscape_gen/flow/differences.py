"""How two values differ, field by field, in lines that a person can read."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = 60


class _Nothing:
    """Stands where one of two lists has no more."""

    def __repr__(self) -> str:
        return "nothing"


_NOTHING = _Nothing()


def differences(old: object, new: object, name: str = "") -> Iterator[str]:
    """Yield `name: old → new` for every field in which two values differ.

    Args:
        old: a value, mostly a view.
        new: another of the same type.
        name: what the value is called, with a dot between a field and a field in that.

    """
    if old == new:
        return
    if isinstance(old, msgspec.Struct) and type(old) is type(new):
        for field in old.__struct_fields__:
            inner = f"{name}.{field}" if name else field
            yield from differences(getattr(old, field), getattr(new, field), inner)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        for number, (before, after) in enumerate(zip_longest(old, new, fillvalue=_NOTHING)):
            yield from differences(before, after, f"{name}[{number}]")
    else:
        yield f"{name}: {_shown(old)} → {_shown(new)}"


def _shown(value: object) -> str:
    if isinstance(value, msgspec.Struct):
        return str(
            getattr(value, "title", None) or getattr(value, "url", "") or type(value).__name__
        )
    text = repr(value)
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
