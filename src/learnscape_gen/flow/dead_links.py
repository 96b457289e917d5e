"""Which texts link to addresses that are dead.

The face of a file does not tell where its text leads, so that an edited text leaves the plan as it
is. Where the ledger knows no dead address, nothing is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.ledger.lost import LostAddresses
    from learnscape_gen.state.sources import Source


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

    hosts = {(urlsplit(url).hostname or "").encode() for url in lost.known}
    dead: dict[str, tuple[str, ...]] = {}
    for digest, html in bodies:
        lowered = html.lower()
        if any(host in lowered for host in hosts):
            links = outward_links(html.decode(errors="replace"))
            if found := tuple(url for url in links if url in lost.known):
                dead[digest] = found
    in_texts = {name: dead[source.body] for name, source in known.items() if source.body in dead}
    return msgspec.structs.replace(lost, in_texts=in_texts)
