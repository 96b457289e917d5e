"""H-TOOL: a post needs a tool in which nobody works; and daily tools that the hub does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import HubCheck, Use, UseCheck
from learnscape_gen.config import CONFIG_NAME, Config
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.vocabulary import Term, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Hub


def _look(use: Use) -> Iterator[Problem]:
    """Find posts with no daily tool; what is made to instruct lies outside of daily work anyway."""
    daily = use.config.daily_tools
    tools = [tool for tool in use.tools if tool.medium == "informal"]
    if tools and not any(tool.id in daily for tool in tools):
        names = " or ".join(tool.title for tool in tools)
        post = use.post.doc
        yield Problem.of(
            "H-TOOL",
            f"People do not work in {names}. Can it live where they do?",
            post.place(post.tools[0].spot if post.tools else post.start),
            f"Offer it through a daily tool, or add {tools[0].id} to daily_tools in {CONFIG_NAME}.",
        )


def _look_at_hub(hub: Hub, config: Config) -> Iterator[Problem]:
    """Find daily tools that are no tools of the hub: a slip there would make every post fire.

    In an open vocabulary a tool is known when a post names it, which may be later.
    """
    if config.vocabulary == "open":
        return
    known = {tool.doc.id: tool.doc for tool in hub.tools}
    names = Vocabulary(Term(doc.id, doc.title, doc.synonyms) for doc in known.values())
    for name in config.daily_tools:
        if name not in known:
            near = names.nearest(name)
            yield Problem.of(
                "W-CONFIG",
                f"daily_tools names '{name}', which is no tool of this hub.",
                Location(CONFIG_NAME),
                f"Did you mean {near}?" if near else "Write the ids of tools from content/tools/.",
            )


DAILY_TOOLS = UseCheck(
    codes=("H-TOOL",), look=_look, concerns=lambda _, config: bool(config.daily_tools)
)
KNOWN_DAILY_TOOLS = HubCheck(codes=("W-CONFIG",), look=_look_at_hub)
