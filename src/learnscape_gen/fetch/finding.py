"""What asking an address has found, as the ledger wants to know it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Found(StrEnum):
    """How an address answers."""

    OK = "ok"
    MOVED = "moved"
    MOVED_FOR_NOW = "moved-for-now"
    PAYWALLED = "paywalled"
    REFUSED = "refused"
    """It answers no robots, or asks who we are; people may get in."""
    SUSPICIOUS = "suspicious"
    """It answers, but perhaps not with what was there."""
    FAILED = "failed"
    SKIPPED = "skipped"
    """It was not asked, or may not be: nothing is known from it."""


class Finding(msgspec.Struct, frozen=True):
    """How an address answers, in a few words why, and where it leads now if that is elsewhere.

    `silent` tells that its own host gave no answer at all, and not one to which it leads.
    """

    found: Found
    why: str = ""
    to: str = ""
    silent: bool = False
