"""W-MEDIA-AS-TYPE: a learning type is taken from the medium, although the two axes are apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading, Use, UseCheck
from learnscape_gen.checks.wording import DENIAL, wordings
from learnscape_gen.diagnostics import Problem
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("informal",)
_BECAUSE = re.compile(
    r"(?<!non-)\binformal(?: learning)?,? (?:because|since|as) (?:it|this|that|they|we)\b"
    r"(?: is|['\u2019]s| are| use| uses| was| happens| comes)?"
    r"(?: on| in| as| through| a| an| the| our)* "
    r"(?:blogs?|wikis?|chats?|forums?|podcasts?|videos?|social media|social tools?|newsletters?"
    r"|web ?pages?|twitter|slack|teams|youtube)\b",
)


def _look_at_use(use: Use) -> Iterator[Problem]:
    """Find informal learning with nothing but media made to instruct."""
    post = use.post.doc
    instructional = [tool.title for tool in use.tools if tool.medium == "instructional"]
    if instructional and len(instructional) == len(use.tools) and not post.noticed:
        yield Problem.of(
            "W-MEDIA-AS-TYPE",
            f"The type is informal, but the medium was made to instruct: {instructional[0]}.",
            post.at("type"),
            "Who sets out to learn with it learns formally or non-formally: change `type`. "
            "If something else was learnt by the way, say what: noticed: …",
        )


def _look(reading: Reading) -> Iterator[Problem]:
    """Find types that are argued from a medium."""
    for found in wordings(reading, _WORDS, _BECAUSE):
        if not DENIAL.search(found.before):
            yield Problem.of(
                "W-MEDIA-AS-TYPE",
                f"'{found.words}' takes the type of learning from the medium.",
                found.location,
                "A blog in a course is an informal medium in formal learning. "
                "Say who meant to learn, and who steered.",
            )


MEDIUM_AS_TYPE = PostCheck(codes=("W-MEDIA-AS-TYPE",), look=_look, words=_WORDS)
INSTRUCTIONAL_MEDIUM = UseCheck(
    codes=("W-MEDIA-AS-TYPE",),
    look=_look_at_use,
    concerns=lambda post, _: post.type is LearningType.INFORMAL,
)
