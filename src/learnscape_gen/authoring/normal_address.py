"""Addresses in one form, so that two ways of writing the same one can be told to be that."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote_to_bytes, urlsplit, urlunsplit

from learnscape_gen.paths import web_address

_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|d|y|tw|ttc|msc|wbra|gbra)cl(?:id|kid)|gbraid|wbraid|igshid|mc_[ce]id"
    r"|_hs(?:enc|mi)|__hs\w+|mkt_tok|(?:pk|mtm|piwik|matomo)_\w+|_ga|_gl|ref_(?:src|url)|oly_\w+_id"
    r"|vero_\w+|wt_mc|s_cid|ml_subscriber\w*|ck_subscriber_id|trk(?:Campaign|Info)?|cmpid",
    re.IGNORECASE,
)
"""Names of parameters that say how somebody came to a page, and nothing of the page."""

_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_PORTS = {"http": 80, "https": 443}


def address_typed(text: str) -> str:
    """Return what somebody typed or pasted as a web address, or an empty string if it is none.

    The scheme may be left out, and where the page came from is taken off.
    """
    text = text.strip().strip("<>")
    scheme, colon, _ = text.partition("://")
    if colon and scheme.lower() in _PORTS:
        return without_tracking(web_address(text))
    address = web_address(f"https://{text}")
    # A word is no host, though a network may have one of that name.
    return without_tracking(address) if "." in _host(address) else ""


def without_tracking(address: str) -> str:
    """Return an address without the parameters by which visitors are followed."""
    parts = urlsplit(address)
    kept = [
        pair
        for pair in parts.query.split("&")
        if not _TRACKING.fullmatch(next(iter(parse_qsl(pair, keep_blank_values=True)), ("",))[0])
    ]
    return urlunsplit(parts._replace(query="&".join(kept)))


def normal_address(address: str) -> str:
    """Return what all ways of writing an address have in common, for comparing only.

    Scheme, `www.`, a usual port, a slash at the end, tracking, the part of the page after `#`,
    and the ways of writing hosts and escapes make no difference. A `#!` or `#/` does: some sites
    keep their pages behind it.
    """
    parts = urlsplit(without_tracking(web_address(address)))
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    port = parts.port if parts.port != _PORTS.get(parts.scheme) else None
    place = host if port is None else f"{host}:{port}"
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    path, query = _plainly_escaped(parts.path).rstrip("/"), _plainly_escaped(parts.query)
    return urlunsplit(("", place, path, query, fragment))


def _plainly_escaped(text: str) -> str:
    """Return part of an address with escapes only where they are needed, in capitals."""

    def plain(found: re.Match[str]) -> str:
        char = unquote_to_bytes(found[0]).decode("latin-1")
        return char if _UNRESERVED.fullmatch(char) else found[0].upper()

    return _ESCAPE.sub(plain, text)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
