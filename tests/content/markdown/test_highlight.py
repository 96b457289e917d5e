"""Highlighted code."""

from __future__ import annotations

import html
import re

import pytest

from learnscape_gen.content.markdown.highlight import MAX_HIGHLIGHTED, highlighted

CODE = '\n\tif a < "b":\n\n    pass  \n\n'


@pytest.mark.parametrize("language", ["python", "PY", "nonesuch", "html+jinja", "console", "text"])
def test_the_code_stays_as_it_is(language: str) -> None:
    """Highlighting adds tags, and nothing else."""
    assert html.unescape(re.sub("<[^>]*>", "", highlighted(CODE, language))) == CODE


def test_classes_only() -> None:
    """The policy of the pages allows no inline style."""
    assert '<span class="k">' in highlighted("if", "python")
    assert "style" not in highlighted("if", "python")


def test_an_unknown_language_is_plain() -> None:
    """A language that Pygments does not know is no mistake."""
    assert highlighted("a < b", "nonesuch") == "a &lt; b"


def test_endless_code_is_plain() -> None:
    """Some lexers take very long over very much."""
    assert "<span" not in highlighted("if " * MAX_HIGHLIGHTED, "python")
