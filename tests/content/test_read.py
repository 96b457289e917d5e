"""Bytes become a parsed file, whatever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import document_of
from learnscape_gen.diagnostics import Location
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from learnscape_gen.content.documents import ParsedFile

PATH = "content/posts/a.md"
FILE = SourceFile(PATH, Kind.POST, "a", Stamp(0, 0))
TEXT = "---\ntitle: Überblick\n---\n# First\n\nA [link](b.md) to *it*.\n"


def parsed(content: bytes) -> ParsedFile:
    """Read some bytes as a post."""
    return read(FILE, content, "sanitise")[0]


def test_a_file_is_front_matter_and_the_facts_of_its_body() -> None:
    """A parsed file holds keys, headings and links; the HTML travels beside it."""
    file, body = read(FILE, TEXT.encode(), "sanitise")
    assert body is not None
    assert file.mapping is not None
    assert [entry.key for entry in file.mapping.entries] == ["title"]
    assert [heading.text for heading in file.body.headings] == ["First"]
    assert [(link.target, link.line, link.column) for link in file.body.links] == [("b.md", 6, 3)]
    assert (file.body.empty, file.body.excerpt) == (False, "A link to it.")
    assert "<em>it</em>" in body.html


@pytest.mark.parametrize(
    "content",
    [
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-8-sig"),
        "\ufeff\ufeff".encode() + TEXT.encode(),
    ],
    ids=["Windows", "old Macintosh", "byte order mark", "two of them"],
)
def test_any_editor_may_write_it(content: bytes) -> None:
    """Line ends and a byte order mark make no difference, and move no place."""
    assert parsed(content) == parsed(TEXT.encode())


def test_an_empty_body_is_known() -> None:
    """A file that is only front matter has an empty body."""
    file = parsed(b"---\ntitle: x\n---\n  \n\n")
    assert file.body.empty
    assert file.problems == ()


@pytest.mark.parametrize(
    ("content", "line", "column", "said"),
    [
        (b"---\ntitle: caf\xe9\n---\n", 2, 11, "byte 0xe9"),
        (b"---\r\ntitle: x\r\n---\r\n\r\n\xc3\xa4\xff", 5, 2, "byte 0xff"),
        (b"---\rtitle: \xc3\xa4\x80", 2, 9, "byte 0x80"),
        (b"\xef\xbb\xbf---\n\xc3", 2, 1, "byte 0xc3"),
        (b"\xef\xbb\xbf-\xc3(", 1, 2, "byte 0xc3"),
        (b"---\ntitle: \xed\xa0\x80\n---\n", 2, 8, "byte 0xed"),
        (TEXT.encode("utf-16"), 1, 1, "UTF-16"),
        (TEXT.encode("utf-16-be"), 1, 1, "UTF-16"),
        (TEXT.encode("utf-16-le"), 1, 1, "UTF-16"),
        (TEXT.encode("utf-32"), 1, 1, "UTF-16"),
    ],
)
def test_bytes_that_are_not_utf_8(content: bytes, line: int, column: int, said: str) -> None:
    """The first byte that is no UTF-8 is told at its place; UTF-16 is called by its name."""
    file = parsed(content)
    [problem] = file.problems
    assert file.mapping is None
    assert (problem.code, problem.location) == ("E-ENCODING", Location(PATH, line, column))
    assert said in problem.message
    assert problem.hint == "Save it as UTF-8 in your editor."


def test_control_characters_in_both_parts() -> None:
    """NUL and its kind are warnings in front matter and body, each at its place."""
    file = parsed(b"---\ntitle: a\x0cb\n---\n\nc\x00d\x07\n")
    assert [(p.code, p.location.line, p.location.column) for p in file.problems] == [
        ("W-CONTROL", 2, 9),
        ("W-CONTROL", 5, 2),
    ]


def test_templates_are_plain_text() -> None:
    """Braces of template languages in a body mean nothing."""
    _, body = read(FILE, b"---\ntitle: x\n---\n{{ site }} {% raw %}\n", "sanitise")
    assert body is not None
    assert "{{ site }} {% raw %}" in body.html


def test_a_file_that_can_not_be_read_keeps_its_name() -> None:
    """Links to it can still be told from links to nothing."""
    file = parsed(b"no front matter")
    assert (file.path, file.kind, file.id, file.body) == (PATH, Kind.POST, "a", BodyFacts())
    assert document_of(file) == (None, file.problems)


def test_a_body_does_not_know_its_front_matter() -> None:
    """The same words make the same HTML and the same facts, whatever stands above them."""
    one, body = read(FILE, TEXT.encode(), "sanitise")
    other, same = read(FILE, TEXT.replace("Überblick", "Ausblick").encode(), "sanitise")
    assert (one.body, body) == (other.body, same)
    third, changed = read(FILE, TEXT.replace("First", "Second").encode(), "sanitise")
    assert third.body != one.body
    assert changed != body


KEYS = ("title", "type", "source", "tags", "url", "slug", "aliases", "date", "facts", "reviewed")
PIECES = (b"---\n", b": ", b"[", b"{", b"\r", b"\n", b"- ", b"'", b"\xff", b"\x00", b"x", b"2026")
SOUP = st.lists(st.sampled_from([*(key.encode() for key in KEYS), *PIECES]), max_size=40)


@settings(deadline=None)
@given(st.binary() | SOUP.map(b"".join) | SOUP.map(lambda soup: b"---\n%b\n---\n" % b"".join(soup)))
def test_any_bytes_give_a_file(content: bytes) -> None:
    """No bytes make reading or validating fail, and problems lie within the file."""
    _, problems = document_of(parsed(content))
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in problems:
        assert 1 <= problem.location.line <= lines
        assert problem.location.column >= 1
