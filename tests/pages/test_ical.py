"""Lines of a calendar, read with a library that knows RFC 5545."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from learnscape_gen.pages.ical import LONGEST, calendar, event, folded, text

WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(words=WORDS)
@example(words="a, b; c\\n: d\r\ne")
@example(words="\N{CLINKING BEER MUGS}" * 60)
@example(words="x" * 74 + "ä")
def test_words_come_back(words: str) -> None:
    """Whatever was said, but for what can't be seen; no line is too long or breaks a character."""
    content = calendar("A hub", [event([("SUMMARY", text(words)), ("UID", "1")])])
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= LONGEST
    assert b"\r\n".join(line.decode().encode() for line in lines) == content
    (read,) = Calendar.from_ical(content).walk("VEVENT")
    seen = re.sub("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f]", "", words)
    assert str(read.get("SUMMARY", "")) == re.sub("\r\n?", "\n", seen)


def test_a_line_is_folded_at_75_octets() -> None:
    """And not before: a space begins what goes on."""
    assert folded("x" * 75) == "x" * 75 + "\r\n"
    assert folded("x" * 76) == "x" * 75 + "\r\n x\r\n"
    assert folded("x" * 74 + "ä") == "x" * 74 + "\r\n ä\r\n"


def test_what_is_empty_is_left_out() -> None:
    """An event without an owner has no line for one."""
    assert event([("UID", "1"), ("CONTACT", "")]) == "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n"
