"""What a pass over the links came to, as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.ledger.entry import STATES

if TYPE_CHECKING:
    from learnscape_gen.links.passing import Pass


def as_json(done: Pass) -> str:
    """Return every address of a hub with what is known of it, in plain ASCII."""
    counts = Counter(entry.state for entry in done.entries.values())
    outcome = {
        "asked": len(done.findings),
        "not_reached": done.unasked,
        "stopped": done.stopped,
        "states": {state: counts[state] for state in STATES},
        "addresses": [
            {
                **_known(done, url),
                "asked": url in done.findings,
                "files": list(address.files),
            }
            for url, address in sorted(done.addresses.items())
        ],
    }
    return json.dumps(outcome, indent=2)


def _known(done: Pass, url: str) -> dict[str, object]:
    """Return what is known of an address; of one that was never reached, no more than itself."""
    entry = done.entries.get(url)
    if entry is None:
        finding = done.findings.get(url)
        return {"url": url, "state": "unknown", "why": finding.why if finding else ""}
    return {name: getattr(entry, name) for name in msgspec.structs.asdict(entry)}
