"""Fits tables of raw HTML: their parts in order, and cells in every row and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown.html_tree import Element, is_blank
from learnscape_gen.content.markdown.table_spans import Span, settled

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.content_model import ContentModel, Place
    from learnscape_gen.content.markdown.html_tree import Node

_SPANS = re.compile(r' (col|row)span="(\d+)"')


class _Row(NamedTuple):
    element: Element
    cells: list[Element]


def fit_table(model: ContentModel, table: Element, place: Place) -> list[Node]:
    """Return a table, behind what can't stand in it; columns without cells are left out."""
    captions = [c for c in table.children if isinstance(c, Element) and c.name == "caption"]
    before: list[Node] = []
    groups: list[tuple[Element, list[_Row]]] = []
    for child in table.children:
        if isinstance(child, Element) and child.name in ("tbody", "tfoot", "thead"):
            if rows := _rows(model, child, place, before):
                groups.append((child, rows))
        elif isinstance(child, Element) and child.name in ("col", "colgroup"):
            pass  # says nothing without attributes
        elif child not in captions[:1] and not is_blank(child):
            before += model.fit([child], place)
    if not groups:
        for caption in captions[:1]:
            before += model.unwrapped(caption, model.place_at(caption, place))
        return before
    _name_groups([group for group, _ in groups])
    _span(model, [rows for _, rows in groups], place)
    for group, rows in groups:
        _keep(group, [row.element for row in rows])
        for row in rows:
            _keep(row.element, row.cells)
    kept = [model.part(caption, place) for caption in captions[:1]]
    _keep(table, [*kept, *(group for group, _ in groups)])
    return [*before, table]


def _rows(model: ContentModel, group: Element, place: Place, before: list[Node]) -> list[_Row]:
    """Return the rows of a group that have cells; what is no row or cell goes before the table."""
    rows = []
    for child in group.children:
        if not isinstance(child, Element) or child.name != "tr":
            before += [] if is_blank(child) else model.fit([child], place)
            continue
        cells = []
        for cell in child.children:
            if isinstance(cell, Element) and cell.name in ("td", "th"):
                cells.append(model.part(cell, place))
            elif not is_blank(cell):
                before += model.fit([cell], place)
        rows.append(_Row(child, cells))
    kept = [bool(row.cells) for row in rows]
    for number, row in enumerate(rows):
        for cell in row.cells:
            columns, height = _span_of(cell)
            _set_span(cell, Span(columns, max(1, sum(kept[number : number + height]))))
    return [row for row in rows if row.cells]


def _keep(parent: Element, kept: list[Element]) -> None:
    """Leave some children, in the order given, and the white space between them."""
    waiting = iter(kept)
    ids = set(map(id, kept))
    children: list[Node] = []
    for child in parent.children:
        if isinstance(child, Element):
            children += [next(waiting)] if id(child) in ids else []
        elif is_blank(child):
            children.append(child)
    parent.children = [*children, *waiting]


def _name_groups(groups: list[Element]) -> None:
    """Let only the first group be a head and only the last be a foot."""
    for number, group in enumerate(groups):
        is_misplaced = (group.name == "thead" and number > 0) or (
            group.name == "tfoot" and number < len(groups) - 1
        )
        if is_misplaced:
            group.name = "tbody"


def _span(model: ContentModel, groups: list[list[_Row]], place: Place) -> None:
    """Give cells the spans that they can have, and short rows the cells that they lack."""
    found = settled([[[*map(_span_of, row.cells)] for row in rows] for rows in groups])
    if found.cut:
        model.note(place.mark, "colspan")
    for rows, spans, lacking in zip(groups, found.groups, found.lacking, strict=True):
        for row, row_spans, missing in zip(rows, spans, lacking, strict=True):
            for cell, span in zip(row.cells, row_spans, strict=True):
                _set_span(cell, span)
            row.cells.extend(Element("td") for _ in range(missing))


def _span_of(cell: Element) -> Span:
    found = {name: int(number) for name, number in _SPANS.findall(cell.attributes)}
    return Span(found.get("col", 1), found.get("row", 1))


def _set_span(cell: Element, span: Span) -> None:
    kept = _SPANS.sub("", cell.attributes)
    columns = f' colspan="{span.columns}"' if span.columns > 1 else ""
    rows = f' rowspan="{span.rows}"' if span.rows > 1 else ""
    cell.attributes = f"{kept}{columns}{rows}"
