"""The comparison between frameworks: complete, and at one with the rest of the idea."""

from __future__ import annotations

from learnscape_gen.learning import LearningType, decide
from learnscape_gen.learning.editions import EDITIONS
from learnscape_gen.learning.frameworks import CASES, DISAGREEMENTS, READINGS, Kind
from learnscape_gen.learning.references import REFERENCES


def test_every_case_has_a_cell_for_every_reading() -> None:
    """The table has no holes."""
    for case in CASES:
        assert case.title
        assert len(case.cells) == len(READINGS)
        assert all(cell.text for cell in case.cells)


def test_cases_and_readings_are_unique() -> None:
    """No row or column stands twice."""
    assert len({case.id for case in CASES}) == len(CASES)
    assert len({reading.id for reading in READINGS}) == len(READINGS)
    assert len({stance.id for stance in DISAGREEMENTS}) == len(DISAGREEMENTS)


def test_every_reading_is_an_edition() -> None:
    """Behind every column there are definitions to look up."""
    assert {reading.id for reading in READINGS} <= {edition.id for edition in EDITIONS}


def test_the_cells_name_their_kind() -> None:
    """The words of a cell never say another kind than its colour."""
    for case in CASES:
        for cell in case.cells:
            assert cell.text.startswith(cell.kind)


def test_the_kinds_hold_the_three_types() -> None:
    """The frameworks' kinds are our three types, a fourth class, and not knowing."""
    assert {str(kind) for kind in Kind} - {str(one) for one in LearningType} == {
        "incidental",
        "unclear",
    }


def test_the_words_swap_between_frameworks() -> None:
    """What Hart calls non-formal is informal in EU 2012 and in ISCED; hers is incidental there."""
    cells = {
        (case.id, reading.id): cell.kind
        for case in CASES
        for reading, cell in zip(READINGS, case.cells, strict=True)
    }
    assert cells["blogs-and-network", "hart-2011"] is Kind.NON_FORMAL
    assert cells["blogs-and-network", "eu-2012"] is Kind.INFORMAL
    assert cells["blogs-and-network", "isced-2011"] is Kind.INFORMAL
    assert cells["fixing-a-fault", "hart-2011"] is Kind.INFORMAL
    assert cells["fixing-a-fault", "isced-2011"] is Kind.INCIDENTAL


def test_every_stance_answers_both_questions_and_has_a_source() -> None:
    """Each framework says of non-formal learning whether it is organised and intended."""
    sources = {reference.id for reference in REFERENCES}
    for stance in DISAGREEMENTS:
        assert stance.organised
        assert stance.intentional
        assert stance.id in sources


def test_the_facts_of_a_case_make_the_type_that_hart_would_call_it() -> None:
    """Our rules and our comparison agree, where the comparison is not unclear."""
    for case in CASES:
        kind = case.cells[0].kind
        assert kind is Kind.UNCLEAR or decide(case.facts).type == kind.value, case.id
