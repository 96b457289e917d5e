"""One check per file. Each can be silenced by its code, for the hub or on one post."""

from __future__ import annotations

from learnscape_gen.checks.check import HubCheck, PostCheck

POST_CHECKS: tuple[PostCheck, ...] = ()
HUB_CHECKS: tuple[HubCheck, ...] = ()
