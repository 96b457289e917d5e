"""H-TOOL asks whether people work where a post is; the daily tools must be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.daily_tools import DAILY_TOOLS, KNOWN_DAILY_TOOLS
from learnscape_gen.config import Config
from learnscape_gen.diagnostics import Location, Severity

if TYPE_CHECKING:
    from tests.checks.conftest import MakeHub, MakeUse, ToldOfUse


@pytest.mark.parametrize("tools", [("blog",), ("blog", "course")])
def test_a_tool_outside_of_daily_work(
    tools: tuple[str, ...], use: MakeUse, told_of_use: ToldOfUse
) -> None:
    """A post that needs another tool gets a hint where it names it."""
    [problem] = told_of_use(DAILY_TOOLS, use(tools=tools, daily=("wiki",)))
    assert (problem.code, problem.severity) == ("H-TOOL", Severity.HINT)
    assert problem.location == Location("content/posts/post.md", 5, 14)
    assert "Blog" in problem.message


@pytest.mark.parametrize(
    ("tools", "daily"),
    [
        (("blog",), ("blog", "wiki")),
        (("blog", "wiki"), ("wiki",)),
        (("blog",), ()),
        (("course",), ("wiki",)),
        ((), ("wiki",)),
    ],
)
def test_a_daily_tool_is_enough(
    tools: tuple[str, ...], daily: tuple[str, ...], use: MakeUse, told_of_use: ToldOfUse
) -> None:
    """One daily tool is enough, a course takes time out anyway, and a hub may name no tools."""
    assert told_of_use(DAILY_TOOLS, use(tools=tools, daily=daily)) == []


def test_a_slip_in_daily_tools(small_hub: MakeHub) -> None:
    """A daily tool that the hub does not know is told, with the nearest that it does."""
    config = Config(daily_tools=("blogs", "wiki"))
    [problem] = KNOWN_DAILY_TOOLS.look(small_hub(), config)
    assert (problem.code, problem.location) == ("W-CONFIG", Location("learnscape.toml"))
    assert problem.hint == "Did you mean blog?"


def test_known_daily_tools(small_hub: MakeHub) -> None:
    """Tools of the hub are fine."""
    assert list(KNOWN_DAILY_TOOLS.look(small_hub(), Config(daily_tools=("wiki",)))) == []


def test_an_open_vocabulary_may_grow(small_hub: MakeHub) -> None:
    """Where posts make the tools, one that no post names yet is no slip."""
    config = Config(daily_tools=("telephone",), vocabulary="open")
    assert list(KNOWN_DAILY_TOOLS.look(small_hub(), config)) == []
