"""The HTML of a body as Markdown that any reader of it understands (CommonMark, GFM tables).

A body is written anew from its HTML, and not copied from its file. There links name files and
titles of the hub, raw HTML is not yet cleaned, and signs may be written in many ways; and a page
is made of its view and the HTML of its bodies alone, so only so the twin changes when it has to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.written_code import fenced
from learnscape_gen.render.html_tree import Element, html_tree
from learnscape_gen.render.markdown_blocks import (
    heading,
    indented,
    listed,
    quoted,
    table,
)
from learnscape_gen.render.markdown_escaping import begun
from learnscape_gen.render.markdown_inline import line_of, marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def as_markdown(html: str) -> str:
    """Return HTML as Markdown.

    Args:
        html: a body, with whole addresses.

    """
    return _within(html_tree(html))


def _within(element: Element) -> str:
    """Return all blocks in an element."""
    return "\n\n".join(_blocks(element))


def _blocks(element: Element) -> Iterator[str]:
    """Yield the blocks in an element; words between blocks are paragraphs."""
    run: list[Element | str] = []
    for part in element.content:
        writer = None if isinstance(part, str) else _WRITERS.get(part.name)
        if isinstance(part, str) or writer is None:
            run.append(part)
        else:
            yield from _paragraph(run)
            run = []
            yield from writer(part)
    yield from _paragraph(run)


def _paragraph(run: Iterable[Element | str]) -> Iterator[str]:
    if text := line_of(run):
        yield begun(text)


def _text(element: Element) -> Iterator[str]:
    if "callout-title" in element.classes:
        return _term(element)
    return _paragraph(element.content)


def _term(element: Element) -> Iterator[str]:
    if text := line_of(element.content):
        yield marked("**", text)


def _heading(element: Element) -> Iterator[str]:
    if text := line_of(element.content):
        yield heading(int(element.name[1]), text)


def _preformatted(element: Element) -> Iterator[str]:
    language = element.attributes.get("data-language", "").replace("`", "")
    yield fenced(element.text().removesuffix("\n"), language)


def _rule(_: Element) -> Iterator[str]:
    yield "---"


def _quotation(element: Element) -> Iterator[str]:
    if inner := _within(element):
        yield quoted(inner)


def _definition(element: Element) -> Iterator[str]:
    """Yield a definition as an entry of a list, below its term."""
    if inner := _within(element):
        yield listed([("-", inner)], loose=True)


def _list(element: Element) -> Iterator[str]:
    items = [part for part in element.content if isinstance(part, Element)]
    loose = any(isinstance(e, Element) and e.name == "p" for item in items for e in item.content)
    start = element.attributes.get("start", "1")
    number = int(start) if start.isascii() and start.isdigit() else 1
    entries = []
    for at, item in enumerate(items):
        mark = "-" if element.name == "ul" else f"{number + at}."
        entries.append((mark, ("\n\n" if loose else "\n").join(_blocks(item))))
    if entries:
        yield listed(entries, loose=loose)


def _table(element: Element) -> Iterator[str]:
    for caption in element.elements("caption"):
        yield from _paragraph(caption.content)
    rows = [
        [" ".join(_blocks(cell)) for cell in row.elements("td", "th")]
        for row in element.elements("tr")
    ]
    if any(rows):
        yield table(rows)


def _section(element: Element) -> Iterator[str]:
    if "footnotes" not in element.classes:
        yield from _blocks(element)
        return
    for note in element.elements("li"):
        number = note.attributes.get("id", "").removeprefix("fn_")
        if inner := _within(note):
            yield f"[^{number}]: {indented(inner, 4)}"


def _aside(element: Element) -> Iterator[str]:
    return _quotation(element) if "callout" in element.classes else _blocks(element)


_WRITERS: dict[str, Callable[[Element], Iterator[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("article", "details", "div", "dl", "figure", "footer", "header"), _blocks),
    **dict.fromkeys(("li", "main", "nav"), _blocks),
    **dict.fromkeys(("dt", "summary"), _term),
    **dict.fromkeys(("figcaption", "p"), _text),
    **dict.fromkeys(("ol", "ul"), _list),
    "aside": _aside,
    "blockquote": _quotation,
    "dd": _definition,
    "hr": _rule,
    "pre": _preformatted,
    "section": _section,
    "table": _table,
}
"""The elements that are blocks, each with what writes it."""
