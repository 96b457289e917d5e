"""What a pass makes of what is known, and when a page is asked again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from learnscape_gen.fetch.endpoint import Endpoint
from learnscape_gen.fetch.reply import Heard, Reply
from learnscape_gen.ledger.sent import Pair, Sent, SentState
from learnscape_gen.mentions.judgement import is_due, is_to_be_taken_back, taken_back, told

PAIR = Pair("https://hub.example/posts/one/", "https://a.example/x")
WM = Endpoint("https://a.example/wm")
DAY = "2026-11-26"


def known(state: SentState, tries: int = 0) -> Sent:
    """Return a mention as it is known since that day."""
    return Sent(*PAIR, state=state, day=DAY, endpoint=WM.url, tries=tries)


def after(days: int) -> str:
    """Return a day so many days later."""
    return (date.fromisoformat(DAY) + timedelta(days)).isoformat()


@pytest.mark.parametrize(
    ("state", "tries", "days"),
    [
        ("no-endpoint", 0, 90),
        ("refused", 0, 90),
        ("failing", 1, 1),
        ("failing", 2, 1),
        ("failing", 3, 90),
        ("gone", 0, 0),
    ],
)
def test_when_a_page_is_asked_again(state: SentState, tries: int, days: int) -> None:
    """From that day on, and not before."""
    assert is_due(known(state, tries), after(days))
    assert days == 0 or not is_due(known(state, tries), after(days - 1))


def test_what_is_new_is_due_and_what_was_told_is_not() -> None:
    """However long ago that was."""
    assert is_due(None, DAY)
    assert not is_due(known("told"), after(9_999))


def test_a_day_that_is_still_to_come_waits_for_nothing() -> None:
    """A clock was wrong once; that must not keep a page from being asked for years."""
    assert is_due(known("no-endpoint"), after(-400))


@pytest.mark.parametrize(
    ("heard", "state", "tries"),
    [
        (Heard.TOLD, "told", 0),
        (Heard.NO_ENDPOINT, "no-endpoint", 0),
        (Heard.REFUSED, "refused", 0),
        (Heard.FAILED, "failing", 3),
    ],
)
def test_replies(heard: Heard, state: SentState, tries: int) -> None:
    """Only failures in a row are counted."""
    entry = told(PAIR, known("failing", 2), Reply(heard, endpoint=WM), after(1))
    assert entry
    assert (entry.state, entry.tries, entry.day) == (state, tries, after(1))


def test_who_was_not_asked_is_not_judged() -> None:
    """What was known stays, also where that is nothing."""
    skipped = Reply(Heard.SKIPPED, "no time")
    assert told(PAIR, None, skipped, DAY) is None
    assert told(PAIR, known("refused"), skipped, after(5)) == known("refused")
    assert taken_back(known("told"), skipped, after(5)) == known("told")


def test_taking_back() -> None:
    """A refusal will do: the receiver has looked. A failure is tried three times."""
    assert is_to_be_taken_back(known("told"), DAY)
    assert not is_to_be_taken_back(known("refused"), DAY)
    for heard in (Heard.TOLD, Heard.REFUSED):
        assert taken_back(known("told"), Reply(heard), after(1)).state == "gone"
    failed = Reply(Heard.FAILED, "500")
    entry = taken_back(known("told"), failed, after(1))
    assert (entry.state, entry.tries, entry.endpoint) == ("told", 1, WM.url)
    assert not is_to_be_taken_back(entry, after(1))
    assert is_to_be_taken_back(entry, after(2))
    entry = taken_back(taken_back(entry, failed, after(2)), failed, after(3))
    assert (entry.state, entry.why) == ("gone", "500")
