"""Where code and headings are in a body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.notes.layout import CODE, anchors_in, first_heading, masked


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c", "`b`"),
        ("a ``b ` c`` d", "``b ` c``"),
        ("a ` b\n\nc ` d", ""),
        ("a \\` b ` c", ""),
        ("```\nb\n```\nc", "```b```"),
        ("```\nb\n~~~\n", "```b~~~"),
        ("> ```\n> b\n> ```\n> c", "> ```> b> ```"),
        ("- x\n\n  ```\n  b\n  ```\n", "  ```  b  ```"),
        ("x\n\n    b\n", "    b"),
        ("- x\n\n    words\n", ""),
        ("a <!-- b --> c", "<!-- b -->"),
        ("a <!-- b", ""),
        ("<pre>\n[[b]]\n</pre>\n", "<pre>[[b]]</pre>"),
    ],
)
def test_code(text: str, code: str) -> None:
    """As Markdown has it, in lists and quotations, too."""
    mask = masked(text)
    assert len(mask) == len(text)
    hidden = "".join(a for a, b in zip(text, mask, strict=True) if b == CODE)
    assert hidden == code


def test_headings() -> None:
    """They go by their words, by the ids of other tools, and by their own."""
    body = "# The title\n\n## What's *new*? {#fresh}\n\n```\n# no\n```\n### A [[b|c]] ##\n"
    assert first_heading(body) == "The title"
    assert first_heading("words\n\n# Later\n") == "Later"
    assert first_heading("Underlined\n===\n") == "Underlined"
    assert first_heading("## Only small\n") == ""
    assert anchors_in(body, "The title") == {
        "the-title": "",
        "fresh": "what-s-new",
        "what-s-new": "what-s-new",
        "whats-new": "what-s-new",
        "a-c": "a-c",
    }


@given(st.text(alphabet="`~ \n>-a<!\\\t", max_size=60))
def test_any_text_keeps_its_lines(text: str) -> None:
    """A mask has the same length and the same line feeds, so places in both are the same."""
    mask = masked(text)
    assert len(mask) == len(text)
    assert [n for n, c in enumerate(mask) if c == "\n"] == [
        n for n, c in enumerate(text) if c == "\n"
    ]
