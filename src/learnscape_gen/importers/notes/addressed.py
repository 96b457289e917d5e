"""Links that can't be written with double brackets, found at the first look.

They name their target by an address, so the note that they lead to needs one that does not change.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEFINITION = re.compile(r"(?m)^ {0,3}\[[^\[\]\n]{1,500}\]:[ \t]*<?([^\s<>]{1,2000})")
_ATTRIBUTE = re.compile(r"\bhref\s*=\s*(?:\"([^\"\n]{1,2000})\"|'([^'\n]{1,2000})')")


def addressed_in(body: str) -> Iterator[str]:
    """Yield the paths in definitions of links and in tags of HTML.

    Args:
        body: the text of a note.

    """
    found = _DEFINITION.findall(body) if "]:" in body else []
    if "href" in body:
        found += (unescape(a or b) for a, b in _ATTRIBUTE.findall(body))
    yield from (_path(address) for address in found if "://" not in address)


def _path(address: str) -> str:
    return unquote(re.split("[#?]", address, maxsplit=1)[0])
