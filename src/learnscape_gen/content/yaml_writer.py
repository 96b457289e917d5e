"""Writes values as YAML, for files that others read: a form, or the settings of an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping


def yaml_text(value: Mapping[str, object]) -> str:
    """Return a mapping as YAML in blocks, with its keys in their order."""
    return yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=1000)


class _Plain(yaml.SafeDumper):
    """Writes a value again where it stands again, instead of pointing to it."""

    def ignore_aliases(self, _: object) -> bool:
        """Tell that nothing is pointed to."""
        return True
