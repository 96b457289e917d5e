"""Fits definition lists of raw HTML: terms and definitions in turn, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.html_tree import Element, is_blank

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.content_model import ContentModel, Place
    from learnscape_gen.content.markdown.html_tree import Node

_PARTS = ("dt", "dd")
_LETTERS = {"dt": "t", "dd": "d"}
_WHOLE = re.compile(r"(?:t+d+)+")


def fit_definitions(model: ContentModel, list_: Element, place: Place) -> list[Node]:
    """Return a definition list; without a term or without a definition it is plain blocks.

    What stands between becomes a definition. A group may have a block of its own, as HTML allows,
    where all groups have one.
    """
    solid = [child for child in list_.children if not is_blank(child)]
    groups = [child for child in solid if isinstance(child, Element) and child.name == "div"]
    if len(groups) != len(solid) or not groups:
        groups = [list_]
    if all(map(_is_whole, groups)):
        for group in groups:
            _fill(model, group, model.place_at(group, place))
        return [list_]
    parts = _parts(model, list_.children, place)
    names = {part.name for part in parts}
    if names == {"dt", "dd"}:
        list_.children = [*_completed(parts)]
        return [list_]
    if not parts:
        return []
    model.note(place.mark, "<dl>")
    for part in parts:
        part.name = "div"
    return [*parts]


def _is_whole(group: Element) -> bool:
    """Tell whether terms and definitions stand in turn, and nothing else but white space."""
    letters = (
        _LETTERS.get(child.name, "?") if isinstance(child, Element) else "?"
        for child in group.children
        if not is_blank(child)
    )
    return _WHOLE.fullmatch("".join(letters)) is not None


def _fill(model: ContentModel, group: Element, place: Place) -> None:
    group.children = [
        model.part(child, place) if isinstance(child, Element) else child
        for child in group.children
    ]


def _parts(model: ContentModel, nodes: list[Node], place: Place) -> list[Element]:
    """Return terms and definitions; what is neither becomes a definition."""
    parts: list[Element] = []
    loose: Element | None = None
    for node in nodes:
        if isinstance(node, Element) and node.name in _PARTS:
            parts.append(model.part(node, place))
            loose = None
        elif isinstance(node, Element) and node.name == "div":
            parts += _parts(model, node.children, model.place_at(node, place))
            loose = None
        elif loose is not None:
            loose.children += model.fit([node], place)
        elif not is_blank(node):
            loose = Element("dd", children=model.fit([node], place))
            parts.append(loose)
    return parts


def _completed(parts: list[Element]) -> list[Element]:
    """Return parts that begin with a term and end with a definition."""
    first = [Element("dt")] if parts[0].name == "dd" else []
    last = [Element("dd")] if parts[-1].name == "dt" else []
    return [*first, *parts, *last]
