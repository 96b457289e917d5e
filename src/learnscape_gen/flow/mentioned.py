"""From the file of received mentions to what the pages of posts show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.ledger.mention import Mention
    from learnscape_gen.project import Project


class Mentioned(NamedTuple):
    """The mentions of each post, and what is wrong with those that were received."""

    mentions: Mapping[str, tuple[Mention, ...]] = {}
    problems: tuple[Problem, ...] = ()


def mentioned(project: Project, hub: Hub) -> Mentioned:
    """Return who mentions the posts of a hub. Where there is no file, nothing is done."""
    if not project.received:
        return Mentioned()
    from learnscape_gen.ledger.received import received  # noqa: PLC0415 - seldom needed
    from learnscape_gen.pages.mentions import mentions_of_posts  # noqa: PLC0415 - the same

    config = project.config
    found = received(project.received, config.hide_mentions)
    mentions, unknown = mentions_of_posts(hub, config, found.mentions, project.received)
    return Mentioned(mentions, (*((found.problem,) if found.problem else ()), *unknown))
