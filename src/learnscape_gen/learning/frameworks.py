"""The same cases of learning, and what each framework calls them.

The words swap meaning between frameworks, so the tables stand beside every use of them.
Cells are our application of the definitions in `editions.py`, never quotations.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from learnscape_gen.learning.facts import Certification, Control, Facts, Intention


class Kind(StrEnum):
    """What a framework calls a case; ISCED has a fourth class, and some cases fit none."""

    FORMAL = "formal"
    NON_FORMAL = "non-formal"
    INFORMAL = "informal"
    INCIDENTAL = "incidental"
    UNCLEAR = "unclear"


class Reading(msgspec.Struct, frozen=True):
    """A framework as a column of the comparison; the `id` is that of its edition."""

    id: str
    label: str
    note: str


class Cell(msgspec.Struct, frozen=True):
    """What one framework calls one case: the kind, and how to put it."""

    kind: Kind
    text: str


class Case(msgspec.Struct, frozen=True):
    """A case of learning at work, with a cell for each reading, in their order.

    `facts` are the answers to the five questions that describe it, as we read it.
    """

    id: str
    title: str
    facts: Facts
    cells: tuple[Cell, ...]


class Stance(msgspec.Struct, frozen=True):
    """Whether non-formal learning is organised and intentional, according to a framework."""

    id: str
    label: str
    organised: str
    intentional: str


APPLICATION_NOTE = "The cells are our application of the definitions, not quotations from them."

READINGS = (
    Reading("hart-2011", "Hart 2011", "The reading of this hub: intention and control decide."),
    Reading("cedefop-2008", "Cedefop 2008 and 2014", "Designation as learning decides."),
    Reading("eu-2012", "EU 2012", "Planning, learning support and a qualification decide."),
    Reading(
        "cedefop-2023",
        "Cedefop 2023",
        "Near to EU 2012. Formal and non-formal overlap in companies; "
        "we have seen only part of what it says on informal learning.",
    ),
    Reading("isced-2011", "ISCED 2011", "Intention decides, and whether a provider plans it."),
)


def _formal(text: str = "formal") -> Cell:
    return Cell(Kind.FORMAL, text)


def _non_formal(text: str = "non-formal") -> Cell:
    return Cell(Kind.NON_FORMAL, text)


def _informal(text: str = "informal") -> Cell:
    return Cell(Kind.INFORMAL, text)


_COURSE = Facts(
    designated=True,
    structured=True,
    certification=Certification.ASSESSED,
    intentional=Intention.YES,
    control=Control.ORGANISATION,
)
_OWN_WAY = Facts(
    designated=False,
    structured=False,
    certification=Certification.NONE,
    intentional=Intention.YES,
    control=Control.LEARNER,
)


def _but(facts: Facts, **different: object) -> Facts:
    return msgspec.structs.replace(facts, **different)


CASES = (
    Case(
        "accredited-course",
        "An accredited course with an exam",
        _COURSE,
        (_formal(), _formal(), _formal(), _formal(), _formal()),
    ),
    Case(
        "in-house-workshop",
        "An in-house workshop without a certificate",
        _but(_COURSE, certification=Certification.NONE),
        (
            _formal("formal by her gloss, but the certificate is missing"),
            _formal("formal: designated as learning, on the job"),
            _non_formal(),
            _non_formal("non-formal, overlapping with formal; the certificate separates them"),
            _non_formal("non-formal education"),
        ),
    ),
    Case(
        "audited-online-course",
        "An online course that I chose myself, without taking the exam",
        _but(_COURSE, certification=Certification.NONE, control=Control.LEARNER),
        (
            Cell(Kind.UNCLEAR, "unclear"),
            _formal("formal: designated as learning"),
            _non_formal(),
            _non_formal(),
            _non_formal("non-formal education"),
        ),
    ),
    Case(
        "blogs-and-network",
        "I follow blogs and ask my network, in order to learn something",
        _OWN_WAY,
        (
            _non_formal(),
            _informal("informal; non-formal only as part of a planned activity"),
            _informal(),
            _informal("informal, as far as we have seen the text"),
            _informal(),
        ),
    ),
    Case(
        "planned-mentoring",
        "Planned mentoring with objectives and support, at the learner's wish",
        _but(_OWN_WAY, structured=True),
        (
            _non_formal("non-formal; formal once it is controlled"),
            _non_formal(),
            _non_formal(),
            _non_formal(),
            _non_formal("non-formal if a provider organises it"),
        ),
    ),
    Case(
        "fixing-a-fault",
        "I pick something up while fixing a fault",
        _but(_OWN_WAY, intentional=Intention.NO),
        (
            _informal(),
            _informal(),
            _informal(),
            _informal("informal, as far as we have seen the text"),
            Cell(Kind.INCIDENTAL, "incidental or random learning, a class of its own"),
        ),
    ),
)

_NOT_AS_LEARNING = "The activities are planned, but not as learning"

DISAGREEMENTS = (
    Stance("hart-2011", "Hart 2011", _NOT_AS_LEARNING, "Yes"),
    Stance("commission-2001", "Commission 2001", "Yes", "Yes"),
    Stance("cedefop-2003", "Earlier Cedefop wording, about 2003", _NOT_AS_LEARNING, "Yes"),
    Stance("cedefop-2008", "Cedefop 2008 and 2014", _NOT_AS_LEARNING, "Yes"),
    Stance(
        "oecd-2010",
        "OECD 2010",
        "Usually, for most authors",
        "Not always: it may be a by-product of organised activity",
    ),
    Stance("isced-2011", "ISCED 2011", "Yes, by an education provider", "Yes"),
    Stance("uil-2012", "UNESCO UIL 2012", "Sometimes, and more flexibly", "Not seen"),
    Stance("eu-2012", "EU 2012", "Yes, with learning support", "It does not say"),
    Stance(
        "it-2013",
        "Italian law 2013",
        "In bodies with educational aims",
        "Yes: “scelta intenzionale”",
    ),
    Stance("eu-2022", "EU 2022, micro-credentials", "Yes, with learning support", "Not seen"),
    Stance("cedefop-2023", "Cedefop 2023", "Yes, with learning support", "Yes"),
)
