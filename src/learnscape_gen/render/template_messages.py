"""The texts that templates show to readers, for catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment
from jinja2.ext import extract_from_ast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FUNCTIONS = ("_", "_n")


class TemplateMessage(NamedTuple):
    """A text, its English plural where it goes with a number, and where it stands."""

    one: str
    many: str
    template: str
    line: int


def template_messages(folder: Path) -> Iterator[TemplateMessage]:
    """Yield every text that the templates in a folder ask for by its own words."""
    environment = Environment(autoescape=True)
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".html", ".xml", ".md") or not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        tree = environment.parse(path.read_text("utf-8"), name)
        for line, _, texts in extract_from_ast(tree, _FUNCTIONS):
            one, many, *_ = (texts, "") if isinstance(texts, str) else texts or ("", "")
            if one:
                yield TemplateMessage(one, many or "", name, line)
