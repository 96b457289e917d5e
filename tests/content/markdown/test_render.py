"""What each kind of Markdown becomes: the pairs of input and output in fixtures/."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from learnscape_gen.content.markdown.read import read_markdown

CASES = [
    pytest.param(text, expected, id=f"{file.stem}: {title}")
    for file in sorted((Path(__file__).parent / "fixtures").glob("*.md"))
    for _, title, text, expected in read_fixture_file(file)
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_fixture(text: str, expected: str) -> None:
    """A text becomes the HTML of its fixture; its problems stand below that, each behind a `!`."""
    body, problems = read_markdown(text, path="a.md")
    html = body.html.replace("\x02", "⟨").replace("\x03", "⟩")
    told = "".join(f"! {p.location.line}:{p.location.column} {p.code}\n" for p in problems)
    assert (html if html.endswith("\n") or not html else f"{html}\n") + told == expected
