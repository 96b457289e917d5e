"""The keys that a new post explains."""

from __future__ import annotations

NEEDED = ("type", "source", "social_tool", "work_task")
"""Without these a post is a draft."""

KEYS = (
    *(*NEEDED, "url", "author", "year", "language", "why", "moments", "minutes", "access"),
    *("noticed", "facts", "date", "review_in", "tags", "status"),
)
"""In the order in which they stand there."""

ONLY_WHERE_KNOWN = frozenset({"author", "year", "language", "status"})
"""No place is kept for these."""
