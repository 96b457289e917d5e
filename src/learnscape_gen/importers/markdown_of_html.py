"""Turns a piece of HTML into plain Markdown: paragraphs, headings, lists, links, emphasis, code.

What a page shows as text stays; how it looks, what runs and what is fetched from elsewhere goes.
Nothing is passed on as HTML, so a stranger's page can bring in text and links only.
"""

from __future__ import annotations

from typing import Any

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.markdown.written_code import fenced
from learnscape_gen.importers.html_piece import holds_markup, parsed, without_tags
from learnscape_gen.importers.markdown_inline import (
    inline,
    inner_line,
    is_inline,
    line,
    paragraph,
)
from learnscape_gen.importers.plain_markdown import escaped, paragraphs_of


def markdown_of(text: str, base: str = "") -> str:
    """Return a piece of HTML, or plain text, as Markdown.

    Args:
        text: the HTML.
        base: the address that links in it are relative to, where that is known.

    """
    if not holds_markup(text):
        return paragraphs_of(without_forbidden(text))
    body = parsed(text, base)
    if body is None:
        return paragraphs_of(without_forbidden(without_tags(text)))
    return "\n\n".join(_blocks(body))


def _blocks(element: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return the paragraphs and other blocks in an element, each as Markdown."""
    blocks: list[str] = []
    words: list[str] = [escaped(element.text or "")]
    for child in element:
        if is_inline(child):
            words.append(inline(child))
        else:
            blocks += (paragraph("".join(words)), *_FORMS.get(child.tag, _blocks)(child))
            words.clear()
        words.append(escaped(child.tail or ""))
    return [block for block in (*blocks, paragraph("".join(words))) if block]


def _heading(element: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return a heading; the first level is that of the page that the text comes into."""
    words = line(inner_line(element))
    return [f"{'#' * max(2, int(element.tag[1]))} {words}"] if words else []


def _quotation(element: Any) -> list[str]:  # noqa: ANN401 - as above
    inner = "\n\n".join(_blocks(element))
    return [_indented(inner, "> ", "> ")] if inner else []


def _definition(element: Any) -> list[str]:  # noqa: ANN401 - as above
    inner = "\n\n".join(_blocks(element))
    return [_indented(inner, "- ", "  ")] if inner else []


def _code_block(element: Any) -> list[str]:  # noqa: ANN401 - as above
    code = "".join(element.itertext()).strip("\n").rstrip()
    return [fenced(code)] if code else []


def _rule(element: Any) -> list[str]:  # noqa: ANN401, ARG001 - as above; it holds nothing
    return ["***"]


def _list(element: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return a list, with what stands between its items before it."""
    points: list[str] = []
    for child in element:
        blocks = _blocks(child) if child.tag == "li" else _FORMS.get(child.tag, _blocks)(child)
        if blocks:
            mark = f"{len(points) + 1}. " if element.tag == "ol" else "- "
            points.append(_indented("\n\n".join(blocks), mark, " " * len(mark)))
    between = (element.text or "", *(child.tail or "" for child in element))
    is_loose = any("\n\n" in point for point in points)
    written = ("\n\n" if is_loose else "\n").join(points)
    return [part for part in (paragraph(escaped("".join(between))), written) if part]


def _table(element: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return a table; one that only lays out a page is what it holds."""
    rows = [cells for row in element.iter("tr") if (cells := _cells(row))]
    width = max(map(len, rows), default=0)
    # That is known before any cell is written: each level of tables would double the work.
    if width < 2 or element.find(".//table") is not None:  # noqa: PLR2004 - two columns make a table
        return _blocks(element)
    written = [[_cell(cell) for cell in row] for row in rows]
    lines = [f"| {' | '.join((*row, *[''] * (width - len(row))))} |" for row in written]
    captions = [block for caption in element.iter("caption") for block in _blocks(caption)]
    return [*captions, "\n".join((lines[0], f"|{' --- |' * width}", *lines[1:]))]


def _cells(row: Any) -> list[Any]:  # noqa: ANN401 - as above
    return [cell for cell in row if cell.tag in ("td", "th")]


def _cell(element: Any) -> str:  # noqa: ANN401 - as above
    return " ".join(" ".join(_blocks(element)).replace("\\\n", " ").split())


_FORMS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("ul", "ol"), _list),
    "blockquote": _quotation,
    "dd": _definition,
    "pre": _code_block,
    "table": _table,
    "hr": _rule,
}
"""How blocks are written; one without a form of its own is what stands in it."""


def _indented(text: str, first: str, rest: str) -> str:
    """Return a text with a mark before its first line, and another before the others."""
    lines = text.split("\n")
    return "\n".join(
        f"{rest if number else first}{each}".rstrip() for number, each in enumerate(lines)
    )
