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
    """An address as it was found.

    Args:
        url: how it can be used; empty where it can't.
        why: then, why not, in one sentence.
        secret: whether what stands there is for nobody else: a password, or the path of a file.

    """

    url: str
    why: str = ""
    secret: bool = False


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
    return Address(url) if url else _refused(bare)


def _refused(text: str) -> Address:
    """Say why text is no address of a page."""
    found = _SCHEME.match(text)
    scheme = found[1].lower() if found else ""
    if scheme in ("http", "https"):
        has_name = "@" in text.partition("://")[2].partition("/")[0]
        return Address("", _NAMES_A_PERSON if has_name else _BROKEN, has_name)
    if not scheme:
        return Address("", "Its address is no web address.")
    other = f"Its address begins with {scheme[:40]}: and is no page."
    return Address("", _REFUSED.get(scheme, other), scheme == "file")
