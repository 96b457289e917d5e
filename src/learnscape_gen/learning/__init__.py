"""The idea as code: what kind of learning a use is, and whether the facts agree.

The types, the facts, the decision table and what it says have a file each; so have the editions,
frameworks and factors that the explainers show. Nothing else of ours is imported here: the idea
knows no posts, files or pages.
"""

from __future__ import annotations

from learnscape_gen.learning.facts import (
    QUESTIONS,
    Answer,
    Certification,
    Control,
    Facts,
    Intention,
    Question,
    completions,
)
from learnscape_gen.learning.judgement import Finding, Judgement, findings, judge, reason
from learnscape_gen.learning.rules import RULES, Level, Rule, decide
from learnscape_gen.learning.types import TYPES, LearningType, TypeInfo, type_named

__all__ = [
    "QUESTIONS",
    "RULES",
    "TYPES",
    "Answer",
    "Certification",
    "Control",
    "Facts",
    "Finding",
    "Intention",
    "Judgement",
    "LearningType",
    "Level",
    "Question",
    "Rule",
    "TypeInfo",
    "completions",
    "decide",
    "findings",
    "judge",
    "reason",
    "type_named",
]
