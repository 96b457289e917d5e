"""Text written as Markdown that reads the same: no sign in it becomes markup."""

from __future__ import annotations

import re

from learnscape_gen.importers.addresses import address_of

_MARKUP = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|&(?=#?\w{1,32};)|\|")
_AT_LINE_START = re.compile(r"^([^\S\n]*)(?=>|[#+=:~-](?!\w))", re.MULTILINE)
_NUMBERED = re.compile(r"^([^\S\n]*\d{1,9})(?=[.)](?:\s|$))", re.MULTILINE)
_BARE_ADDRESS = re.compile(r"(https?://[^\s<>\[\]`*]+)", re.IGNORECASE)


def escaped(text: str) -> str:
    """Return words as Markdown inside a paragraph; addresses in them stay as they are."""
    pieces = _BARE_ADDRESS.split(text)
    pieces[::2] = [_MARKUP.sub(lambda found: f"\\{found[0]}", piece) for piece in pieces[::2]]
    return "".join(pieces)


def at_line_starts(paragraph: str) -> str:
    """Return a paragraph of which no line begins a list, a heading or a quotation."""
    return _NUMBERED.sub(r"\1\\", _AT_LINE_START.sub(r"\1\\", paragraph))


def paragraphs_of(text: str, *, keep_lines: bool = False) -> str:
    """Return plain text of one or more paragraphs as Markdown.

    Args:
        text: the text; an empty line ends a paragraph.
        keep_lines: whether its other line breaks mean something, too.

    """
    between = "\\\n" if keep_lines else " "
    parts = (
        between.join(line for line in map(_single_spaced, part.split("\n")) if line)
        for part in re.split(r"\n[^\S\n]*\n", text)
    )
    return "\n\n".join(at_line_starts(part) for part in parts if part)


def _single_spaced(line: str) -> str:
    return escaped(" ".join(line.split()))


def link(words: str, address: str) -> str:
    """Return a link; only the words, where the address is no page's.

    Args:
        words: the text of the link, as Markdown.
        address: where it leads.

    """
    url = address_of(address).url
    if not url:
        return words
    for sign in "()<>\\":
        url = url.replace(sign, f"%{ord(sign):02X}")
    return f"[{words}]({url})" if words.strip() else f"<{url}>"
