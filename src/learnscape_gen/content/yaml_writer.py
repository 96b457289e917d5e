"""Writes values as YAML, for files that others read: a form, or the settings of an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping


def yaml_text(value: Mapping[str, object]) -> str:
    """Return a mapping as YAML in blocks, with its keys in their order."""
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=1000)
