"""Pingback 1.0: one call by XML-RPC, and what comes back. Old blogs know no other way."""

# ruff: noqa: PLC0415 - few hosts are told in this way, and XML-RPC brings much along
from __future__ import annotations

MEDIA_TYPE = "text/xml"
KNOWN_ALREADY = 48
"""The fault with which a blog says that it has been told before."""
_METHOD = "pingback.ping"
_NOT_SAID = "its answer can't be read"
_DECLARATION = b"<!DOCTYPE"


def ping(source: str, target: str) -> bytes:
    """Return the call that tells a target of its source."""
    from xmlrpc.client import dumps

    return dumps((source, target), _METHOD, encoding="utf-8").encode()


def objection(answer: bytes) -> str:
    """Say why a blog does not want to be told, or return an empty string.

    Args:
        answer: what it sent, bounded by who fetched it.

    """
    # No answer of this kind declares anything; entities would be declared there.
    if _DECLARATION in answer or b"\0" in answer:
        return _NOT_SAID
    from xmlrpc.client import Fault, loads

    try:
        loads(answer)
    except Fault as fault:
        code = fault.faultCode
        return "" if code == KNOWN_ALREADY else f"pingback fault {str(code)[:10]}"
    except Exception:  # noqa: BLE001 - whatever a stranger's XML does to the parser, it says nothing
        return _NOT_SAID
    return ""
