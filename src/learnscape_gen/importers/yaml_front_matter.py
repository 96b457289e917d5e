"""Front matter written from JSON values, so that reading it gives what was exported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.quoting import quoted, yaml_item, yaml_value

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN_KEY = re.compile("[A-Za-z_][A-Za-z0-9_]*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DEEPEST = 8
"""Front matter nests two levels."""


class UnfitValueError(ValueError):
    """A value that no front matter holds."""


def yaml_front_matter(values: Mapping[str, object]) -> str:
    """Return front matter with its two lines of hyphens.

    Args:
        values: what JSON holds; lists and mappings nest a few levels.

    Raises:
        UnfitValueError: they nest deeper.

    """
    lines = (f"{_key(key)}: {_block(value)}".rstrip() for key, value in values.items())
    return "\n".join(("---", *lines, "---", ""))


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else quoted(key)


def _block(value: object) -> str:
    """Return a value that ends with its line."""
    return yaml_value(value) if isinstance(value, str) and not _DAY.fullmatch(value) else _in(value)


def _in(value: object, depth: int = 0) -> str:
    """Return a value that may stand in brackets."""
    if depth > _DEEPEST:
        raise UnfitValueError("its front matter nests too deep")
    if value is None:
        return "null" if depth else ""
    if isinstance(value, str):
        return value if _DAY.fullmatch(value) else yaml_item(value)
    if isinstance(value, list):
        return f"[{', '.join(_in(item, depth + 1) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{_key(str(key))}: {_in(item, depth + 1)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    return str(value).lower() if isinstance(value, bool | int) else quoted(str(value))
