"""What HTML lets stand in what, for a body that holds raw HTML.

This looks at the whole tree, after the sanitiser. What has no proper parent, or is barred where it
stands, goes out and leaves its content; what lacks something gets it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown import allowed_html as allowed
from learnscape_gen.content.markdown.definition_model import fit_definitions
from learnscape_gen.content.markdown.headings import outline_levels
from learnscape_gen.content.markdown.html_tree import Element, html_of, is_blank, text_of, tree_of
from learnscape_gen.content.markdown.table_model import fit_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from learnscape_gen.content.markdown.html_tree import Node

_PARTS = frozenset(
    [
        *("caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"),
        *("dd", "dt", "figcaption", "li", "rp", "rt", "summary"),
    ]
)
"""Elements that only their parent knows how to hold."""
_SECTIONS = allowed.HEADINGS | {"aside", "section"}
"""What no term and no header cell may hold; it becomes a plain block."""
_TAB_INDEX = re.compile(r' tabindex="[^"]*"')
_RUBY = {"rp": "p", "rt": "t"}
_BRACKETED = re.compile(r"(?:b*p(?:tp)+)+")
_WORDS = re.compile(r' alt="[^"]*[^"\s]')
_VALUE = re.compile(r' value="[^"]*"')


class Place(NamedTuple):
    """Where a node stands.

    `phrasing` tells that only text and what belongs in it may stand here; `barred` are elements
    that may not, at any depth; `headings` tells that headings may stand within text, as in a
    summary; `mark` is that of the nearest tag that an author wrote.
    """

    phrasing: bool = False
    barred: frozenset[str] = frozenset()
    headings: bool = False
    mark: int = -1

    def text(self) -> Place:
        """Return the place within an element that holds text."""
        return self._replace(phrasing=True, headings=False)

    def without(self, *names: str) -> Place:
        """Return the place within an element that bars others."""
        return self._replace(barred=self.barred.union(names))


def fitted(html: str, note: Callable[[int, str], None]) -> str:
    """Return the HTML of a body with each thing where it may stand.

    Args:
        html: what the sanitiser wrote.
        note: is told of what goes out, with the mark of the tag that the author wrote.

    """
    nodes = ContentModel(note).fit(tree_of(html), Place())
    headings = [*_headings_in(nodes)]
    # One that went out must leave no gap in the outline.
    for heading, level in zip(
        headings, outline_levels(int(h.name[1]) for h in headings), strict=True
    ):
        heading.name = f"h{level}"
    return html_of(nodes)


class ContentModel:
    """Fits a tree to what HTML allows.

    Args:
        note: is told of what goes out.

    """

    def __init__(self, note: Callable[[int, str], None]) -> None:
        self.note = note

    def fit(self, nodes: Iterable[Node], place: Place) -> list[Node]:
        """Return what may stand in a place of some nodes."""
        fitted: list[Node] = []
        for node in nodes:
            if isinstance(node, str):
                fitted.append(node)
            else:
                fitted += self.element(node, place)
        return fitted

    def element(self, element: Element, place: Place) -> list[Node]:
        """Return what may stand in a place of an element."""
        name = element.name
        place = self.place_at(element, place)
        if "a" in place.barred:
            element.attributes = _TAB_INDEX.sub("", element.attributes)
        if name in place.barred and name in _SECTIONS and not place.phrasing:
            element.name = "div"
            return self._filled(element, place)
        is_heading = name in allowed.HEADINGS
        astray = place.phrasing and name not in allowed.PHRASING
        if (
            name in _PARTS
            or name in place.barred
            or (astray and not (is_heading and place.headings))
        ):
            return self.unwrapped(element, place)
        if name in allowed.LISTS:
            return self._list(element, place)
        if is_heading:
            return self._heading(element, place)
        special = _SPECIAL.get(name)
        return special(self, element, place) if special else self._filled(element, place)

    def place_at(self, element: Element, place: Place) -> Place:
        """Return a place with the mark of an element, if it has one."""
        return place if element.mark < 0 else place._replace(mark=element.mark)

    def unwrapped(self, element: Element, place: Place) -> list[Node]:
        """Return what an element holds, and note that it goes out itself."""
        self.note(place.mark, f"<{element.name}>")
        inner = self.fit(element.children, place)
        return inner if element.name in allowed.PHRASING else [" ", *inner, " "]

    def part(self, element: Element, place: Place) -> Element:
        """Return an element that stands where it should, with what may stand in it."""
        place = self.place_at(element, place)
        children = self.fit(element.children, _within(element.name, place))
        if element.name == "summary":
            for heading in [*_headings_in(children)][1:]:  # it may hold one
                heading.name = "span"
        return self._with(element, children)

    def _filled(self, element: Element, place: Place) -> list[Node]:
        return [self._with(element, self.fit(element.children, _within(element.name, place)))]

    def _with(self, element: Element, children: list[Node]) -> Element:
        element.children = children
        return element

    def _heading(self, heading: Element, place: Place) -> list[Node]:
        """Return a heading; one without anything to read is no heading."""
        children = self.fit(heading.children, place.text())
        if not any(map(_can_be_read, children)):
            heading.name = "span" if place.phrasing else "div"
        return [self._with(heading, children)]

    def _list(self, list_: Element, place: Place) -> list[Node]:
        """Return a list; what stands between its items becomes an item."""
        items: list[Node] = []
        loose: Element | None = None
        for child in list_.children:
            if isinstance(child, Element) and child.name == "li":
                if list_.name == "ul":
                    child.attributes = _VALUE.sub("", child.attributes)
                items.append(self.part(child, place))
                loose = None
            elif loose is None and is_blank(child):
                items.append(child)
            else:
                if loose is None:
                    loose = Element("li")
                    items.append(loose)
                loose.children += self.fit([child], _within("li", place))
        return [self._with(list_, items)]

    def fit_details(self, details: Element, place: Place) -> list[Node]:
        """Return details with their first summary in front; without one they are no details."""
        first = next((c for c in details.children if _is(c, "summary")), None)
        if not isinstance(first, Element):
            return self.unwrapped(details, place)
        number = next(n for n, child in enumerate(details.children) if child is first)
        before, after = details.children[:number], details.children[number + 1 :]
        if all(map(is_blank, before)):
            children = [*before, self.part(first, place), *self.fit(after, place)]
        else:
            children = [self.part(first, place), *self.fit([*before, *after], place)]
        return [self._with(details, children)]

    def fit_figure(self, figure: Element, place: Place) -> list[Node]:
        """Return a figure; its caption stands first or last, and another is a plain block."""
        solid = [child for child in figure.children if not is_blank(child)]
        ends = [child for child in (*solid[-1:], *solid[:1]) if _is(child, "figcaption")]
        children: list[Node] = []
        for child in figure.children:
            if not isinstance(child, Element) or child.name != "figcaption":
                children += self.fit([child], place)
                continue
            if child is not ends[0] if ends else True:
                self.note(self.place_at(child, place).mark, "<figcaption>")
                child.name = "div"
            children.append(self.part(child, place))
        return [self._with(figure, children)]

    def fit_ruby(self, ruby: Element, place: Place) -> list[Node]:
        """Return ruby, and behind it what follows the last reading; without one it is text.

        Brackets around readings stay where all readings have them.
        """
        names = "".join(_RUBY.get(getattr(child, "name", ""), "b") for child in ruby.children)
        end = names.rfind("t") + 1
        if not end:
            return self.unwrapped(ruby, place)
        end += names[end : end + 1] == "p"
        bracketed = _BRACKETED.fullmatch(names[:end])
        children: list[Node] = []
        for name, child in zip(names[:end], ruby.children, strict=False):
            if isinstance(child, str) or name == "b":
                children += self.fit([child], place.text())
            elif name == "t":
                children.append(self.part(child, place))
            elif bracketed:
                children.append(self._with(child, [text_of(child.children)]))
        rest = [child for child in ruby.children[end:] if not _is(child, "rp")]
        return [self._with(ruby, children), *self.fit(rest, place)]


_SPECIAL: dict[str, Callable[[ContentModel, Element, Place], list[Node]]] = {
    "details": ContentModel.fit_details,
    "dl": fit_definitions,
    "figure": ContentModel.fit_figure,
    "ruby": ContentModel.fit_ruby,
    "table": fit_table,
}


def _within(name: str, place: Place) -> Place:
    """Return the place within an element."""
    if name == "a":
        return _within("ins", place).without("a", "details")
    if name in allowed.TRANSPARENT:
        return place.text() if place.phrasing else place
    if name == "summary":
        return place._replace(phrasing=True, headings=True)
    if name in allowed.PHRASING or name in allowed.HEADINGS or name in ("p", "pre"):
        return place.without("dfn").text() if name == "dfn" else place.text()
    if name in ("dt", "th"):
        return place.without(*_SECTIONS)
    return place.without("table") if name == "caption" else place


def _headings_in(nodes: Iterable[Node]) -> Iterator[Element]:
    """Yield the headings in a tree, in their order."""
    for node in nodes:
        if isinstance(node, Element):
            if node.name in allowed.HEADINGS:
                yield node
            else:
                yield from _headings_in(node.children)


def _is(node: Node, name: str) -> bool:
    return isinstance(node, Element) and node.name == name


def _can_be_read(node: Node) -> bool:
    """Tell whether a node holds text, or an image with words for it."""
    if isinstance(node, str):
        return not is_blank(node)
    has_words = node.name == "img" and _WORDS.search(node.attributes) is not None
    return has_words or any(map(_can_be_read, node.children))
