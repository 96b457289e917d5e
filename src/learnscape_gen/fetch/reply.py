"""What became of telling a page that it is mentioned, as the ledger wants to know it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from learnscape_gen.fetch.endpoint import Endpoint


class Heard(StrEnum):
    """How a page takes it."""

    TOLD = "told"
    NO_ENDPOINT = "no endpoint"
    """It has nothing that could be told."""
    REFUSED = "refused"
    FAILED = "failed"
    """It gave no answer to use; perhaps it will another time."""
    SKIPPED = "skipped"
    """It was not asked, or may not be: nothing is known from it."""


class Reply(msgspec.Struct, frozen=True):
    """What a page says, or its host.

    Args:
        heard: how it takes it.
        why: a few words, where it is not told.
        status: that of the last answer; 0 where there is none.
        endpoint: what was told.
        seen_at: an address where the receiver says what becomes of it; may be empty.
        silent: whether the host of the page gave no answer at all.

    """

    heard: Heard
    why: str = ""
    status: int = 0
    endpoint: Endpoint | None = None
    seen_at: str = ""
    silent: bool = False
