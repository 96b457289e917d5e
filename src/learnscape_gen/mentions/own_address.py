"""Whether a hub stands at an address at which strangers could look."""

from __future__ import annotations

import re
from ipaddress import ip_address

from learnscape_gen.fetch.fetch import fetch
from learnscape_gen.fetch.outcome import FetchFault, Limits
from learnscape_gen.fetch.politeness import host_of
from learnscape_gen.fetch.public_hosts import is_public

_NOBODYS = re.compile(r"(?:.*\.)?example(?:\.(?:org|com|net))?|.*\.invalid")
_OWN = re.compile(r"(?:.*\.)?(?:localhost|local|test|internal|home\.arpa)")
_LIMITS = Limits(size=1, seconds=15)


def objection(home: str, *, private: bool) -> str:
    """Say why nobody can be told of pages at an address, or return an empty string.

    Args:
        home: the address of the hub.
        private: whether addresses in the own network will do.

    """
    host = host_of(home).rstrip(".")
    if _NOBODYS.fullmatch(host):
        return "it is an example, and nobody's"
    if not private and (_OWN.fullmatch(host) or _is_private(host)):
        return "it is in your own network, where nobody else can look"
    return ""


def _is_private(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return not is_public(host)


def absence(home: str, *, private: bool) -> str:
    """Ask for the home page of a hub; say why it is not there, or return an empty string."""
    answer = fetch(home, _LIMITS, private=private)
    if isinstance(answer, FetchFault):
        return str(answer.status or answer.reason)
    return ""
