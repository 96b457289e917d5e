"""What a post can say before anybody is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.suggestion import suggestion_for, title_from
from learnscape_gen.fetch.metadata.claims import Claims
from learnscape_gen.fetch.page import Page

AT = "https://www.example.org/notes/how-to-meet"


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/notes/how-to-meet.html", "How to meet"),
        ("/sre-book/postmortem_culture/", "Postmortem culture"),
        ("/2024/05/12/a-day", "A day"),
        ("/post/123456", "Post"),
        ("/index.php", "example.org"),
        ("/", "example.org"),
        ("/wiki/L%C3%A4rm_und_Stille", "Lärm und Stille"),
        ("/%ff%fe", "example.org"),
        ("/a/5f3c2e9a8b7d6c5e4f3a2b1c", "A"),
        ("/会议", "会议"),
    ],
)
def test_a_title_from_the_words_of_an_address(path: str, title: str) -> None:
    """Numbers, endings and names that say nothing are passed over."""
    assert title_from(f"https://www.example.org{path}") == title


@given(st.text(alphabet="ab1-_/.%25fé ", max_size=40))
def test_there_is_always_a_title(path: str) -> None:
    """Whatever the address."""
    assert title_from(f"https://example.org/{path}").strip()


def test_without_the_page_the_address_is_all() -> None:
    """Title and source are guessed from it; nothing else is made up."""
    known = suggestion_for(AT, None)
    assert (known.title, known.guessed, known.source) == ("How to meet", True, "example.org")
    assert (known.author, known.year, known.minutes) == ("", "", 0)


def test_the_page_is_taken_at_its_word() -> None:
    """Its own address takes the place of the one that was given; the part of the page stays."""
    claims = Claims(
        "How to meet", "Ann", "2020-01-02", "de", "Short.", "Notes", "https://example.org/n"
    )
    known = suggestion_for(f"{AT}?x=1#part", Page(AT, claims, 1150))
    assert known.address == "https://example.org/n#part"
    assert (known.title, known.guessed, known.author, known.year) == (
        "How to meet",
        False,
        "Ann",
        "2020",
    )
    assert (known.source, known.minutes) == ("Notes", 5)


def test_few_words_are_no_reading_time() -> None:
    """A video or a tool has other things to do than to be read."""
    assert suggestion_for(AT, Page(AT, Claims(), 149)).minutes == 0
    assert suggestion_for(AT, Page(AT, Claims(), 150)).minutes == 1
