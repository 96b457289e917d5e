"""A post: one thing that helps with a piece of work, and why it is in the learnscape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases, read_slug
from learnscape_gen.content.dates import day_after
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.kinds import post_fields as ask
from learnscape_gen.content.kinds.facts import read_facts
from learnscape_gen.content.named import Named, packed, unpacked
from learnscape_gen.content.silence import read_silence
from learnscape_gen.content.yaml_values import Mapping, Scalar
from learnscape_gen.diagnostics import Location, Spot, shortened
from learnscape_gen.learning import Facts, LearningType, type_named

if TYPE_CHECKING:
    from learnscape_gen.content.field import Terms


class Review(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Who looked at a post last and when, what came of it, and when it is due again.

    `owner` is who is to look at it next, where the post says so.
    """

    on: str
    due: str
    by: str = ""
    outcome: str = ""
    note: str = ""
    owner: str = ""


class GivenSource(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """A source that a post describes itself, instead of naming one in content/sources/."""

    name: Named
    url: str
    author: str
    year: str


class PostDocument(msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="post"):
    """A post as its author wrote it: terms by the names used, not yet found in the vocabulary.

    `key_places` has the keys of its front matter, packed: few builds ask for them, and all have to
    take every post out of what is remembered.
    """

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
    facts_at: Spot
    date: str
    tags: tuple[str, ...]
    status: str
    review: Review | None
    aliases: tuple[str, ...]
    language: str
    noticed: str
    claim: str
    notes: tuple[tuple[str, str], ...]
    key_places: str
    silence: tuple[str, ...]
    start: Spot
    body: BodyFacts

    @property
    def keys(self) -> tuple[Named, ...]:
        """Return every key by its one name, and where it stands."""
        return unpacked(self.key_places)

    def at(self, key: str) -> Location:
        """Return where a key stands in the file, or the top of its front matter."""
        for named in self.keys:
            if named.text == key:
                return named.place_in(self.path)
        return self.place(self.start)

    def place(self, spot: Spot) -> Location:
        """Return the place of a line and column of the file."""
        return Location(self.path, *spot)


def read_post(file: ParsedFile, fields: Fields) -> PostDocument:
    """Return the post that a file holds. Where a needed key is missing a problem tells."""
    date = ask.DATE.read(fields)
    status = ask.STATUS.read(fields)
    return PostDocument(
        path=file.path,
        id=read_slug(fields, file.id),
        title=ask.TITLE.read(fields),
        type=_type(fields),
        source=_source(fields),
        tools=_needed(fields, ask.SOCIAL_TOOL, "E-TOOL", _TOOL_MISSING),
        tasks=_needed(fields, ask.WORK_TASK, "E-TASK", _TASK_MISSING),
        contexts=ask.WORK_CONTEXT.read(fields),
        url=ask.URL.read(fields),
        why=ask.WHY.read(fields),
        moments=ask.MOMENT.read(fields),
        minutes=ask.MINUTES.read(fields),
        access=ask.FREE_OR_NOT.read(fields),
        author=ask.AUTHOR.read(fields),
        year=ask.YEAR.read(fields),
        facts=read_facts(fields),
        facts_at=fields.spot("facts"),
        date=date,
        tags=ask.TAGS.read(fields),
        status="draft" if ask.DRAFT.read(fields) else status,
        review=_review(fields, date[:10]),
        aliases=read_aliases(fields),
        language=_language(fields),
        noticed=ask.NOTICED.read(fields),
        claim=ask.CLAIM.read(fields),
        notes=tuple((note.key, text) for note in ask.NOTES if (text := note.read(fields))),
        key_places=packed(fields.keys()),
        silence=read_silence(fields),
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


def _needed(fields: Fields, terms: Terms, code: str, told: tuple[str, str]) -> tuple[Named, ...]:
    """Return the terms under a key that a post can't do without."""
    before = len(fields.problems)
    named = terms.read(fields)
    if not named and len(fields.problems) == before:
        fields.report(code, told[0], terms.key, told[1])
    return named


def _type(fields: Fields) -> LearningType:
    """Return the learning type of this use; it is never inferred from anything else."""
    before = len(fields.problems)
    text = fields.text("type")
    found = type_named(text)
    if found is None and len(fields.problems) == before:
        fields.report(
            "E-TYPE-UNKNOWN" if text else "E-TYPE-MISSING",
            f"'{shortened(text)}' is no type of learning." if text else "The post has no type.",
            "type",
            "Write type: formal, type: non-formal or type: informal, for the learning in this use.",
        )
    return found or LearningType.NON_FORMAL


def _source(fields: Fields) -> Named | GivenSource | None:
    """Return the source: a name or id, or a source described in place."""
    value = fields.value("source")
    source: Named | GivenSource | None = None
    if isinstance(value, Mapping):
        source = _given_source(Fields(value, fields.path, fields.problems), fields.spot("source"))
    elif isinstance(value, Scalar) and value.text.strip():
        source = Named(fields.text("source"), *fields.spot("source"))
    if source is None:
        fields.report(
            "E-SOURCE",
            "Say who made this and where it is.",
            "source",
            "Write the id of a source, source: google-sre, or who and where, "
            "source: {name: Google, url: https://sre.google/}",
        )
    return source


def _given_source(inner: Fields, at: Spot) -> GivenSource | None:
    """Return a source that is described in place; it needs a name of some kind."""
    url, author = ask.GIVEN_URL.read(inner), ask.GIVEN_AUTHOR.read(inner)
    year = ask.GIVEN_YEAR.read(inner)
    names = (ask.GIVEN_NAME.read(inner), ask.GIVEN_PUBLISHER.read(inner), author)
    inner.tell_of_others()
    name = next(filter(None, names), "")
    return GivenSource(Named(name, *at), url, author, year) if name else None


def _review(fields: Fields, date: str) -> Review | None:
    """Return the last review, with the day on which the next one is due."""
    value, owner = fields.value("reviewed"), ask.OWNER.read(fields)
    if not isinstance(value, Mapping):
        on = fields.date("reviewed")[:10]
        due = _due(fields, on or date)
        return Review(on, due, owner=owner) if on or due or owner else None
    inner = Fields(value, fields.path, fields.problems)
    on = ask.REVIEWED_ON.read(inner)[:10]
    review = Review(
        on,
        _due(fields, on or date),
        ask.REVIEWED_BY.read(inner),
        ask.OUTCOME_OF_REVIEW.read(inner),
        ask.NOTE_ON_REVIEW.read(inner),
        owner,
    )
    inner.tell_of_others()
    return review


def _due(fields: Fields, start: str) -> str:
    """Return the day of the next review, `review_in` after a day; without either there is none."""
    span = fields.text("review_in")
    due = day_after(start or _ANY_DAY, span) if span else ""
    if due is None:
        fields.refuse(
            "review_in", span, "review_in", "Write a number and a unit: review_in: 12 months"
        )
    return due if due and start else ""


_ANY_DAY = "2000-01-01"
"""A span is checked although there is no day to count from."""


def _language(fields: Fields) -> str:
    """Return the language tag of a post, or an empty string."""
    text = fields.text("language")
    if not text or re.fullmatch(ask.LANGUAGE.pattern, text):
        return text.replace("_", "-")
    fields.refuse("language", text, "language", "Write a tag: language: en, or de, or pt-BR")
    return ""
