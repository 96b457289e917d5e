"""Finds a source or a tool of the vocabulary by the address of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from learnscape_gen.paths import host_of, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument

_BARE_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def source_at(address: str, sources: Iterable[SourceDocument]) -> str:
    """Return the id of the source that a page comes from, or an empty string.

    It is the one whose own address is the beginning of the page's; of several, the longest. So a
    person on a platform is told from the platform. Where two share one address, none is chosen.
    """
    return _longest({source.id: _begins(address, source.url) for source in sources})


def tool_at(address: str, tools: Iterable[ToolDocument]) -> str:
    """Return the id of the tool that has an example at the host of a page, or an empty string."""
    return _longest(
        {
            tool.id: max((_begins(address, as_address(text)) for text in tool.examples), default=0)
            for tool in tools
        }
    )


def _begins(address: str, home: str) -> int:
    """Return how much of a page's address is that of its home, 0 if it is not at home there."""
    page, at = urlsplit(address), urlsplit(home)
    if not at.hostname or host_of(address) != host_of(home) or page.port != at.port:
        return 0
    # The home of a site may be called index.html; the pages beside it are its own.
    folder = at.path.rpartition("/")[0] if "." in at.path.rpartition("/")[2] else at.path
    folder = folder.rstrip("/").casefold()
    inside = f"{page.path.casefold()}/".startswith(f"{folder}/")
    return 1 + len(folder) if inside else 0


def _longest(lengths: dict[str, int]) -> str:
    longest = max(lengths.values(), default=0)
    found = [id_ for id_, length in lengths.items() if length == longest]
    return found[0] if longest and len(found) == 1 else ""


def as_address(example: str) -> str:
    """Return an example of a tool as an address, or an empty string where it is none."""
    text = example.strip()
    return web_address(text) or (
        web_address(f"https://{text}") if _BARE_HOST.fullmatch(text) else ""
    )
