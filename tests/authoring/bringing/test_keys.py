"""Items are known again by their address or their words."""

from __future__ import annotations

from learnscape_gen.authoring.bringing.keys import (
    key_marked_in,
    key_of_address,
    key_of_words,
    keys_of,
    mark,
)
from learnscape_gen.importers.draft import Draft


def test_an_address_has_one_key_however_it_is_written() -> None:
    """Scheme, host, slash, port and tracking make no difference."""
    assert key_of_address("https://sre.google/a/") == key_of_address(
        "http://www.sre.google:80/a?utm_source=x#y"
    )
    assert key_of_address("https://sre.google/b") != key_of_address("https://sre.google/a")
    assert key_of_address("") == ""


def test_words_have_one_key_however_they_are_spaced() -> None:
    """And so a text whose lines were wrapped is the same."""
    assert key_of_words("A title", "", "one\n two ") == key_of_words("a  Title", "", "one two")
    assert key_of_words("A", "", "b") != key_of_words("A b", "", "")


def test_a_bookmark_is_its_address_and_a_note_is_its_words() -> None:
    """Two notes may be about one page."""
    bookmark = keys_of(Draft(place="b:1", url="https://sre.google/"), "SRE")
    assert bookmark.own == bookmark.address != ""
    note = keys_of(Draft(place="n.md", name="n", url="https://sre.google/", body="So."), "SRE")
    assert note.own != note.address == bookmark.address


def test_a_mark_is_read_again() -> None:
    """But only where it is a comment of its own."""
    line = mark("bookmarks", "my (old) b.html:3", "0123456789abcdef")
    assert key_marked_in(f"---\ntitle: x\n{line}\n---\n") == "0123456789abcdef"
    assert key_marked_in(f"title: {line}\n") == ""
