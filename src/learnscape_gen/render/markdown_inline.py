"""What stands within a block, as a line of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.written_code import code_in_line
from learnscape_gen.render.markdown_escaping import address, in_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from learnscape_gen.render.html_tree import Element

BREAK = "\\\n"
"""The end of a line that an author asked for."""


def line_of(content: Iterable[Element | str]) -> str:
    """Return words with their markup as one line, but for breaks that were asked for."""
    text = re.sub("  +", " ", _joined(content))
    return BREAK.join(filter(None, (line.strip(" ") for line in text.split(BREAK))))


def marked(mark: str, text: str) -> str:
    """Return marked words; the marks touch them, and spaces stay outside."""
    inner = text.strip()
    if not inner or inner == BREAK.strip():
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{inner}{mark}{after}"


def _joined(content: Iterable[Element | str]) -> str:
    return "".join([in_text(p) if isinstance(p, str) else _inline(p) for p in content])


def _inline(element: Element) -> str:
    """Return an element of a line. What has no form in Markdown is told by its words."""
    for name in element.classes:
        if name in _BY_CLASS:
            return _BY_CLASS[name](element)
    writer = _BY_NAME.get(element.name)
    return writer(element) if writer else _joined(element.content)


def _link(element: Element) -> str:
    text, href = _joined(element.content), element.attributes.get("href", "")
    return f"[{text.strip()}]({address(href)})" if href not in ("", "#") and text.strip() else text


def _image(element: Element) -> str:
    source = element.attributes.get("src", "")
    return f"![{in_text(element.attributes.get('alt', ''))}]({address(source)})" if source else ""


def _code(element: Element) -> str:
    return code_in_line(" ".join(element.text().split()))


def _marking(mark: str) -> Callable[[Element], str]:
    return lambda element: marked(mark, _joined(element.content))


def _nothing(_: Element) -> str:
    return ""


_BY_CLASS: dict[str, Callable[[Element], str]] = {
    "footnote-back": _nothing,
    "footnote-ref": lambda element: f"[^{element.text()}]",
    "task-box": lambda element: "[x]" if element.text() == "☑" else "[ ]",
}
_BY_NAME: dict[str, Callable[[Element], str]] = {
    "a": _link,
    "b": _marking("**"),
    "br": lambda _: BREAK,
    "code": _code,
    "del": _marking("~~"),
    "em": _marking("*"),
    "i": _marking("*"),
    "img": _image,
    "kbd": _code,
    "s": _marking("~~"),
    "samp": _code,
    "script": _nothing,
    "strong": _marking("**"),
    "style": _nothing,
    "template": _nothing,
}
