"""Runs every check, and leaves out what the hub or a post has silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks import HUB_CHECKS, POST_CHECKS, USE_CHECKS
from learnscape_gen.checks.check import Reading, Use
from learnscape_gen.checks.wording import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.content.kinds.post import PostDocument
    from learnscape_gen.content.markdown.body import Passage
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub


def remarks_on(doc: PostDocument, passages: tuple[Passage, ...]) -> tuple[Problem, ...]:
    """Return what the checks have to say about a post as it stands in its file.

    Args:
        doc: the post.
        passages: the prose of its body.

    """
    reading = read_post(doc, passages)
    return tuple(
        problem for one in POST_CHECKS if one.concerns(reading) for problem in one.look(reading)
    )


def check(
    hub: Hub, config: Config, remarks: Mapping[str, tuple[Problem, ...]]
) -> tuple[Problem, ...]:
    """Return what the checks have to say about a hub.

    Args:
        hub: what is published.
        config: the settings.
        remarks: what `remarks_on` said about posts, by the path of the file.

    """
    return tuple(_heard(hub, config, remarks))


def _heard(
    hub: Hub, config: Config, remarks: Mapping[str, tuple[Problem, ...]]
) -> Iterator[Problem]:
    silence = frozenset(config.silence)
    tools = {tool.doc.id: tool.doc for tool in hub.tools}
    for post in hub.posts:
        doc = post.doc
        said = [*remarks.get(doc.path, ())]
        for one in USE_CHECKS:
            if one.concerns(doc, config):
                used = tuple([tools[id_] for id_ in post.tools if id_ in tools])
                said += one.look(Use(post, used, config))
        if said:
            yield from _not_in(silence, doc.silence, said)
    for whole in HUB_CHECKS:
        yield from _not_in(silence, (), whole.look(hub, config))


def _not_in(
    silence: frozenset[str], more: tuple[str, ...], problems: Iterable[Problem]
) -> Iterator[Problem]:
    for problem in problems:
        if problem.code not in silence and problem.code not in more:
            yield problem


def read_post(doc: PostDocument, passages: tuple[Passage, ...]) -> Reading:
    """Return a post as checks read it."""
    told = ["", doc.title, doc.why]
    told += [passage.text.replace("\n", " ") for passage in passages]
    return Reading(doc=doc, passages=passages, words=lowered("\n".join(told)))
