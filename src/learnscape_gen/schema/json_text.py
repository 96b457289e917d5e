"""Writes a schema or settings as JSON that people can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

MADE = "Made by learnscape schema, which makes it anew when it is run again."
"""What stands in files that belong to the command. All others belong to whoever has them."""


def json_text(value: Mapping[str, object]) -> str:
    """Return a mapping as JSON with a line for each value."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
