"""The address that a page gives as its own, where that can be believed."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from learnscape_gen.paths import host_of, web_address

_LONGEST = 2000


def own_address(claimed: str, fetched: str) -> str:
    """Return the address that a page claims, or an empty string.

    It must be on the same site, or else anybody could send readers anywhere; and pages of a badly
    set up site all claim to be its home page.

    Args:
        claimed: as the page has it; may be relative.
        fetched: where the page was fetched.

    """
    try:
        address = web_address(urljoin(fetched, claimed.strip())) if claimed.strip() else ""
        mine, theirs = urlsplit(fetched), urlsplit(address)
        same = host_of(fetched) == host_of(address) and mine.port == theirs.port
    except ValueError:
        return ""
    is_home = theirs.path in ("", "/") and not theirs.query
    if not same or len(address) > _LONGEST or (is_home and mine.path not in ("", "/")):
        return ""
    return address.partition("#")[0]
