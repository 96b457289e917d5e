"""Runs every check over a hub, and leaves out what the hub or a post has silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks import HUB_CHECKS, POST_CHECKS
from learnscape_gen.checks.check import Reading
from learnscape_gen.checks.wording import lowered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.content.kinds.terms import ToolDocument
    from learnscape_gen.content.markdown import Passage
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub, Post


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
    tools = {tool.doc.id: tool.doc for tool in hub.tools}
    found: list[Problem] = []
    for post in hub.posts:
        reading = read_post(post, tools, prose.get(post.doc.body.prose, ()), config)
        quiet = silence.union(post.doc.silence)
        for one in POST_CHECKS:
            if one.concerns(reading) and not quiet.issuperset(one.codes):
                found.extend(p for p in one.look(reading) if p.code not in quiet)
    for whole in HUB_CHECKS:
        found.extend(p for p in whole.look(hub, config) if p.code not in silence)
    return tuple(found)


def read_post(
    post: Post,
    tools: Mapping[str, ToolDocument],
    passages: tuple[Passage, ...],
    config: Config,
) -> Reading:
    """Return a post as checks read it."""
    told = ["", post.doc.title, post.doc.why]
    told += [passage.text.replace("\n", " ") for passage in passages]
    return Reading(
        post=post,
        tools=tuple(tools[id_] for id_ in post.tools if id_ in tools),
        passages=passages,
        words=lowered("\n".join(told)),
        config=config,
    )
