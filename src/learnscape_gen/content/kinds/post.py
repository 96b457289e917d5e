"""A post: one thing that helps with a piece of work, and why it is in the learnscape."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

import msgspec

from learnscape_gen.content.addresses import read_aliases, read_language, read_slug, read_url
from learnscape_gen.content.dates import day_after
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.fields import Fields, Named
from learnscape_gen.content.yaml_values import Mapping, Scalar
from learnscape_gen.diagnostics import Location
from learnscape_gen.learning import (
    Certification,
    Control,
    Facts,
    Intention,
    LearningType,
    type_named,
)

MOMENTS = ("new", "more", "apply", "solve", "change")
ACCESS = ("free", "login", "paid")
STATUSES = ("published", "draft", "archived")
NOTES = ("reading_note", "intent_note", "support", "validated_by", "outcome", "via")
"""Keys whose words are shown to readers beside the facts."""

_E = TypeVar("_E", bound=StrEnum)


class Review(msgspec.Struct, frozen=True):
    """Who looked at a post last and when, what came of it, and when it is due again."""

    on: str
    by: str
    outcome: str
    note: str
    due: str


class GivenSource(msgspec.Struct, frozen=True):
    """A source that a post describes itself, instead of naming one in content/sources/."""

    name: Named
    url: str
    author: str
    year: str


class PostDocument(msgspec.Struct, frozen=True):
    """A post as its author wrote it: terms by the names used, not yet found in the vocabulary."""

    path: str
    id: str
    title: str
    type: LearningType
    source: Named | GivenSource | None
    tools: tuple[Named, ...]
    tasks: tuple[Named, ...]
    contexts: tuple[Named, ...]
    url: str
    why: str
    moments: tuple[str, ...]
    minutes: int
    access: str
    author: str
    year: str
    facts: Facts | None
    facts_at: Location
    date: str
    tags: tuple[str, ...]
    status: str
    review: Review | None
    aliases: tuple[str, ...]
    language: str
    noticed: str
    claim: str
    notes: tuple[tuple[str, str], ...]
    keys: tuple[tuple[str, Location], ...]
    silence: tuple[str, ...]
    start: Location
    body: BodyFacts

    def at(self, key: str) -> Location:
        """Return where a key stands in the file, or the top of its front matter."""
        return dict(self.keys).get(key, self.start)


def read_post(file: ParsedFile, fields: Fields) -> PostDocument:
    """Return the post that a file holds. Where a needed key is missing a problem tells."""
    facts = _facts(fields)
    return PostDocument(
        path=file.path,
        id=read_slug(fields, file.id),
        title=fields.title(),
        type=_type(fields),
        source=_source(fields),
        tools=_needed(fields, "social_tool", "E-TOOL", _TOOL_MISSING),
        tasks=_needed(fields, "work_task", "E-TASK", _TASK_MISSING),
        contexts=fields.named("work_context"),
        url=read_url(fields, "url"),
        why=fields.text("why"),
        moments=fields.choices("moments", MOMENTS),
        minutes=fields.minutes("minutes"),
        access=fields.choice("access", ACCESS),
        author=fields.text("author"),
        year=fields.text("year"),
        facts=facts,
        facts_at=fields.place("facts"),
        date=fields.date("date"),
        tags=fields.texts("tags"),
        status="draft" if fields.flag("draft") else fields.choice("status", STATUSES, "published"),
        review=_review(fields),
        aliases=read_aliases(fields),
        language=read_language(fields),
        noticed=fields.text("noticed"),
        claim=fields.text("claim"),
        notes=tuple((key, text) for key in NOTES if (text := fields.text(key))),
        keys=fields.places(),
        silence=fields.texts("silence"),
        start=fields.start,
        body=file.body,
    )


_TASK_MISSING = (
    "Every post serves a piece of work. Which task does it help with?",
    "Add a line such as: work_task: incidents/review",
)
_TOOL_MISSING = (
    "The post does not say which tool or medium it is used with.",
    "Add a line such as: social_tool: web-page",
)


def _needed(
    fields: Fields, key: str, code: str, told: tuple[str, str]
) -> tuple[Named, ...]:
    """Return the terms under a key that a post can't do without."""
    named = fields.named(key)
    if not named:
        fields.report(code, told[0], fields.value(key), told[1])
    return named


def _type(fields: Fields) -> LearningType:
    """Return the learning type of this use; it is never inferred from anything else."""
    text = fields.text("type")
    found = type_named(text) if text else None
    if found is None:
        said = f"'{text}' is no type of learning." if text else "The post does not say its type."
        fields.report(
            "E-TYPE-UNKNOWN" if text else "E-TYPE-MISSING",
            said,
            fields.value("type"),
            "Write type: formal, type: non-formal or type: informal, for the learning in this use.",
        )
    return found or LearningType.NON_FORMAL


def _source(fields: Fields) -> Named | GivenSource | None:
    """Return the source: a name or id, or a source described in place."""
    value = fields.value("source")
    if isinstance(value, Mapping):
        inner = Fields(value, fields.path, fields.problems)
        name = inner.text("name") or inner.text("publisher") or inner.text("author")
        given = GivenSource(
            Named(name, Location(fields.path, value.line, value.column)),
            read_url(inner, "url"),
            inner.text("author"),
            inner.text("year"),
        )
        inner.tell_of_others()
        if name:
            return given
    elif isinstance(value, Scalar) and value.text.strip():
        return Named(fields.text("source"), Location(fields.path, value.line, value.column))
    fields.report(
        "E-SOURCE",
        "Say who made this and where it is.",
        value,
        "Add a line such as: source: google-sre, or source: {name: Google, url: https://sre.google/}",
    )
    return None


def _facts(fields: Fields) -> Facts | None:
    """Return the facts about this use, or None when none are given."""
    inner = fields.inner("facts")
    if inner is None:
        return None
    facts = Facts(
        designated=inner.flag("designated"),
        structured=inner.flag("structured"),
        certification=_member(inner, "certification", Certification),
        intentional=_member(inner, "intentional", Intention),
        control=_member(inner, "control", Control),
        in_workflow=inner.flag("in_workflow"),
    )
    inner.tell_of_others()
    return facts


_WORDS = {"true": "yes", "on": "yes", "false": "no", "off": "no"}


def _member(fields: Fields, key: str, words: type[_E]) -> _E | None:
    """Return a fact of several values; "unknown" is the same as not given."""
    text = _WORDS.get(fields.text(key).casefold(), fields.text(key).casefold())
    if key == "certification" and text == "no":
        text = Certification.NONE.value
    if not text or text == "unknown":
        return None
    try:
        return words(text)
    except ValueError:
        fields.report(
            "E-VALUE",
            f"'{key}' can't be '{text}'.",
            fields.value(key),
            f"It is one of: {', '.join(words)}.",
        )
        return None


def _review(fields: Fields) -> Review | None:
    """Return the last review, with the day on which the next one is due."""
    span = fields.text("review_in")
    value = fields.value("reviewed")
    inner = fields.inner("reviewed") if isinstance(value, Mapping) else None
    on = (inner.date("on") if inner else fields.date("reviewed") if value else "")[:10]
    start = on or fields.date("date")[:10]
    due = day_after(start, span) if span and start else ""
    if due is None:
        fields.report(
            "E-VALUE",
            f"'review_in' can't be '{span}'.",
            fields.value("review_in"),
            "Write a number and a unit: review_in: 12 months",
        )
    if inner is None and not on and not due:
        return None
    review = Review(
        on=on,
        by=inner.text("by") if inner else "",
        outcome=inner.text("outcome") if inner else "",
        note=inner.text("note") if inner else "",
        due=due or "",
    )
    if inner:
        inner.tell_of_others()
    return review
