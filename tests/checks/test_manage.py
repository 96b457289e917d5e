"""W-MANAGE speaks up where informal learning is managed, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.manage import MANAGE
from learnscape_gen.content.named import Named
from learnscape_gen.diagnostics import Severity

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


@pytest.mark.parametrize(
    "text",
    [
        "Our platform lets you manage informal learning.",
        "We track and measure informal learning with it.",
        "It allows for tracking informal learning and simulations.",
        "Informal learning can be managed with the right tool.",
        "Managers should manage their team's informal learning.",
        "Managers should manage their teams\u2019 informal learning.",
        "An informal learning management system.",
        "The management of informal learning is our job.",
        "Deliver more informal learning!",
        "We can now assign informal learning to everyone.",
        "Managing and Measuring Informal Learning Activities",
        "We measure\ninformal learning.",
        "He is right. We manage informal learning.",
        "Our objective is to manage informal learning.",
    ],
)
def test_managed_informal_learning_is_told(text: str, reading: MakeReading, told: Told) -> None:
    """Who manages, tracks, delivers, assigns or measures it gets one warning."""
    problems = told(MANAGE, reading(text))
    assert [(p.code, p.severity) for p in problems] == [("W-MANAGE", Severity.WARNING)]


@pytest.mark.parametrize(
    "text",
    [
        "You can't manage informal learning.",
        "You can\u2019t manage informal learning – only the use of informal media.",  # noqa: RUF001 - as its author wrote it
        "Informal learning can't be managed.",
        "Nobody can track informal learning.",
        "Managing informal learning is not possible.",
        "Managing informal learning is a contradiction in terms.",
        "The idea of managing informal learning is misleading.",
        "Systems that claim to manage informal learning only manage media.",
        "How can you measure informal learning?",
        "“We manage informal learning”, says the vendor.",
        'He wrote "manage informal learning" in 2011.',
        "Vendors say 'track informal learning' when they mean clicks.",
        "Manage the use of informal media.",
        "Manage informal media, not informal learning.",
        "Manage your own informal learning.",
        "Look after the places; manage informal learning spaces well.",
        "Track where informal learning happens and support it.",
        "Managers support informal learning.",
        "She delivered a talk on informal learning.",
        "Mismanage informal learning.",
    ],
)
def test_talk_about_informal_learning_is_free(text: str, reading: MakeReading, told: Told) -> None:
    """Denials, questions, quotations, and care for media and surroundings are no problem."""
    assert told(MANAGE, reading(text)) == []


def test_the_title_is_the_name_of_a_thing(reading: MakeReading, told: Told) -> None:
    """A book may be called what it likes."""
    assert told(MANAGE, reading(title="Managing Informal Learning")) == []


def test_the_why_is_the_authors(reading: MakeReading, told: Told) -> None:
    """The why is looked at, and its key is the place."""
    [problem] = told(MANAGE, reading(why="Helps you manage informal learning."))
    assert problem.location == reading().doc.at("why")


def test_it_stands_on_its_line(reading: MakeReading, told: Told) -> None:
    """The line is that of the words, not that of the paragraph."""
    [problem] = told(MANAGE, reading("One.", "Two lines,\nand we manage informal learning."))
    assert (problem.location.path, problem.location.line) == ("content/posts/post.md", 21)


def test_the_hint_names_the_medium(reading: MakeReading, told: Told) -> None:
    """What can be looked after is the medium at hand, called as its author calls it."""
    text = "We manage informal learning."
    tools = (Named("our Wiki", 5, 15), Named("team chat", 5, 25))
    [with_blog] = told(MANAGE, reading(text))
    [with_two] = told(MANAGE, reading(text, tools=tools))
    [with_none] = told(MANAGE, reading(text, tools=()))
    assert "the use of a medium (blog)," in with_blog.hint
    assert "the use of a medium (our Wiki, team chat)," in with_two.hint
    assert "the use of informal media," in with_none.hint
