"""Facts in all the words that authors may use for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.kinds.facts import read_facts
from learnscape_gen.learning import Certification, Control, Facts, Intention

if TYPE_CHECKING:
    from tests.content.conftest import FieldsOf, PlacesOf


def test_all_facts(fields_of: FieldsOf) -> None:
    """Every fact has a key under `facts`."""
    fields = fields_of(
        "facts:\n  designated: yes\n  structured: no\n  certification: attendance\n"
        "  intentional: mixed\n  control: shared\n  In workflow: on\n"
    )
    assert read_facts(fields) == Facts(
        designated=True,
        structured=False,
        certification=Certification.ATTENDANCE,
        intentional=Intention.MIXED,
        control=Control.SHARED,
        in_workflow=True,
    )
    assert fields.problems == []


@pytest.mark.parametrize("no", ["no", "No", "false", "off", '"no"', "FALSE"])
def test_every_word_for_no(no: str, fields_of: FieldsOf) -> None:
    """What YAML takes for no is no, for every fact that can be no."""
    keys = ["designated", "structured", "certification", "intentional", "in_workflow"]
    fields = fields_of(f"facts: {{{', '.join(f'{key}: {no}' for key in keys)}}}")
    assert read_facts(fields) == Facts(
        designated=False,
        structured=False,
        certification=Certification.NONE,
        intentional=Intention.NO,
        in_workflow=False,
    )
    assert fields.problems == []


@pytest.mark.parametrize("yes", ["yes", "True", "on", "'yes'"])
def test_every_word_for_yes(yes: str, fields_of: FieldsOf) -> None:
    """What YAML takes for yes is yes."""
    fields = fields_of(f"facts: {{designated: {yes}, intentional: {yes}}}")
    assert read_facts(fields) == Facts(designated=True, intentional=Intention.YES)


@pytest.mark.parametrize("unknown", ["unknown", "Unknown", "", "~"])
def test_what_is_unknown_is_not_given(unknown: str, fields_of: FieldsOf) -> None:
    """Writing that a fact is unknown is the same as leaving it out."""
    keys = ["designated", "structured", "certification", "intentional", "control", "in_workflow"]
    fields = fields_of("facts:\n" + "".join(f"  {key}: {unknown}\n" for key in keys))
    assert read_facts(fields) == Facts()
    assert fields.problems == []


@pytest.mark.parametrize("text", ["title: x", "facts:", "facts: ~"])
def test_no_facts(text: str, fields_of: FieldsOf) -> None:
    """Without facts there is nothing to judge."""
    fields = fields_of(text)
    assert (read_facts(fields), fields.problems) == (None, [])


@pytest.mark.parametrize(
    ("facts", "column", "hint"),
    [
        ("{designated: perhaps}", 21, "designated: yes"),
        ("{designated: [yes]}", 21, "designated:"),
        ("{certification: yes}", 24, "It is one of: none, attendance, assessed."),
        ("{certification: [none]}", 24, "certification:"),
        ("{intentional: partly}", 22, "It is one of: yes, no, mixed."),
        ("{control: L&D}", 18, "It is one of: organisation, learner, shared."),
        ("unknown", 8, "facts: {key: value}"),
    ],
)
def test_a_fact_that_is_none(
    facts: str, column: int, hint: str, fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """Another word is told once, at its place, with the words there are."""
    fields = fields_of(f"facts: {facts}")
    assert read_facts(fields) in (None, Facts())
    assert places_of(fields.problems) == [("E-VALUE", 2, column)]
    assert hint in fields.problems[0].hint


def test_a_slip_in_a_fact(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """A fact under a wrong name is told with the right one."""
    fields = fields_of("facts: {desginated: yes}")
    assert read_facts(fields) == Facts()
    assert places_of(fields.problems) == [("W-KEY", 2, 9)]
    assert fields.problems[0].hint == "Did you mean designated?"
