"""Bodies for tests of the Markdown engine: read as if they were a file of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from learnscape_gen.content.markdown.body import MarkdownBody
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.diagnostics import Problem

Reading: TypeAlias = Callable[[str], MarkdownBody]
Told: TypeAlias = Callable[[str], list[str]]
Problems: TypeAlias = Callable[[str], tuple[Problem, ...]]


@pytest.fixture
def body_of() -> Reading:
    """Return what reading a text gives."""
    return lambda text: read_markdown(text, path="a.md")[0]


@pytest.fixture
def html_of() -> Callable[[str], str]:
    """Return the HTML of a text."""
    return lambda text: read_markdown(text, path="a.md")[0].html


@pytest.fixture
def problems_of() -> Problems:
    """Return the problems of a text."""
    return lambda text: read_markdown(text, path="a.md")[1]


@pytest.fixture
def told_of() -> Told:
    """Return the problems of a text as `line:column CODE`."""
    return lambda text: [
        f"{problem.location.line}:{problem.location.column} {problem.code}"
        for problem in read_markdown(text, path="a.md")[1]
    ]
