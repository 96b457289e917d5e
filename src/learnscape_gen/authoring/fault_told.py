"""Says in a sentence why a page could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from learnscape_gen.fetch.outcome import FetchFault, Reason

if TYPE_CHECKING:
    from collections.abc import Callable

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def fault_told(fault: FetchFault) -> str:
    """Return why a page could not be read, as a sentence."""
    return f"{_TOLD[fault.reason](fault)}."


def _host(fault: FetchFault) -> str:
    try:
        return urlsplit(fault.address).netloc or fault.address
    except ValueError:
        return fault.address


def _detailed(text: str) -> Callable[[FetchFault], str]:
    return lambda fault: f"{text}: {fault.detail}" if fault.detail else text


def _too_often(fault: FetchFault) -> str:
    seconds = fault.retry_after
    if not seconds:
        return "The server is asked too often at the moment, and says so (429)"
    for size, name in (_DAY, "days"), (_HOUR, "hours"), (_MINUTE, "minutes"):
        if seconds >= 2 * size:
            return f"The server wants to be asked again in {seconds // size} {name} (429)"
    return f"The server wants to be asked again in {seconds} seconds (429)"


_TOLD: dict[Reason, Callable[[FetchFault], str]] = {
    Reason.BAD_ADDRESS: lambda fault: f"It leads to '{fault.address}', which is no web address",
    Reason.NO_HOST: lambda fault: f"There is no host '{_host(fault)}', or no network",
    Reason.PRIVATE_ADDRESS: lambda fault: (
        f"It is at {_host(fault)}, on this computer or inside a private network; "
        "to read it there, add --private"
    ),
    Reason.NO_CONNECTION: lambda fault: f"Nobody answers at {_host(fault)}",
    Reason.TLS_FAULT: _detailed("The encrypted connection can't be trusted"),
    Reason.TIMEOUT: _detailed("The server takes too long"),
    Reason.TOO_MANY_REDIRECTS: lambda fault: (
        f"The server sends on and on, {len(fault.hops)} times so far"
    ),
    Reason.BROKEN_ANSWER: _detailed("The server's answer is broken"),
    Reason.TOO_LARGE: _detailed("The answer is too large"),
    Reason.NOT_FOUND: lambda fault: f"The server has no such page ({fault.status})",
    Reason.LOGIN_NEEDED: lambda _: "One has to log in to read it",
    Reason.REFUSED: lambda fault: f"The server lets no program read it ({fault.status})",
    Reason.TOO_OFTEN: _too_often,
    Reason.SERVER_ERROR: lambda fault: f"The server has trouble of its own ({fault.status})",
    Reason.NOT_A_PAGE: _detailed("It is no web page that says something of itself"),
}
