"""What templates would have put into a page: figures become pictures, all else stays as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.importers.notes.here import Here

SHORTCODE = (
    r"\{\{[<%](?:(?!\{\{[<%])(?s:.)){0,2000}?[>%]\}\}"
    r"|\{%(?:(?!\{%)[^\n]){0,2000}?%\}"
    r"|\{\{[^\n{}]{0,2000}\}\}"
)
"""A shortcode of Hugo or Zola, a tag of Liquid, or a value that a template puts in."""

_NAME = re.compile(r"\{\{?[<%]?-?\s*/?\s*([\w./-]+(?:\([^)\n]*\))?)")
_ARGUMENT = re.compile(r"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`)")
_DIRECTIVE = re.compile(r"(?m)^\.\. ([\w:-]{1,60})::(?=\s|\Z)")
COMPONENT = r"</?[A-Z][\w.]{0,60}(?=[\s/>])"
"""The beginning of a tag of JSX; names of HTML begin small."""


def shortcode(written: str, here: Here, picture: Callable[[str], str]) -> str:
    """Return what a shortcode becomes.

    Args:
        written: all of it.
        here: the note in which it stands.
        picture: gives what a picture of Markdown becomes.

    """
    found = _NAME.match(written)
    name = found[1].partition("(")[0] if found else ""
    if name == "figure":
        said = {key: a or b or c for key, a, b, c in _ARGUMENT.findall(written)}
        if source := said.get("src"):
            words = said.get("alt") or said.get("caption") or said.get("title") or ""
            words = re.sub(r"[\[\]\\]", "", words)
            return picture(f"![{words}](<{source.strip('<>')}>)")
    here.tell(f"The shortcode or tag '{name or written[:40]}' is text now.")
    # `<name …>` would be taken for HTML, and left out of the page.
    return re.sub(r"\A\{\{<(?=[\w/])", "{{< ", written)


def tell_of_directives(mask: str, here: Here) -> None:
    """Tell of directives as Sphinx has them, which stay as text.

    Args:
        mask: the text with its code masked, as `masked` gives it.
        here: the note that it is of.

    """
    if ".. " in mask:
        for found in _DIRECTIVE.finditer(mask):
            here.tell(f"The directive '.. {found[1]}::' is text now.")


def component(written: str, here: Here) -> str:
    """Tell of a component of JSX, which is left to the hub as it is."""
    name = written.strip("</")
    here.tell(f"The component <{name}> means nothing here; what stands in it is shown.")
    return written
