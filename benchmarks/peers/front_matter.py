"""Writes Markdown files with YAML front matter, as most generators read them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def write_markdown(path: Path, front: dict[str, Any], body: str = "") -> None:
    """Write a file with a value of the front matter on each line; JSON values are YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value)}" for key, value in front.items()]
    path.write_text("\n".join(["---", *lines, "---", body]), "utf-8")
