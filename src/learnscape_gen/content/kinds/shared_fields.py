"""The keys that several kinds of documents have."""

from __future__ import annotations

from learnscape_gen.content.field import Lines

ALIASES = Lines("aliases", "its old addresses", "[old/address]")
SYNONYMS = Lines(
    "synonyms", "what else people call it; posts may use these words too", "[one, two]"
)
