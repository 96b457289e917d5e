"""A file's front matter and body, split and read with the place of every value.

Built on python-frontmatter's handler interface with a handler of our own, because its YAML
handler gives no line numbers and passes over blocks that are broken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from frontmatter.default_handlers import BaseHandler

from learnscape_gen.content.markdown.characters import first_forbidden
from learnscape_gen.content.markdown.source_text import SourceText
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_values import Mapping, Value
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from typing import Any

MAX_FRONT_MATTER = 64 * 1024
"""Characters of front matter; a longer block is a body that lost its closing line."""

FOREIGN = ("+++", "{")
"""How front matter in TOML or JSON begins."""

_EXAMPLE = "Begin the file with ---, then lines such as title: My post, then --- again."


class FrontMatter(msgspec.Struct, frozen=True):
    """The mapping at the top of a file, the body below it, and the lines where each begins."""

    mapping: Mapping
    body: str
    first_line: int
    body_line: int
    problems: tuple[Problem, ...] = ()


class PlacedYAMLHandler(BaseHandler):
    """Splits at the `---` lines and reads the block into values that know their place."""

    FM_BOUNDARY = re.compile(r"\s*---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
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
    start = text.lstrip()
    first_line = text.count("\n", 0, len(text) - len(start)) + 2
    try:
        block, body = _HANDLER.split(text)
    except ValueError:
        return _unsplit(start, Location(path, first_line - 1, 1))
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
    return FrontMatter(
        value, body, first_line, body_line, _unseen(SourceText(block, path, first_line))
    )


def _unseen(block: SourceText) -> tuple[Problem, ...]:
    """Tell of characters that YAML can't hold; they are read as spaces."""
    first = first_forbidden(block.text)
    if first < 0:
        return ()
    return (
        Problem.of(
            "W-CONTROL",
            f"The front matter holds the control character U+{ord(block.text[first]):04X}.",
            block.location(first),
            "Delete it: no browser shows it, and feeds may not hold it.",
        ),
    )


def _unsplit(start: str, at: Location) -> Problem:
    """Say why a file could not be split, from its first letters and their place."""
    if re.match(r"---[ \t]*(\n|\Z)", start):
        return Problem.of(
            "E-FRONT-MATTER-UNCLOSED",
            "The front matter is never closed.",
            at,
            "Put a line with --- below the last key.",
        )
    foreign = start.startswith(FOREIGN)
    said = (
        "The front matter is TOML or JSON; this hub reads YAML."
        if foreign
        else ("The file has no front matter.")
    )
    return Problem.of("E-FRONT-MATTER-MISSING", said, at, _EXAMPLE)
