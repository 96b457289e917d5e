"""Text from strangers, shown safely."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.cli.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Postmortem culture", "Postmortem culture"),
        ("复盘 🎉 عربي", "复盘 🎉 عربي"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("one\ntwo\ttabbed", "one\\ntwo\\ttabbed"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    """Letters of every script stay; what moves a cursor or turns the writing is spelt."""
    assert printable(text) == shown


@settings(deadline=None)
@given(st.text())
def test_one_line_stays_one_line(text: str) -> None:
    """No text can begin a line of its own, which a program might take for a command."""
    assert len(f"x{printable(text)}x".split("\n")) == 1
    assert "\x1b" not in printable(text)
