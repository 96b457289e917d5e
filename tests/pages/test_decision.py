"""The five questions as a table and as a form."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from learnscape_gen.language.words import ENGLISH, Words
from learnscape_gen.learning import QUESTIONS, RULES, Facts, completions, decide, reason
from learnscape_gen.learning.frameworks import CASES
from learnscape_gen.pages.decision import decision_part

PART = decision_part(ENGLISH)
DATA: dict[str, Any] = json.loads(PART.rules)


def places(facts: Facts) -> list[int]:
    """Tell settled facts as the form does."""
    return [
        next(n for n, answer in enumerate(q.answers) if answer.value == getattr(facts, q.fact))
        for q in QUESTIONS
    ]


@pytest.mark.parametrize("facts", completions(Facts()), ids=str)
def test_the_rules_are_those_of_the_linter(facts: Facts) -> None:
    """The first that fits five answers is the same, with its type and level."""
    answers = places(facts)
    met = next(
        rule
        for rule in DATA["rules"]
        if all(want in (None, answer) for want, answer in zip(rule["when"], answers, strict=True))
    )
    rule = decide(facts)
    assert (met["id"], met["type"], met["level"]) == (rule.id, rule.type, rule.level)


def test_rules_and_rows_stand_in_one_order() -> None:
    """A rule finds its row, with its message, by its place."""
    rows = [(row.id, row.type or None) for row in PART.rows]
    assert rows == [(rule["id"], rule["type"]) for rule in DATA["rules"]]
    assert len(rows) == len(RULES)


def test_reasons_are_told_from_the_facts() -> None:
    """What the clauses say together is the sentence that posts show, for all 32 combinations."""
    assert len(DATA["reasons"]) == 3**5
    for facts in completions(Facts()):
        place = int("".join(map(str, places(facts))), 3)
        said = "; ".join(DATA["clauses"][n] for n in DATA["reasons"][place])
        if type_ := decide(facts).type:
            assert f"{said[0].upper()}{said[1:]}." == reason(type_, facts)


def test_cases_are_told_by_their_answers() -> None:
    """With a cell for each framework."""
    assert [case["answers"] for case in DATA["cases"]] == [places(case.facts) for case in CASES]
    assert {len(case["cells"]) for case in DATA["cases"]} == {len(PART.readings)}


def test_every_text_is_in_the_language_of_the_hub() -> None:
    """Questions, answers, messages, cases and clauses."""
    part = decision_part(Words("xx", texts=_Shouted()))
    assert part.questions[0].text == QUESTIONS[0].text.upper()
    assert part.questions[0].answers[0] == ("yes", QUESTIONS[0].answers[0].label.upper())
    data = json.loads(part.rules)
    assert all(case["title"].isupper() for case in data["cases"])
    assert all(clause.isupper() for clause in data["clauses"])


class _Shouted(dict[str, str]):
    """A catalogue that has every text."""

    def get(self, text: str, _: object = None) -> str:
        return text.upper()

    def __bool__(self) -> bool:
        return True


def test_no_word_of_a_catalogue_ends_the_script() -> None:
    """The rules stand in a page as JSON."""
    texts = {case.title: "</script><script>alert(1)</script>" for case in CASES}
    rules = decision_part(Words("xx", texts)).rules
    assert "<" not in rules
    assert msgspec.json.decode(rules)["cases"][0]["title"].startswith("</script>")
