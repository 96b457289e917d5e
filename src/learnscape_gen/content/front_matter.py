"""A file's front matter and body, split and read with the place of every value.

Built on python-frontmatter's handler interface with a handler of our own, because its YAML
handler gives no line numbers and passes over blocks that are broken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from frontmatter.default_handlers import BaseHandler

from learnscape_gen.content.yaml_values import Mapping, Value, read_yaml
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from typing import Any

MAX_FRONT_MATTER = 64 * 1024
"""Characters of front matter; a longer block is a body that lost its closing line."""

_EXAMPLE = "Begin the file with ---, then lines such as title: My post, then --- again."


class FrontMatter(msgspec.Struct, frozen=True):
    """The mapping at the top of a file, the body below it, and the line where the body begins."""

    mapping: Mapping
    body: str
    body_line: int


class PlacedYAMLHandler(BaseHandler):  # type: ignore[misc] # the package's types are not exported
    """Splits at the `---` lines and reads the block into values that know their place."""

    FM_BOUNDARY = re.compile(r"\A\s*^---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.M | re.S)
    START_DELIMITER = END_DELIMITER = "---"

    def split(self, text: str) -> tuple[str, str]:
        """Return block and body; raise ValueError when there is no whole block."""
        found = self.FM_BOUNDARY.match(text)
        if found is None:
            raise ValueError(text[:3])
        return found[1], text[found.end() :]

    def load(self, fm: str, *, path: str = "", first_line: int = 2) -> Any:  # noqa: ANN401 - the base class says so
        """Return the block's value, or the problem that keeps it from being read."""
        return read_yaml(fm, path, first_line)


_HANDLER = PlacedYAMLHandler()


def split_front_matter(text: str, path: str) -> FrontMatter | Problem:
    """Split a file into front matter and body.

    Args:
        text: the whole file, decoded, with line feeds only.
        path: its path, for problems.

    """
    opening = len(text) - len(text.lstrip())
    first_line = text.count("\n", 0, opening) + 2
    try:
        block, body = _HANDLER.split(text)
    except ValueError:
        return _unsplit(text, path, first_line - 1)
    if len(block) > MAX_FRONT_MATTER:
        return Problem.of(
            "E-YAML-LIMIT",
            f"The front matter is longer than {MAX_FRONT_MATTER // 1024} KiB.",
            Location(path, first_line - 1, 1),
            "Close it with --- and put text into the body below it.",
        )
    value: Value | Problem = _HANDLER.load(block, path=path, first_line=first_line)
    if isinstance(value, Problem):
        return value
    if not isinstance(value, Mapping):
        return Problem.of(
            "E-FRONT-MATTER-SHAPE",
            "The front matter is not a list of keys with values.",
            Location(path, value.line, value.column),
            "Write one key a line: title: My post",
        )
    body_line = first_line + block.count("\n") + 1
    return FrontMatter(value, body, body_line)


def _unsplit(text: str, path: str, line: int) -> Problem:
    """Say why a file could not be split."""
    start = text.lstrip()
    if re.match(r"---[ \t]*(\n|\Z)", start):
        return Problem.of(
            "E-FRONT-MATTER-UNCLOSED",
            "The front matter is never closed.",
            Location(path, line, 1),
            "Put a line with --- below the last key.",
        )
    if start.startswith(("+++", "{")):
        return Problem.of(
            "E-FRONT-MATTER-MISSING",
            "The front matter is TOML or JSON; this hub reads YAML.",
            Location(path, line, 1),
            _EXAMPLE,
        )
    return Problem.of(
        "E-FRONT-MATTER-MISSING",
        "The file has no front matter.",
        Location(path, 1, 1),
        _EXAMPLE,
    )
