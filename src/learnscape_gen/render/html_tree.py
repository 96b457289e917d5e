"""The HTML of a body as a tree of its elements, to be written in another form."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(
    ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_DEEPEST = 60
"""Elements in more than so many others are passed over; what stands in them stays."""


@dataclass
class Element:
    """An element with what is in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Return its classes."""
        return self.attributes.get("class", "").split()

    def text(self) -> str:
        """Return all words in it."""
        return "".join(part if isinstance(part, str) else part.text() for part in self.content)

    def elements(self, *names: str) -> list[Element]:
        """Return the elements of some names in it, but for those within one of these."""
        found: list[Element] = []
        for part in self.content:
            if isinstance(part, Element):
                found += [part] if part.name in names else part.elements(*names)
        return found


def html_tree(html: str) -> Element:
    """Return a body as one element that holds it.

    HTML that somebody trusted may be written wrongly; what was not closed ends with the body.
    """
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """Builds the tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        if len(self._open) < _DEEPEST:
            self._open[-1].content.append(element)
            if tag not in _VOID:
                self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Add an element without content."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of a name with all in it, if any is open."""
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].name == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        """Add words."""
        self._open[-1].content.append(data)
