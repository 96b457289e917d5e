"""What tells the three types of learning apart in Hart's reading of 2011.

This one table is behind the drawn figure and the pages about the types.
"""

from __future__ import annotations

import msgspec


class Factor(msgspec.Struct, frozen=True, kw_only=True):
    """One way in which the types differ, in a few words each; `claim` is what the post says."""

    id: str
    label: str
    formal: str
    non_formal: str
    informal: str
    claim: str


FACTORS = (
    Factor(
        id="intention",
        label="Intention",
        formal="You mean to learn",
        non_formal="You mean to learn",
        informal="Mostly not: it comes with something else",
        claim="Formal and non-formal learning are intended. Informal learning mostly is not, and "
        "the learner may be quite unaware of it, which takes nothing from its power.",
    ),
    Factor(
        id="structure",
        label="Organisation and structure",
        formal="Objectives, time or support are set",
        non_formal="In activities planned for other ends",
        informal="Not organised",
        claim="As quoted there: formal learning is structured in terms of objectives, time or "
        "support, non-formal learning is embedded in planned activities, and informal learning "
        "is not organised or structured.",
    ),
    Factor(
        id="designation",
        label="Called learning?",
        formal="Yes: a course, a class, a workshop",
        non_formal="No, though it matters for learning",
        informal="No: it is simply work",
        claim="As quoted there: the activities of non-formal learning are not explicitly "
        "designated as learning, but contain an important learning element. "
        "Informal learning happens doing your daily tasks.",
    ),
    Factor(
        id="certification",
        label="Certification",
        formal="Leads to a certificate or validation",
        non_formal="Typically none",
        informal="Typically none",
        claim="As quoted there: formal learning leads to certification; non-formal and informal "
        "learning typically do not.",
    ),
    Factor(
        id="control",
        label="Who is in control",
        formal="Learning and development (L&D)",
        non_formal="You, the learner",
        informal="You, the learner",
        claim="Formal learning is under the control of L&D, so it can be designed and managed. "
        "Non-formal and informal learning are under the control of the learner, so they can't.",
    ),
    Factor(
        id="when-and-where",
        label="When and where",
        formal="Now and then, taking time out of work",
        non_formal="All the time, in the flow of work",
        informal="All the time, in the flow of work",
        claim="Non-formal and informal learning happen continuously, in the flow of work. Formal "
        "learning is intermittent, out of the workflow, and often in another place.",
    ),
    Factor(
        id="what-l-and-d-can-do",
        label="What L&D can do",
        formal="Design it and manage it",
        non_formal="Support it and encourage it",
        informal="Look after the media and the environment",
        claim="Support and enhance what happens in the workflow, instead of designing it in: "
        "encourage and engage, not command and control. Only the use of informal media can be "
        "managed; that the environment can be, too, is Gary Wise's comment on the post.",
    ),
)
