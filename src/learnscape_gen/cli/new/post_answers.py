"""Fills in a new post: first from options, then by asking for what only a person knows."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import click

from learnscape_gen.cli.ending import StoppedError, WrongUseError
from learnscape_gen.cli.new.ask import ask
from learnscape_gen.cli.new.choose import choose_terms, choose_type
from learnscape_gen.cli.new.choose_source import asked_source, named_source
from learnscape_gen.cli.new.tell_post import tell_post
from learnscape_gen.content.quoting import yaml_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.cli.new.post_draft import PostDraft
    from learnscape_gen.cli.new.post_options import PostOptions
    from learnscape_gen.cli.new.terms import Terms

_FIVE = "?"


def take_options(draft: PostDraft, terms: Terms, given: PostOptions, site: str = "") -> None:
    """Fill in what the options say.

    Args:
        draft: the post.
        terms: what the hub knows.
        given: the options.
        site: where a source that is new is at home; empty where there is none to be described.

    Raises:
        WrongUseError: one of them can't be used.

    """
    minutes, why = given["minutes"], " ".join(given["why"].split())
    draft.tasks = choose_terms(terms, "task", given["task"], may_ask=False)
    draft.values |= {
        "type": choose_type(given["learning"], may_ask=False),
        "source": named_source(terms, given["source"], site) if given["source"].strip() else "",
        "social_tool": yaml_values(choose_terms(terms, "tool", given["tool"], may_ask=False)),
        "work_task": yaml_values(draft.tasks),
        "why": yaml_values((why,)),
        "moments": yaml_values(given["moment"]),
        "minutes": minutes if minutes.isdecimal() else yaml_values((minutes,)),
        "access": yaml_values((given["access"],)),
    }
    _take_facts(draft, given["fact"])
    draft.refuse_faults()


def _take_facts(draft: PostDraft, texts: tuple[str, ...]) -> None:
    """Fill in facts; where they leave no choice, they say the type as well."""
    from learnscape_gen.authoring.given_facts import UnknownFactError, facts_as_yaml, facts_given
    from learnscape_gen.learning import judge

    try:
        facts = facts_given(texts)
    except UnknownFactError as fault:
        raise WrongUseError(str(fault)) from None
    draft.values["facts"] = facts_as_yaml(facts)
    derived = None if facts.decides_nothing else judge(facts).type
    if derived and not draft.values["type"]:
        draft.values["type"] = derived.value


class Proposals(NamedTuple):
    """Answers that Enter accepts, where there are any.

    Args:
        source: a name for the source.
        site: where that is at home.
        minutes: how long it takes.
        words: what that estimate is made from.

    """

    source: str = ""
    site: str = ""
    minutes: int = 0
    words: str = ""


def ask_for_rest(draft: PostDraft, terms: Terms, proposals: Proposals) -> None:
    """Ask for what is still open. Each answer is in the draft as soon as it is given."""
    values = draft.values
    if not values["type"]:
        _ask_type(draft)
    if not values["source"]:
        values["source"] = asked_source(terms, proposals.source, proposals.site)
    if not values["social_tool"]:
        values["social_tool"] = yaml_values(choose_terms(terms, "tool", (), may_ask=True))
    if not values["work_task"]:
        draft.tasks = choose_terms(terms, "task", (), may_ask=True)
        values["work_task"] = yaml_values(draft.tasks)
    if not values["why"]:
        why = ask("Why is it in this learnscape, in one line", (), lambda text: (text,))
        values["why"] = yaml_values(why)
    if not values["minutes"]:
        _ask_minutes(draft, proposals.minutes, proposals.words)


def _ask_type(draft: PostDraft) -> None:
    """Ask for the type of learning, by the five questions if that is wanted."""
    from learnscape_gen.authoring.given_facts import facts_as_yaml
    from learnscape_gen.cli.new.five_questions import ask_five_questions, tell_what_facts_say
    from learnscape_gen.learning import Facts, LearningType, judge

    def settle(text: str) -> tuple[str, ...]:
        return (text,) if text == _FIVE else (choose_type(text, may_ask=False),)

    question, derived = "Type of learning in this use", ""
    answer = "".join(ask(question, (*LearningType, "? asks five questions"), settle))
    while answer == _FIVE:
        facts = Facts()
        for facts in ask_five_questions():
            draft.values["facts"] = facts_as_yaml(facts)
        tell_what_facts_say(facts)
        derived = "" if facts.decides_nothing else judge(facts).type or ""
        answer = "".join(ask(question, LearningType, settle, proposal=derived))
    draft.values["type"] = answer


def _ask_minutes(draft: PostDraft, minutes: int, words: str) -> None:
    def settle(text: str) -> tuple[str, ...]:
        if not (text.isascii() and text.isdecimal() and len(text) < 5):  # noqa: PLR2004 - a week
            raise WrongUseError("Write a whole number of minutes, such as 25; 0 for later.")
        return (text,) if int(text) else ()

    proposal = str(minutes or "")
    enter = f"{minutes}, an estimate from {words}; 0: later" if minutes else ""
    answer = ask("How many minutes does it take", (), settle, proposal=proposal, enter=enter)
    draft.values["minutes"] = "".join(answer)
    if answer and answer != (proposal,):
        draft.remarks.pop("minutes", None)


@contextmanager
def kept_when_stopped(draft: PostDraft, root: Path, terms: Terms, project: str) -> Iterator[None]:
    """Write what is known when a person stops in the middle of the questions, and end the run.

    Where nothing has been answered yet, nothing is written either.

    Raises:
        StoppedError: a person stopped.

    """
    before = draft.title, dict(draft.values)
    try:
        yield
    except (click.Abort, KeyboardInterrupt, EOFError):
        if (draft.title, draft.values) == before:
            raise StoppedError("Stopped. Nothing was written.") from None
        click.echo(err=True)
        draft.held_back = True
        tell_post(draft.write(root, terms, project))
        raise StoppedError("Stopped. What you said so far is kept there.") from None
