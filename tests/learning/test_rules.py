"""The decision table, against a table written by hand from the definitions, not from the code."""

from __future__ import annotations

import pytest

from learnscape_gen.learning import (
    QUESTIONS,
    RULES,
    Certification,
    Control,
    Facts,
    Intention,
    Level,
    decide,
)

# designated, structured, certified, intentional, control: rule, type, level
TABLE = """
    yes yes yes yes organisation: R1  formal     ok
    yes yes yes yes learner:      R2c formal     hint
    yes yes yes no  organisation: R2a formal     warning
    yes yes yes no  learner:      R2a formal     warning
    yes yes no  yes organisation: R2b formal     hint
    yes yes no  yes learner:      R2d formal     warning
    yes yes no  no  organisation: R2a formal     warning
    yes yes no  no  learner:      R2a formal     warning
    yes no  yes yes organisation: R3a formal     warning
    yes no  yes yes learner:      R3a formal     warning
    yes no  yes no  organisation: R3a formal     warning
    yes no  yes no  learner:      R3a formal     warning
    yes no  no  yes organisation: R3b formal     warning
    yes no  no  yes learner:      R3c non-formal warning
    yes no  no  no  organisation: R3d none       error
    yes no  no  no  learner:      R3d none       error
    no  yes yes yes organisation: R5  formal     error
    no  yes yes yes learner:      R6  non-formal warning
    no  yes yes no  organisation: R4b formal     warning
    no  yes yes no  learner:      R4a none       error
    no  yes no  yes organisation: R5  formal     warning
    no  yes no  yes learner:      R8  non-formal hint
    no  yes no  no  organisation: R4b formal     warning
    no  yes no  no  learner:      R4a none       error
    no  no  yes yes organisation: R6  non-formal warning
    no  no  yes yes learner:      R6  non-formal warning
    no  no  yes no  organisation: R6  informal   warning
    no  no  yes no  learner:      R6  informal   warning
    no  no  no  yes organisation: R7a non-formal hint
    no  no  no  yes learner:      R9  non-formal ok
    no  no  no  no  organisation: R7b informal   warning
    no  no  no  no  learner:      R10 informal   ok
"""
ROWS = [line.strip() for line in TABLE.strip().splitlines()]


def _facts(row: str) -> Facts:
    designated, structured, certified, intentional, control = row.partition(":")[0].split()
    return Facts(
        designated=designated == "yes",
        structured=structured == "yes",
        certification=Certification.ASSESSED if certified == "yes" else Certification.NONE,
        intentional=Intention(intentional),
        control=Control(control),
    )


def test_the_table_has_every_combination_once() -> None:
    """The table written by hand covers all 32 combinations of the five facts."""
    assert len({_facts(row) for row in ROWS}) == len(ROWS) == 32


@pytest.mark.parametrize("row", ROWS)
def test_each_combination_has_the_outcome_of_the_table(row: str) -> None:
    """Rule, type and level are those of the table."""
    rule = decide(_facts(row))
    assert [rule.id, rule.type or "none", rule.level] == row.partition(":")[2].split()


def test_every_row_is_reached() -> None:
    """No row of the table stands in the shadow of those above it."""
    assert {decide(_facts(row)) for row in ROWS} == set(RULES)


@pytest.mark.parametrize("row", ROWS)
def test_each_combination_meets_rows_of_one_rule_only(row: str) -> None:
    """At most the catch-all rule R6 fits besides the first, so the order hardly matters."""
    fitting = [rule.id for rule in RULES if rule.fits(_facts(row))]
    assert set(fitting[1:]) <= {"R6"}


def test_attendance_counts_as_no_certificate() -> None:
    """A slip that says one was there leads to the same rule as no slip at all."""
    facts = Facts(
        designated=False,
        structured=False,
        certification=Certification.ATTENDANCE,
        intentional=Intention.YES,
        control=Control.LEARNER,
    )
    assert decide(facts).id == "R9"


def test_facts_that_leave_something_open_are_not_decided() -> None:
    """The error names the facts that are missing."""
    with pytest.raises(ValueError, match="intentional, control"):
        decide(Facts(designated=True, structured=True, certification=Certification.NONE))


def test_every_rule_but_the_clear_ones_says_what_is_wrong_and_what_to_type() -> None:
    """Message and hint are there exactly where the level is not ok."""
    for rule in RULES:
        assert bool(rule.message) == bool(rule.hint) == (rule.level is not Level.OK)


def test_only_contradictions_have_no_type() -> None:
    """A rule without a type is an error."""
    assert {rule.id for rule in RULES if rule.type is None} == {"R3d", "R4a"}
    assert all(rule.level is Level.ERROR for rule in RULES if rule.type is None)


def test_a_condition_is_worded_question_by_question() -> None:
    """The decision table that readers see has a word for every question."""
    first, second = RULES[0].conditions, RULES[1].conditions
    assert first == ("yes", "yes", "yes", "yes", "organisation")
    assert second == ("yes", "yes", "either", "no", "either")
    assert len(first) == len(QUESTIONS)
