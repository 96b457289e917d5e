"""Every check is asked, and what is silenced is not heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.checks import HUB_CHECKS, POST_CHECKS, USE_CHECKS
from learnscape_gen.checks.run import check, remarks_on
from learnscape_gen.config import Config
from learnscape_gen.content.markdown.body import Passage
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub
    from tests.checks.conftest import MakeHub

PROSE = (
    Passage(8, "You must complete this. We manage informal learning."),
    Passage(9, "CEDEFOP says so; 80 % of learning is informal."),
    Passage(10, "Lesson 1: 4,000 views."),
)
CODES = {
    "W-TONE",
    "W-MANAGE",
    "W-DEF",
    "W-STAT",
    "W-COURSE-ORDER",
    "W-METRIC",
    "H-MOMENT",
    "H-WHY",
    "H-DATE",
    "H-TOOL",
    "H-INFORMAL",
    "H-BASE-URL",
}
CONFIG = Config(daily_tools=("wiki",))


def careless(hub: Hub) -> Hub:
    """Return a hub whose posts lack what a check may ask for."""
    posts = tuple(
        msgspec.structs.replace(
            post, doc=msgspec.structs.replace(post.doc, why="", moments=(), date="")
        )
        for post in hub.posts
    )
    return msgspec.structs.replace(hub, posts=posts)


def checked(hub: Hub, config: Config, prose: tuple[Passage, ...]) -> tuple[Problem, ...]:
    """Return what is said about a hub whose posts all have the same prose."""
    remarks = {post.doc.path: remarks_on(post.doc, prose) for post in hub.posts}
    return check(hub, config, remarks)


def test_every_check_is_asked(small_hub: MakeHub) -> None:
    """A careless post hears from all of them."""
    found = checked(careless(small_hub(LearningType.INFORMAL)), CONFIG, PROSE)
    assert {problem.code for problem in found} == CODES


def test_a_sound_hub_hears_nothing(small_hub: MakeHub) -> None:
    """A sound post in a hub that knows its address has no problems."""
    config = Config(base_url="https://hub.example.com/")
    assert checked(small_hub(LearningType.NON_FORMAL), config, ()) == ()


@given(st.sets(st.sampled_from(sorted(CODES))), st.sets(st.sampled_from(sorted(CODES))))
def test_silence(small_hub: MakeHub, for_all: set[str], for_one: set[str]) -> None:
    """What the hub silences is never heard; what a post silences, only of the others."""
    hub = careless(small_hub(LearningType.INFORMAL, silence=tuple(for_one)))
    config = msgspec.structs.replace(CONFIG, silence=tuple(for_all))
    of_hub = {code for one in HUB_CHECKS for code in one.codes}
    found = {problem.code for problem in checked(hub, config, PROSE)}
    assert found == CODES - for_all - (for_one - of_hub)


@given(st.lists(st.text(), max_size=3))
def test_any_prose_is_readable(small_hub: MakeHub, texts: list[str]) -> None:
    """No text makes a check fail, and each tells only its own codes."""
    prose = tuple(Passage(n, text) for n, text in enumerate(texts, 1))
    codes = [one.codes for one in POST_CHECKS]
    codes += [one.codes for one in USE_CHECKS]
    codes += [one.codes for one in HUB_CHECKS]
    found = checked(small_hub(LearningType.NON_FORMAL), CONFIG, prose)
    assert {problem.code for problem in found} <= {code for some in codes for code in some}
