"""Words in XML and HTML."""

from __future__ import annotations

from learnscape_gen.exporters.markup import marked_up


def test_words_are_escaped_and_on_one_line() -> None:
    """Also for a value in quotes; what XML forbids is left out."""
    assert marked_up("<a href='x'>\n\"&\x00\ufffe b") == "&lt;a href='x'&gt; &quot;&amp; b"
