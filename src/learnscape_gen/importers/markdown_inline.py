"""Turns what stands in a line of HTML into Markdown: links, emphasis, code."""

from __future__ import annotations

from typing import Any

from learnscape_gen.content.markdown.written_code import code_in_line
from learnscape_gen.importers.html_piece import INLINE, SHOWN_ELSEWHERE
from learnscape_gen.importers.plain_markdown import at_line_starts, escaped, link

_MARKS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "*"),
    **dict.fromkeys(("strong", "b"), "**"),
    **dict.fromkeys(("del", "s", "strike"), "~~"),
}
_CODE = ("code", "kbd", "samp", "tt")
_BREAK = "\x02"
"""Stands for a line break that is meant; no text has this sign."""


def is_inline(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    """Tell whether an element belongs in a line and has no paragraphs in it.

    Those in a link lose their form, so that the link keeps its words.
    """
    tags = (part.tag for part in element.iter())
    in_line = (*INLINE, "br")
    return element.tag in in_line and (element.tag == "a" or all(tag in in_line for tag in tags))


def paragraph(text: str) -> str:
    """Return a paragraph with single spaces, and with breaks only where some are meant."""
    lines = [" ".join(line.split()) for line in text.strip(f"{_BREAK} \t\n").split(_BREAK)]
    return at_line_starts("\\\n".join(lines)) if any(lines) else ""


def line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.replace(_BREAK, " ").split())


def inline(element: Any) -> str:  # noqa: ANN401 - as above
    """Return an element inside a line."""
    tag = element.tag
    if tag == "br":
        return _BREAK
    if tag in SHOWN_ELSEWHERE:
        return _shown(element)
    if tag in _CODE:
        return code_in_line(line("".join(element.itertext())))
    if tag == "a":
        return link(line(inner_line(element)) or _alt(element), element.get("href") or "")
    inner = inner_line(element)
    mark, words = _MARKS.get(tag, ""), inner.strip()
    if not mark or not words or _BREAK in words:
        return f"“{inner}”" if tag == "q" else inner
    before, _, after = inner.partition(words)
    return f"{before}{mark}{words}{mark}{after}"


def inner_line(element: Any) -> str:  # noqa: ANN401 - as above
    """Return what stands in an element, as one line; breaks in it are marked."""
    pieces = [escaped(element.text or "")]
    for child in element:
        # A block in a line is set off by a space. A link in a link would be none.
        space = "" if child.tag in INLINE or child.tag == "br" else " "
        is_lost = element.tag == "a" and child.tag in SHOWN_ELSEWHERE
        pieces += (space, "" if is_lost else inline(child), space, escaped(child.tail or ""))
    return "".join(pieces)


def _shown(element: Any) -> str:  # noqa: ANN401 - as above
    """Return a link to a picture or film: a page fetches nothing from elsewhere.

    A picture that has no words is left out: many are there to count readers.
    """
    is_picture = element.tag == "img"
    words = " ".join((element.get("alt" if is_picture else "title") or "").split())
    return link(escaped(words), element.get("src") or "") if words or not is_picture else ""


def _alt(element: Any) -> str:  # noqa: ANN401 - as above
    """Return the words of the pictures in a link that has none else."""
    return escaped(" ".join(picture.get("alt") or "" for picture in element.iter("img")).strip())
