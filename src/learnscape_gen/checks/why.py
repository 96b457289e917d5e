"""H-WHY: a post does not say why it is in the learnscape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(reading: Reading) -> Iterator[Problem]:
    post = reading.doc
    if not post.why:
        yield Problem.of(
            "H-WHY",
            "One line: why is it in your learnscape?",
            post.at("why"),
            "Add a line such as: why: Shows how to ask how, not who.",
        )


WHY = PostCheck(codes=("H-WHY",), look=_look)
