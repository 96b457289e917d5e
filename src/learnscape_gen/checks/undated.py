"""H-DATE: a post has no date, so nobody hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(reading: Reading) -> Iterator[Problem]:
    post = reading.doc
    if not post.date:
        yield Problem.of(
            "H-DATE",
            "There is no date: the post appears neither in feeds nor in what is new.",
            post.at("date"),
            "Add the day on which it was put on the shelf: date: 2026-11-02",
        )


UNDATED = PostCheck(codes=("H-DATE",), look=_look)
