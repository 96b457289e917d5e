"""Callouts in the language of a hub; what they become stands in fixtures/callouts.md."""

from __future__ import annotations

from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.markdown.words import Words


def test_the_words_of_the_hub() -> None:
    """A callout without a title has that of its kind, in the hub's language."""
    body, _ = read_markdown("> [!NOTE]\n> a\n", path="a.md", words=Words(note="Hinweis"))
    assert '<p class="callout-title">Hinweis</p>' in body.html
