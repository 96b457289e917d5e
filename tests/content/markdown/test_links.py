"""What is said of links that are refused; what links become stands in fixtures/links.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.diagnostics import Problem


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[a]()", "This link or image has no address."),
        ("[a](https://)", "'https://' is not a whole web address."),
        ("[a](javascript:x)", "No link or image may begin with 'javascript:'."),
        ("[a](<java\tscript:x>)", "No link or image may begin with 'javascript (disguised):'."),
    ],
)
def test_messages(
    text: str, message: str, problems_of: Callable[[str], tuple[Problem, ...]]
) -> None:
    """A problem says what is wrong and what to write instead."""
    (problem,) = problems_of(text)
    assert problem.message == message
    assert problem.hint
