"""Documents that say the same."""

from __future__ import annotations

from learnscape_gen.authoring.bringing.same_words import say_the_same, slug_in


def test_the_way_of_writing_does_not_matter() -> None:
    """What is said does."""
    one = b"---\ntitle: Wiki\ntags: [a]\n---\nBody\n"
    assert say_the_same(
        one, b'\xef\xbb\xbf---\r\nkeywords:\r\n- a\r\nTitle: "Wiki"\r\n---\r\nBody\r\n'
    )
    assert not say_the_same(one, b"---\ntitle: Wiki\ntags: [a, b]\n---\nBody\n")
    assert not say_the_same(one, b"---\ntitle: Wiki\ntags: [a]\n---\nOther\n")
    assert not say_the_same(one, b"no front matter")
    assert say_the_same(b"\xff", b"\xff")


def test_a_slug_is_found_where_there_is_one() -> None:
    """Whatever else the file is."""
    assert slug_in(b"---\nslug: other\n---\n") == "other"
    assert slug_in(b"---\ntitle: x\n---\n") == slug_in(b"none") == slug_in(b"\xff") == ""
