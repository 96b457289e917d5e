"""Escapes."""

from __future__ import annotations

from learnscape_gen.content.markdown.escapes import attribute, escape


def test_text_and_attributes() -> None:
    """Both keep what markup would be; a value also keeps its quotes."""
    assert escape('<a & "b">') == '&lt;a &amp; "b"&gt;'
    assert attribute('<a & "b">') == "&lt;a &amp; &quot;b&quot;&gt;"
