"""A file of rules says what folders and tags mean, or is refused with what is wrong in it."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.bringing.rules import LARGEST_RULES, Rule, RulesError, read_rules


def id_of(kind: str, name: str) -> str:
    """Return the id of a term: its name in small letters."""
    return f"{kind}:{name.lower()}"


def test_rules_are_found_by_folded_names() -> None:
    """A text alone is a task; terms go by any of their names."""
    rules = read_rules(
        b"""
        [folders]
        "Incidents / Reviews" = {task = "Review", tag = ["postmortem"], type = "informal"}
        Cooking = {leave = true}
        [tags]
        HowTo = "Ask"
        toread = {tag = []}
        """,
        id_of,
    )
    assert rules.folders == {
        "incidents/reviews": Rule(
            name="Incidents / Reviews",
            tasks=("task:review",),
            tags=("postmortem",),
            learning="informal",
        ),
        "cooking": Rule(name="Cooking", leave=True),
    }
    assert rules.tags["howto"].tasks == ("task:ask",)
    assert not rules.tags["toread"].keeps_name


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"[folder]\na = 'b'", r"no table \[folder\]"),
        (b"folders = 1", r"Write \[folders\]"),
        (b"[folders]\na = 1", r'\[folders\] "a" may have: task'),
        (b"[folders]\na = {tasks = 'b'}", "may have: task"),
        (b"[tags]\na = {task = [1]}", "task is a text"),
        (b"[tags]\na = {leave = 'yes'}", "leave is true or false"),
        (b"[tags]\na = {type = 'fun'}", "type is one of formal"),
        (b"[tags]\na = {source = ['b', 'c']}", "one source"),
        (b"[tags\n", "no valid TOML"),
        (b"a = " + b"[" * 5000, "no valid TOML"),
        (b"\xff", "UTF-8"),
        (b"#" * (LARGEST_RULES + 1), "too large"),
    ],
)
def test_what_is_wrong_is_said(content: bytes, why: str) -> None:
    """In one sentence, with the rule that it is about."""
    with pytest.raises(RulesError, match=why):
        read_rules(content, id_of)
