"""What YAML's complaints mean to an author: the place of the slip, and what to type instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Location, Problem, shortened

if TYPE_CHECKING:
    from yaml.error import Mark

KEEP_SHORT = "Keep front matter short, and put text into the body below it."
"""What to do where something is more than front matter may be."""

_HINTS = (
    ("\t", "Indent with spaces; YAML does not allow tabs."),
    ("a tab character", "Indent with spaces; YAML does not allow tabs."),
    ("end of stream", "Close the quote that begins here."),
    ("flow", "Write a list as [one, two], and keys with values as {key: value}."),
    ("simple key", "Write a colon and a space after the key: title: My post"),
)
"""What to type, by words of the complaint."""


class YamlFault(Exception):  # noqa: N818 - a fault in flight; read_yaml turns it into a value
    """Carries a problem out of the depth of the reading."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def syntax_problem(
    fault: Exception, text: str, path: str, first_line: int, opened: Mark | None
) -> Problem:
    """Return the problem that a complaint of the parser stands for.

    Args:
        fault: the complaint.
        text: the document that it is about.
        path: the file that holds it.
        first_line: the line of the file on which the document begins.
        opened: where the list or mapping in brackets begins that the parser was in.

    """
    lines = text.split("\n")
    mark = _mark(fault, lines, opened)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = getattr(fault, "problem", None) or str(fault)
    at = Location(path, first_line + line, column + 1)
    if "nesting depth" in said:  # libyaml has a bound of its own, which it may meet first
        return Problem.of("E-YAML-LIMIT", "The front matter nests too deep.", at, KEEP_SHORT)
    signs = f"{getattr(fault, 'context', '')} {said} {lines[line][column : column + 1]}"
    return Problem.of(
        "E-YAML",
        f"The front matter is not valid YAML: {shortened(said)}.",
        at,
        _hint(signs, lines[line]),
    )


def _mark(fault: Exception, lines: list[str], opened: Mark | None) -> Mark | None:
    """Return where the slip is: what is never closed is at fault where it opens."""
    begun: Mark | None = getattr(fault, "context_mark", None)
    stopped: Mark | None = getattr(fault, "problem_mark", None)
    if stopped and opened and not "".join(lines[stopped.line :])[stopped.column :].strip():
        return opened
    if stopped and begun and begun.line < stopped.line:
        said = str(fault)
        if any(sign in said for sign in ("end of stream", "parsing a flow", "simple key")):
            return begun
    return stopped or begun


def _hint(signs: str, written: str) -> str:
    """Guess what to type from the words of the complaint and the line that it is about."""
    for sign, hint in _HINTS:
        if sign in signs:
            return hint
    key, _, value = written.partition(": ")
    if written.startswith(" ") and ": " not in value:
        return "Begin keys that belong together in the same column."
    if not value:
        return 'Write a key, a colon and a space, then the value: title: "My post"'
    better = f"{key}: {quoted(value)}"
    return f"Put the value in quotes: {better}" if better != written else "Close the quote above."


def quoted(text: str) -> str:
    """Return text in the quotes that keep it as it is; those that it has are taken for a try."""
    bare = text.strip()
    bare = shortened(bare.strip(bare[:1]) if bare[:1] in ("'", '"') else bare)
    if '"' not in bare and "\\" not in bare:
        return f'"{bare}"'
    return "'" + bare.replace("'", "''") + "'"
