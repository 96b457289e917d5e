"""H-MOMENT: a post does not say at which moment of need it helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(reading: Reading) -> Iterator[Problem]:
    post = reading.doc
    if not post.moments:
        yield Problem.of(
            "H-MOMENT",
            "When would someone need this: new, more, apply, solve, change?",
            post.at("moments"),
            "Add a line such as: moments: [apply, solve]",
        )


MOMENTS = PostCheck(codes=("H-MOMENT",), look=_look)
