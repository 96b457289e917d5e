"""Where a page wants to be told that it is mentioned: W3C Webmention, section 3.1.2, and pingback.

Webmention comes first, in the header and then in the page; pingback only where there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import msgspec
from selectolax.lexbor import LexborHTMLParser

from learnscape_gen.fetch.charset import decoded
from learnscape_gen.fetch.link_header import header_links
from learnscape_gen.fetch.outcome import HTML
from learnscape_gen.fetch.page import media_type_of
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from learnscape_gen.fetch.outcome import Fetched

WEBMENTION = "webmention"
PINGBACK = "pingback"


class Endpoint(msgspec.Struct, frozen=True):
    """An address to tell, and whether it speaks pingback and not Webmention."""

    url: str
    pingback: bool = False


class PageText(msgspec.Struct, frozen=True):
    """The text of a page, and where it was fetched in the end."""

    address: str
    text: str


class Endpoints(msgspec.Struct, frozen=True):
    """The first endpoint of each kind; empty where there is none."""

    webmention: str = ""
    pingback: str = ""

    def before(self, others: Endpoints) -> Endpoint | None:
        """Return the endpoint to tell, where those of others come after these."""
        if webmention := self.webmention or others.webmention:
            return Endpoint(webmention)
        pingback = self.pingback or others.pingback
        return Endpoint(pingback, pingback=True) if pingback else None


def in_headers(fetched: Fetched) -> Endpoints:
    """Return the endpoints that the headers of an answer name."""
    links = header_links(fetched.headers.get("link", ""))
    named = [link.target for link in links if WEBMENTION in link.rels]
    pingback = web_address(fetched.headers.get("x-pingback", "").strip())
    return Endpoints(_first(named, fetched.address), pingback)


def text_to_search(fetched: Fetched) -> PageText | None:
    """Return the text of a page that may name an endpoint; None of any other answer."""
    if media_type_of(fetched) not in HTML:
        return None
    content_type = fetched.headers.get("content-type", "")
    text = decoded(fetched.body, content_type, whole=fetched.whole).text
    named = text.casefold()
    if WEBMENTION not in named and PINGBACK not in named:
        return None
    return PageText(fetched.address, text)


def in_page(page: PageText) -> Endpoints:
    """Return the endpoints that a page names. A hostile page can take long."""
    parsed = LexborHTMLParser(page.text.replace("\0", "\ufffd"), scripting=False)
    base = parsed.css_first("base[href]")
    root = (_resolved(base.attributes.get("href"), page.address) if base else "") or page.address
    found: dict[str, list[str]] = {WEBMENTION: [], PINGBACK: []}
    for link in parsed.css("link[rel][href], a[rel][href]"):
        rels = (link.attributes.get("rel") or "").lower().split()
        href = link.attributes.get("href") or ""
        if WEBMENTION in rels:
            found[WEBMENTION].append(href)
        if PINGBACK in rels and link.tag == "link":
            found[PINGBACK].append(href)
    return Endpoints(_first(found[WEBMENTION], root), _first(found[PINGBACK], root))


def searched(told: bytes) -> bytes:
    """Do what `in_page` does, with encoded values, as a process of its own is asked."""
    page = msgspec.msgpack.decode(told, type=PageText)
    return msgspec.msgpack.encode(in_page(page))


def _first(targets: list[str], base: str) -> str:
    """Return the address of the first target; empty where there is none, or it can't be told."""
    return _resolved(targets[0], base) if targets else ""


def _resolved(target: str | None, base: str) -> str:
    """Return the address that a target means at another one; an empty target means that itself."""
    try:
        return web_address(urljoin(base, (target or "").strip()))
    except ValueError:
        return ""
