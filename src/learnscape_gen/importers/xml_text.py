"""The text of an XML file as they are in the wild: wrong labels, bare `&`, entities of HTML.

Nothing here knows entities that a file defines itself, so none is ever expanded.
"""

from __future__ import annotations

import html
import re

from learnscape_gen.content.line_breaks import with_line_feeds
from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.fetch.charset import decoded

_LABEL = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]{1,40})", re.IGNORECASE)
_BEGINNING = 400
"""So many bytes are searched for the label."""
_UNMARKED = {b"<\0": b"\xff\xfe", b"\0<": b"\xfe\xff"}
"""How UTF-16 begins where it lacks its mark, and the mark."""

REFERENCE = r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
"""A letter by its number or name. Only with its semicolon: addresses are full of the others."""
_REFERENCE = re.compile(REFERENCE)


def xml_text(content: bytes) -> str:
    """Return the text of an XML file, with line feeds only and without signs that XML forbids.

    What its bytes are comes before what its label says, and the label before a guess.
    """
    content = _UNMARKED.get(content[:2], b"") + content
    label = _LABEL.search(content[:_BEGINNING])
    said = f"charset={label[1].decode('ascii', 'replace')}" if label else ""
    text = decoded(content, said, whole=True).text
    return without_forbidden(with_line_feeds(text))


def unescaped(text: str) -> str:
    """Return text with letters in the place of references; what is no reference stays."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text
