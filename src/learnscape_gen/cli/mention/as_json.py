"""What a pass over mentions came to, or would do, as one JSON object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from learnscape_gen.ledger.sent import Pair
    from learnscape_gen.mentions.pairs import HubMentions
    from learnscape_gen.mentions.passing import Pass


def as_json(done: Pass, mentions: HubMentions) -> str:
    """Return every mention of a hub with what is known of it, in plain ASCII."""
    asked = {errand.pair: errand for errand in done.errands}
    replies = {errand.pair: reply for errand, reply in done.replies.items()}

    def of(pair: Pair) -> dict[str, object]:
        entry, reply = done.entries.get(pair), replies.get(pair)
        known = msgspec.structs.asdict(entry) if entry else {**pair._asdict(), "state": "unknown"}
        errand = asked.get(pair)
        return {
            **known,
            "file": mentions.live.get(pair, ""),
            "due": "" if not errand else "take back" if errand.takes_back else "tell",
            "done": reply.heard.value if reply else "",
            "why": reply.why if reply else known.get("why", ""),
        }

    outcome = {
        "due": len(done.errands),
        "done": len(done.replies),
        "stopped": done.stopped,
        "mentions": [of(pair) for pair in sorted({*mentions.live, *done.entries, *asked})],
    }
    return json.dumps(outcome, indent=2)
