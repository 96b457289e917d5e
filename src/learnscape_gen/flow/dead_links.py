"""Which texts link to addresses that are dead.

The face of a file does not tell where its text leads, so that an edited text leaves the plan as it
is. Where the ledger knows no dead address, nothing is looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.ledger.lost import LostAddresses
    from learnscape_gen.state.sources import Source

_HOST = rb"//(\[[^\]]*\]|[^\[\]/?#:\"'<>&\s]+)"
"""The host of an address, in small letters."""


def found_in_texts(
    lost: LostAddresses, known: Mapping[str, Source], bodies: Iterable[tuple[str, bytes]]
) -> LostAddresses:
    """Return the dead addresses of a hub with the files whose texts link to them.

    Args:
        lost: the dead addresses.
        known: what is known of every file.
        bodies: the HTML of all bodies, each with its digest; asked for only where it is needed.

    """
    if not lost.known:
        return lost
    from learnscape_gen.content.outward import outward_links  # noqa: PLC0415 - seldom needed

    # There may be many of either, so no host is looked for by itself.
    hosts_in = re.compile(_HOST).findall
    hosts = {host for url in lost.known for host in hosts_in(url.encode())}
    dead: dict[str, tuple[str, ...]] = {}
    for digest, html in bodies:
        if not hosts.isdisjoint(hosts_in(html.lower())):
            links = outward_links(html.decode(errors="replace"))
            if found := tuple(url for url in links if url in lost.known):
                dead[digest] = found
    in_texts = {name: dead[source.body] for name, source in known.items() if source.body in dead}
    return msgspec.structs.replace(lost, in_texts=in_texts)
