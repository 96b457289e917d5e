"""The five questions that tell which type of learning a use is, asked at a terminal."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.ask import ask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.learning import Facts, Question


def ask_five_questions() -> Iterator[Facts]:
    """Yield what a person has answered so far, after each question; Enter leaves one open."""
    from learnscape_gen.authoring.given_facts import facts_given

    told: list[str] = []
    for number, question in enumerate(_questions(), 1):
        first, second = (answer.label for answer in question.answers)
        click.echo(f"\n{number}. {question.text}\n   {question.explanation}", err=True)
        click.echo(f"   1  {first}\n   2  {second}", err=True)

        def settle(text: str, question: Question = question) -> tuple[str, ...]:
            if text not in ("1", "2"):
                raise WrongUseError("Type 1 or 2, or press Enter if you can't tell.")
            return (f"{question.fact}={question.answers[int(text) - 1].typed}",)

        told += ask("   1 or 2", (), settle, enter="can't tell")
        yield facts_given(told)


def tell_what_facts_say(facts: Facts) -> None:
    """Say which type the answers make, or why they make none."""
    from learnscape_gen.learning import judge, reason

    judgement = judge(facts)
    if facts.decides_nothing or not judgement.types:
        says = "These answers do not decide it."
    elif judgement.type:
        says = f"That is {judgement.type} learning. {reason(judgement.type, facts)}"
    else:
        says = f"That can be {' or '.join(judgement.types)} learning."
    click.echo(f"\n{says}", err=True)


def _questions() -> tuple[Question, ...]:
    from learnscape_gen.learning import QUESTIONS

    return QUESTIONS
