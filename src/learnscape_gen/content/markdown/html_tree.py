"""The HTML of a body as a tree. It is made from what the sanitiser wrote, which is always whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from learnscape_gen.content.markdown.allowed_html import VOID

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK = "data-mark"
"""The attribute that tells, while a body is read, where in the file an element was written."""

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^\s"=<>]+="[^"]*")*)>')
_MARK = re.compile(rf' {MARK}="(\d+)"')


@dataclass(slots=True, eq=False)
class Element:
    """An element; `attributes` are as they are written, each after a space.

    `mark` is the number of the tag that the author wrote, or -1 where there is none.
    """

    name: str
    attributes: str = ""
    mark: int = -1
    children: list[Node] = field(default_factory=list)


Node: TypeAlias = "Element | str"
"""An element, or text with its escapes."""


def tree_of(html: str) -> list[Node]:
    """Return the tree of a body."""
    root = Element("")
    open_ = [root]
    position = 0
    for tag in _TAG.finditer(html):
        if tag.start() > position:
            open_[-1].children.append(html[position : tag.start()])
        position = tag.end()
        if tag[1]:
            open_.pop()
            continue
        mark = _MARK.search(tag[3])
        element = Element(tag[2], _MARK.sub("", tag[3]), int(mark[1]) if mark else -1)
        open_[-1].children.append(element)
        if tag[2] not in VOID:
            open_.append(element)
    if position < len(html):
        root.children.append(html[position:])
    return root.children


def html_of(nodes: Iterable[Node]) -> str:
    """Return the HTML of a tree."""
    out: list[str] = []
    _write(nodes, out)
    return "".join(out)


def _write(nodes: Iterable[Node], out: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
            continue
        out.append(f"<{node.name}{node.attributes}>")
        if node.name not in VOID:
            _write(node.children, out)
            out.append(f"</{node.name}>")


def is_blank(node: Node) -> bool:
    """Tell whether a node is nothing but what HTML calls white space."""
    return isinstance(node, str) and not node.strip(" \t\n\f\r")


def text_of(nodes: Iterable[Node]) -> str:
    """Return the text in a tree, with its escapes."""
    return "".join(node if isinstance(node, str) else text_of(node.children) for node in nodes)
