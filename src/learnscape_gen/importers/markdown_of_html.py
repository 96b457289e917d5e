"""Turns a piece of HTML into plain Markdown: paragraphs, headings, lists, links, emphasis, code.

What a page shows as text stays; how it looks, what runs and what is fetched from elsewhere goes.
Nothing is passed on as HTML, so a stranger's page can bring in text and links only.
"""

from __future__ import annotations

import html
import re
from contextlib import suppress
from typing import Any
from urllib.parse import urljoin

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.importers.plain_markdown import at_line_starts, escaped, link, paragraphs_of

_PASSED_OVER = tuple(
    "script style template noscript object embed applet svg math canvas input select button"
    " textarea map area link meta".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter"
    " nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
_MARKS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "*"),
    **dict.fromkeys(("strong", "b"), "**"),
    **dict.fromkeys(("del", "s", "strike"), "~~"),
}
_SHOWN_ELSEWHERE = ("img", "iframe", "video", "audio", "source")
_BREAK = "\x02"
"""Stands for a line break that is meant; no text has this sign."""
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")
_CAN_HOLD_MARKUP = re.compile(r"<[!/?a-zA-Z]|&#?\w{1,32};")


def markdown_of(text: str, base: str = "") -> str:
    """Return a piece of HTML, or plain text, as Markdown.

    Args:
        text: the HTML.
        base: the address that links in it are relative to, where that is known.

    """
    text = without_forbidden(text)
    if not _CAN_HOLD_MARKUP.search(text):
        return paragraphs_of(text)
    body = _parsed(text, base)
    if body is None:
        return paragraphs_of(html.unescape(_TAG.sub(" ", text)))
    return "\n\n".join(_blocks(body))


def words_of(text: str) -> str:
    """Return the words of a piece of HTML, or plain text, on one line and without markup."""
    if _CAN_HOLD_MARKUP.search(text):
        body = _parsed(without_forbidden(text))
        shown = _TAG.sub(" ", text) if body is None else "".join(body.itertext())
        text = html.unescape(shown) if body is None else shown
    return " ".join(text.split())


def _parsed(text: str, base: str = "") -> Any | None:  # noqa: ANN401 - lxml has no types
    """Return the body of a page with whole addresses, or None where the parser can't take it."""
    from lxml import etree  # noqa: PLC0415 - heavy, and not every import meets HTML

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        page = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None
    # It stops where elements stand too deep in each other, or a text is too long.
    was_cut = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    if page is None or was_cut:
        return None
    etree.strip_elements(page, *_PASSED_OVER, with_tail=False)
    for element in page.iter("a", *_SHOWN_ELSEWHERE) if base else ():
        key = "href" if element.tag == "a" else "src"
        with suppress(ValueError):
            element.set(key, urljoin(base, element.get(key) or ""))
    return page.find("body")


def _blocks(element: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return the paragraphs and other blocks in an element, each as Markdown."""
    blocks: list[str] = []
    line: list[str] = [escaped(element.text or "")]

    def end_paragraph() -> None:
        if paragraph := _paragraph("".join(line)):
            blocks.append(paragraph)
        line.clear()

    for child in element:
        if child.tag in _INLINE and not _holds_blocks(child):
            line.append(_inline(child))
        elif child.tag in ("br", *_SHOWN_ELSEWHERE):
            line.append(_inline(child))
        else:
            end_paragraph()
            blocks += _block(child)
        line.append(escaped(child.tail or ""))
    end_paragraph()
    return blocks


def _block(element: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return what a block is in Markdown; one without a form of its own is what stands in it."""
    tag = element.tag
    if re.fullmatch("h[1-6]", tag):
        words = " ".join(_inner(element).replace(_BREAK, " ").split())
        return [f"{'#' * max(2, int(tag[1]))} {words}"] if words else []
    if tag in ("ul", "ol"):
        return _list(element, numbered=tag == "ol")
    if tag == "blockquote":
        inner = "\n\n".join(_blocks(element))
        return [_indented(inner, "> ", "> ")] if inner else []
    if tag == "pre":
        return _code_block("".join(element.itertext()))
    if tag == "table":
        return _table(element)
    if tag == "hr":
        return ["***"]
    blocks = _blocks(element)
    if tag == "dd":
        return [_indented("\n\n".join(blocks), "- ", "  ")] if blocks else []
    return blocks


def _list(element: Any, *, numbered: bool) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return a list, with what stands between its items before it."""
    items = []
    for child in element:
        blocks = _blocks(child) if child.tag == "li" else _block(child)
        if blocks:
            mark = f"{len(items) + 1}. " if numbered else "- "
            items.append(_indented("\n\n".join(blocks), mark, " " * len(mark)))
    between = _paragraph(escaped((element.text or "") + "".join(c.tail or "" for c in element)))
    is_loose = any("\n\n" in item for item in items)
    return [part for part in (between, ("\n\n" if is_loose else "\n").join(items)) if part]


def _table(element: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return a table; one that only lays out a page is what it holds."""
    rows = [
        cells
        for row in element.iter("tr")
        if (cells := [_cell(cell) for cell in row if cell.tag in ("td", "th")])
    ]
    width = max(map(len, rows), default=0)
    has_tables = sum(1 for _ in element.iter("table")) > 1
    if width < 2 or has_tables:  # noqa: PLR2004 - two columns make a table
        return _blocks(element)
    lines = [f"| {' | '.join((*row, *[''] * (width - len(row))))} |" for row in rows]
    captions = [block for caption in element.iter("caption") for block in _blocks(caption)]
    return [*captions, "\n".join((lines[0], f"|{' --- |' * width}", *lines[1:]))]


def _cell(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return " ".join(" ".join(_blocks(element)).replace(_BREAK, " ").split())


def _inline(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Return an element inside a line."""
    tag = element.tag
    if tag == "br":
        return _BREAK
    if tag in _SHOWN_ELSEWHERE:
        # What is not asked for is not fetched: a picture becomes a link, one without words nothing.
        words = element.get("alt" if tag == "img" else "title") or ""
        is_needed = words.strip() or tag != "img"
        return link(escaped(" ".join(words.split())), element.get("src") or "") if is_needed else ""
    if tag in ("code", "kbd", "samp", "tt"):
        return _code(" ".join("".join(element.itertext()).split()))
    inner = _inner(element)
    if tag == "a":
        return link(" ".join(inner.replace(_BREAK, " ").split()), element.get("href") or "")
    if tag == "q":
        return f"“{inner}”"
    mark, words = _MARKS.get(tag, ""), inner.strip()
    if not mark or not words or _BREAK in words:
        return inner
    before, _, after = inner.partition(words)
    return f"{before}{mark}{words}{mark}{after}"


def _inner(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Return what stands in an element, as one line."""
    pieces = [escaped(element.text or "")]
    for child in element:
        # A block in a line is set off by a space.
        space = "" if child.tag in _INLINE or child.tag in _SHOWN_ELSEWHERE else " "
        pieces += (space, _inline(child), space, escaped(child.tail or ""))
    return "".join(pieces)


def _holds_blocks(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    """Tell whether an element that belongs in a line has paragraphs in it. A link keeps its words."""
    inner = (*_SHOWN_ELSEWHERE, "br")
    return element.tag != "a" and any(
        part.tag not in _INLINE and part.tag not in inner for part in element.iter()
    )


def _paragraph(text: str) -> str:
    """Return a paragraph with single spaces, and with breaks only where some are meant."""
    lines = [" ".join(line.split()) for line in text.strip(f"{_BREAK} \t\n").split(_BREAK)]
    return at_line_starts("\\\n".join(lines)) if any(lines) else ""


def _code(text: str) -> str:
    fence = "`" * (_longest_run(text) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""


def _code_block(text: str) -> list[str]:
    fence = "`" * max(3, _longest_run(text) + 1)
    code = text.strip("\n").rstrip()
    return [f"{fence}\n{code}\n{fence}"] if code else []


def _longest_run(text: str) -> int:
    """Return how many backticks stand together in a text at most."""
    return max(map(len, re.findall("`+", text)), default=0)


def _indented(text: str, first: str, rest: str) -> str:
    """Return a text with a mark before its first line, and another before the others."""
    lines = text.split("\n")
    return "\n".join(
        f"{rest if number else first}{line}".rstrip() for number, line in enumerate(lines)
    )
