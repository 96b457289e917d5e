"""Which addresses of the network a name stands for, and whether they are anybody's to ask.

A page from the outside must not make us ask what is inside: this machine, the network around it,
or the services that clouds keep at special addresses.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Thread

_NAT64 = IPv6Network("64:ff9b::/96")
"""In networks without IPv4, the last 32 bits of such an address are one of it (RFC 6052)."""


class UnknownHostError(Exception):
    """The name system does not know the host."""


class PrivateHostError(Exception):
    """The name stands for an address that is not open to all."""


async def addresses_of(host: str, port: int, *, private: bool) -> tuple[str, ...]:
    """Return the addresses that a host's name stands for; connect to these and ask no more.

    Args:
        host: a name, or an address in any notation.
        port: where to connect.
        private: whether special addresses are welcome.

    Raises:
        UnknownHostError: there are none.
        PrivateHostError: one of them is special, and these are not welcome.

    """
    found = await _looked_up(host, port)
    for address in found:
        if not private and not is_public(address):
            raise PrivateHostError(address)
    return found


def is_public(address: str) -> bool:
    """Tell whether an address is one of the open network, also where it holds one in another."""
    parsed = ip_address(address)
    if isinstance(parsed, IPv6Address):
        inner = _inner(parsed)
        if inner is not None:
            return is_public(str(inner))
        if parsed.is_site_local:
            return False
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved


def _inner(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one leads to, if it does."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour


async def _looked_up(host: str, port: int) -> tuple[str, ...]:
    """Ask the name system, in a thread of its own that nobody has to wait for."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[tuple[str, ...] | None] = loop.create_future()

    def settle(found: tuple[str, ...] | None) -> None:
        if not answer.done():
            answer.set_result(found)

    def look_up() -> None:
        found = None
        with suppress(OSError, ValueError):  # an odd name is a UnicodeError, which is a ValueError
            told = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found = tuple(dict.fromkeys(str(entry[4][0]) for entry in told))
        with suppress(RuntimeError):  # the loop may be gone
            loop.call_soon_threadsafe(settle, found)

    Thread(target=look_up, daemon=True).start()
    found = await answer
    if not found:
        raise UnknownHostError(host)
    return found
