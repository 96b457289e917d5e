"""Runs every check over a hub, and leaves out what the hub or a post has silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks import HUB_CHECKS, POST_CHECKS
from learnscape_gen.checks.check import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.content.markdown import Passage
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub


def check(
    hub: Hub, config: Config, prose: Mapping[str, tuple[Passage, ...]]
) -> tuple[Problem, ...]:
    """Return what the checks have to say.

    Args:
        hub: what is published.
        config: the settings.
        prose: the passages of every body by their digest.

    """
    silence = frozenset(config.silence)
    found: list[Problem] = []
    for post in hub.posts:
        reading = Reading(post, prose.get(post.doc.body.prose, ()), hub, config)
        quiet = silence.union(post.doc.silence)
        for one in POST_CHECKS:
            if not quiet.issuperset(one.codes):
                found.extend(p for p in one.look(reading) if p.code not in quiet)
    for whole in HUB_CHECKS:
        found.extend(p for p in whole.look(hub, config) if p.code not in silence)
    return tuple(found)
