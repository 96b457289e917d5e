"""The explainers: what formal, non-formal and informal learning are, and who says so.

Bodies are Markdown. The figure, the tables and the lists are parts made from the one place where
their data stands, so the pages can't say anything else than the rules do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.language.tags import primary
from learnscape_gen.learning import LearningType
from learnscape_gen.learning.editions import EDITIONS, Edition
from learnscape_gen.learning.factors import FACTORS, Factor
from learnscape_gen.learning.frameworks import (
    APPLICATION_NOTE,
    CASES,
    DISAGREEMENTS,
    READINGS,
    Case,
    Reading,
    Stance,
)
from learnscape_gen.learning.references import REFERENCES, Reference
from learnscape_gen.pages.decision import DecisionPart, decision_part
from learnscape_gen.pages.home import types_counted
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostList, TocEntry
from learnscape_gen.pages.post_view import toc_of
from learnscape_gen.pages.translated import translated
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from learnscape_gen.hub.model import Explainer
    from learnscape_gen.pages.ground import Ground

EXAMPLES = 5
"""So many live examples from the hub stand on a type's page."""


class FigurePart(msgspec.Struct, frozen=True, tag_field="kind", tag="figure"):
    """The drawn figure."""

    title: str
    types: tuple[Count, ...]
    factors: tuple[Factor, ...]


class TypesPart(msgspec.Struct, frozen=True, tag_field="kind", tag="types"):
    """The three types as doors, each with the number of posts behind it."""

    title: str
    types: tuple[Count, ...]


class FactorsPart(msgspec.Struct, frozen=True, tag_field="kind", tag="factors"):
    """What tells the types apart; `type` is the one whose page this is, or empty for all three."""

    title: str
    factors: tuple[Factor, ...]
    type: str


class ExamplesPart(msgspec.Struct, frozen=True, tag_field="kind", tag="examples"):
    """Live examples from this hub, by type."""

    title: str
    lists: tuple[PostList, ...]


class ComparisonPart(msgspec.Struct, frozen=True, tag_field="kind", tag="comparison"):
    """The same cases in the words of each framework."""

    title: str
    note: str
    readings: tuple[Reading, ...]
    cases: tuple[Case, ...]


class DisagreementsPart(msgspec.Struct, frozen=True, tag_field="kind", tag="disagreements"):
    """How the frameworks differ on non-formal learning."""

    title: str
    stances: tuple[Stance, ...]


class DefinitionsPart(msgspec.Struct, frozen=True, tag_field="kind", tag="definitions"):
    """The definitions by edition; `type` is the one to show, or empty for all three."""

    title: str
    editions: tuple[Edition, ...]
    type: str


class ReferencesPart(msgspec.Struct, frozen=True, tag_field="kind", tag="references"):
    """The works behind the page."""

    title: str
    references: tuple[Reference, ...]


Part = (
    FigurePart
    | TypesPart
    | FactorsPart
    | ExamplesPart
    | ComparisonPart
    | DisagreementsPart
    | DefinitionsPart
    | DecisionPart
    | ReferencesPart
)


class PlacedPart(msgspec.Struct, frozen=True):
    """A part with the name of the partial that draws it."""

    kind: str
    part: Part


class ExplainerView(msgspec.Struct, frozen=True):
    """An explainer page; `more` is what the site adds to a built-in page, in its own language."""

    head: Head
    title: str
    description: str
    type: str
    body: Body
    more: Body | None
    more_language: str
    toc: tuple[TocEntry, ...]
    parts: tuple[PlacedPart, ...]
    pages: tuple[Link, ...]
    previous: Link | None
    next: Link | None


def plan_learning(ground: Ground) -> Iterator[PagePlan]:
    """Plan every explainer page."""
    explainers = ground.hub.explainers
    pages = tuple(
        Link(page.doc.title, as_url(page.address), page.doc.description) for page in explainers
    )
    around = zip((None, *pages), explainers, (*pages[1:], None), strict=False)
    for before, explainer, after in around:
        doc = explainer.doc
        crumbs = (ground.home,) if explainer is explainers[0] else (ground.home, pages[0])
        type_ = doc.type.value if doc.type else ""
        view = ExplainerView(
            head=ground.head(
                explainer.address,
                "explainer",
                doc.title,
                doc.description,
                crumbs=crumbs,
                feed=bool(type_) and doc.id == type_,  # the feed is that of the type
                source=doc.origin,
                language=_language(ground, explainer),
                file=doc.path,
            ),
            title=doc.title,
            description=doc.description,
            type=type_,
            body=ground.body(doc.body, doc.file),
            more=ground.body_or_none(doc.more, doc.more_path) if doc.more else None,
            more_language=ground.hub.foreign.get(doc.more_path, ground.config.language),
            toc=toc_of(doc.body),
            parts=tuple(PlacedPart(name, _PARTS[name](ground, explainer)) for name in doc.parts),
            pages=pages,
            previous=before,
            next=after,
        )
        yield PagePlan(output_path(explainer.address), "explainer.html", view, doc.origin)


def _language(ground: Ground, explainer: Explainer) -> str:
    """Return the language of a page, where the hub has another."""
    built_in = explainer.doc.built_in
    if not built_in:
        return ground.hub.foreign.get(explainer.doc.path, "")
    return "" if built_in == primary(ground.config.language) else built_in


def _type(explainer: Explainer) -> str:
    return explainer.doc.type.value if explainer.doc.type else ""


def _figure(ground: Ground, _: Explainer) -> FigurePart:
    title = ground.words("The three kinds in one figure")
    return FigurePart(title, types_counted(ground), translated(FACTORS, ground.words))


def _types(ground: Ground, _: Explainer) -> TypesPart:
    return TypesPart(ground.words("The three kinds"), types_counted(ground))


def _factors(ground: Ground, explainer: Explainer) -> FactorsPart:
    factors = translated(FACTORS, ground.words)
    return FactorsPart(ground.words("What tells them apart"), factors, _type(explainer))


def _examples(ground: Ground, explainer: Explainer) -> ExamplesPart:
    shown = [explainer.doc.type] if explainer.doc.type else list(LearningType)
    labels = dict(zip(LearningType, types_counted(ground), strict=True))
    lists = []
    for type_ in shown:
        posts = ground.by_type.get(type_, ())
        refs = ground.refs(posts[:EXAMPLES])
        lists.append(PostList(labels[type_].title, refs, len(posts), labels[type_].url))
    return ExamplesPart(ground.words("From this hub"), tuple(lists))


def _comparison(ground: Ground, _: Explainer) -> ComparisonPart:
    words = ground.words
    return ComparisonPart(
        words("The same case in five readings"),
        words(APPLICATION_NOTE),
        translated(READINGS, words),
        translated(CASES, words),
    )


def _disagreements(ground: Ground, _: Explainer) -> DisagreementsPart:
    words = ground.words
    title = words("How they differ on non-formal learning")
    return DisagreementsPart(title, translated(DISAGREEMENTS, words))


def _definitions(ground: Ground, explainer: Explainer) -> DefinitionsPart:
    words = ground.words
    editions = translated(EDITIONS, words)
    return DefinitionsPart(words("Definitions, by edition"), editions, _type(explainer))


def _decision(ground: Ground, _: Explainer) -> DecisionPart:
    return decision_part(ground.words)


def _references(ground: Ground, _: Explainer) -> ReferencesPart:
    return ReferencesPart(ground.words("Sources"), REFERENCES)


_PARTS: dict[str, Callable[[Ground, Explainer], Part]] = {
    "figure": _figure,
    "types": _types,
    "factors": _factors,
    "examples": _examples,
    "comparison": _comparison,
    "disagreements": _disagreements,
    "definitions": _definitions,
    "decision": _decision,
    "references": _references,
}
