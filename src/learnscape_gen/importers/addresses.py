"""Addresses as other tools have kept them: those of pages, and why others are none."""

from __future__ import annotations

import re
from typing import NamedTuple

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.paths import web_address

LONGEST_ADDRESS = 4000
"""Letters of an address; servers take no more, and what is longer holds a file or a program."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[\t\n\r]+")

_REFUSED = {
    "javascript": "It is a script of a browser and no page.",
    "place": "It is a search of Firefox and no page.",
    "data": "It holds a file itself and leads to no page.",
    "mailto": "It is an address for mail and no page.",
    "tel": "It is a telephone number and no page.",
    **dict.fromkeys(
        ("about", "chrome", "edge", "brave", "opera", "vivaldi", "view-source", "resource"),
        "It leads to a page of the browser itself.",
    ),
    **dict.fromkeys(
        ("chrome-extension", "moz-extension", "safari-web-extension"),
        "It leads into an extension of the browser.",
    ),
    "file": "It leads to a file on somebody's computer.",
    "feed": "It is the address of a feed and no page.",
}
"""Why an address with another scheme is left."""
_BROKEN = "Its web address is broken."
_NAMES_A_PERSON = "Its address holds a name or password."


class Address(NamedTuple):
    """An address as it was found: usable as `url`, or else `why` it is not, in one sentence."""

    url: str
    why: str


def address_of(text: str) -> Address:
    """Return a web address, or why it is none; `www.…` without a scheme is taken as one."""
    # Browsers pass over what stands around an address, and over line breaks in it.
    bare = _NOT_IN_ADDRESS.sub("", without_forbidden(text)).strip(" \u00a0")
    if not bare or len(bare) > LONGEST_ADDRESS:
        told = "Its address is too long for one of a page." if bare else "It has no address."
        return Address("", told)
    if bare.startswith("//") or bare.lower().startswith("www."):
        bare = f"https://{bare.lstrip('/')}"
    url = web_address(bare.replace(" ", "%20"))
    return Address(url, "" if url else _why_refused(bare))


def _why_refused(text: str) -> str:
    found = _SCHEME.match(text)
    scheme = found[1].lower() if found else ""
    if scheme in ("http", "https"):
        place = text.partition("://")[2].partition("/")[0]
        return _NAMES_A_PERSON if "@" in place else _BROKEN
    if not scheme:
        return "Its address is no web address."
    return _REFUSED.get(scheme, f"Its address begins with {scheme[:40]}: and is no page.")
