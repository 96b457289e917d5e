"""What kind of thing an address in a body is, and whether a link may lead there.

Addresses come from strangers. A scheme must be on the list, however it is disguised: browsers pass
over white space and control characters in it, and so does this check.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple
from urllib.parse import quote, unquote

from markdown_it.common.normalize_url import normalizeLink

ALLOWED_SCHEMES = frozenset(
    ["http", "https", "irc", "ircs", "mailto", "matrix", "sms", "tel", "xmpp"]
)
"""The schemes with which a link may begin."""

_ACTIVE_SCHEMES = frozenset(["data", "file", "javascript", "vbscript"])
"""Schemes that are refused even where a space hides them, which no browser passes over."""

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")

_SAFE = r"[a-zA-Z0-9/?:@&=+$,._~*!'();-]*"
_SAFE_WEB = re.compile(
    rf"https?://[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*(?::[0-9]{{1,4}})?"
    rf"(?:[/?]{_SAFE}(?:%[0-9a-fA-F]{{2}}{_SAFE})*)?(?:#{_SAFE})?"
)
"""An address that needs no encoding, as most are."""

_NETWORK_PART = re.compile(r"(?:https?:)?//(?:[^/?#@]*@)?([^/?#]*)", re.IGNORECASE)
_LABEL = r"[^\s.:@<>^|%\[\]\"`{}]+"
_HOST = re.compile(
    rf"(?:{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9a-f:.]+\])(?::(?:[0-9]{{1,4}}|[1-5][0-9]{{4}}))?",
    re.IGNORECASE,
)
_SAFE_IN_FRAGMENT = "/?:@!$&()*+,;=-._~"


class AddressKind(Enum):
    """Where an address leads."""

    WEB = auto()
    OTHER = auto()
    """To mail, a telephone or a chat."""
    SAME_PAGE = auto()
    FILE = auto()
    """To a page or file of this site, by a path."""
    EMPTY = auto()
    REFUSED = auto()
    """To a scheme that is not allowed; `text` is the scheme."""
    BROKEN = auto()
    """To the web, but without a host."""


class Address(NamedTuple):
    """An address that has been judged.

    `text` is ready for an attribute (but for its HTML escapes) where the address is kept, and the
    decoded path where it must be resolved; `fragment` is decoded.
    """

    kind: AddressKind
    text: str
    fragment: str = ""


def judge(written: str) -> Address:
    """Return what an address is, as written in Markdown or decoded from an HTML attribute."""
    if _SAFE_WEB.fullmatch(written):
        return Address(AddressKind.WEB, written)
    address = written.strip()
    if not address:
        return Address(AddressKind.EMPTY, "")
    if scheme := _scheme(address):
        return _with_scheme(address, scheme)
    address = address.replace("\\", "/")
    if address.startswith("//"):
        return _web(address)
    path, _, fragment = address.partition("#")
    if not path:
        fragment = unquote(fragment)
        return Address(AddressKind.SAME_PAGE, quote(fragment, safe=_SAFE_IN_FRAGMENT), fragment)
    return Address(AddressKind.FILE, unquote(path), unquote(fragment))


def _scheme(address: str) -> str:
    """Return the scheme that a browser may see, in lower case, or an empty string."""
    found = _SCHEME.match(address)
    if found:
        return found[1].lower()
    unmasked = _SCHEME.match(_INVISIBLE.sub("", address))
    if unmasked is None:
        return ""
    scheme = unmasked[1].lower()
    # A file may be named "my notes: May.md".
    named_file = " " in address.partition(":")[0] and scheme not in _ACTIVE_SCHEMES
    return "" if named_file else f"{scheme} (disguised)"


def _with_scheme(address: str, scheme: str) -> Address:
    if scheme not in ALLOWED_SCHEMES:
        return Address(AddressKind.REFUSED, scheme)
    if scheme in ("http", "https"):
        return _web(address)
    return Address(AddressKind.OTHER, normalizeLink(address))


def _web(address: str) -> Address:
    network_part = _NETWORK_PART.match(address)
    if network_part is None or not _HOST.fullmatch(network_part[1]):
        return Address(AddressKind.BROKEN, address)
    # A fragment may hold no second number sign.
    before, sign, fragment = address.partition("#")
    fragment = fragment.replace("#", "%23")
    return Address(AddressKind.WEB, normalizeLink(f"{before}{sign}{fragment}"))


def host_of(address: str) -> str:
    """Return the host of a web address."""
    found = _NETWORK_PART.match(address)
    return found[1] if found else ""
