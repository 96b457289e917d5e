"""The links of a body that lead out of the hub."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urldefrag

from learnscape_gen.paths import web_address


class _Outward(HTMLParser):
    """Gathers where the links of a body lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the address of a link."""
        href = dict(attrs).get("href") or ""
        if tag == "a" and (address := asked_address(href)):
            self.found[address] = None


def outward_links(html: str) -> tuple[str, ...]:
    """Return the web addresses to which a body links, each once, as they are asked."""
    if "//" not in html:
        return ()
    parser = _Outward()
    # Python's parser gives up at what only XML knows; browsers take it for a comment.
    parser.feed(html.replace("<![", "<! ["))
    parser.close()
    return tuple(parser.found)


def asked_address(url: str) -> str:
    """Return a web address as it is asked, without a fragment; empty for any other."""
    whole = f"https:{url}" if url.startswith("//") else url
    return web_address(urldefrag(whole).url) if whole[:4].casefold() == "http" else ""
