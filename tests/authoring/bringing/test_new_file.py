"""A new file holds what it is given, and no stranger's words become more than words."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.bringing.new_file import (
    MOST_KEPT,
    TooLongError,
    kept_comments,
    text_of,
)
from learnscape_gen.content.front_matter import FrontMatter, split_front_matter


def test_a_file_is_written() -> None:
    """Values, comments, and the body below."""
    text = text_of([("title", "A")], ["# kept: b"], "Words.")
    assert text == b"---\ntitle: A\n# kept: b\n---\n\nWords.\n"
    assert text_of([("title", "A")], [], "") == b"---\ntitle: A\n---\n"


@pytest.mark.parametrize("line_end", ["\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_a_comment_stays_a_comment(line_end: str) -> None:
    """Whatever counts as the end of a line to somebody."""
    comments, _ = kept_comments([("a", f"b{line_end}type: formal{line_end}---")])
    read = split_front_matter(text_of([("title", "A")], comments, "").decode(), "x.md")
    assert isinstance(read, FrontMatter)
    assert [entry.key for entry in read.mapping.entries] == ["title"]


def test_what_is_kept_has_an_end() -> None:
    """The rest is not there, and that is known."""
    lines, is_all = kept_comments([("a", "b"), ("c", "d" * MOST_KEPT), ("e", "f")])
    assert (lines, is_all) == (("# a: b",), False)


def test_no_file_is_longer_than_a_hub_reads() -> None:
    """It says which part is too long."""
    with pytest.raises(TooLongError, match="front matter"):
        text_of([("title", "A" * 70_000)], [], "")
    with pytest.raises(TooLongError, match="4 MiB"):
        text_of([("title", "A")], [], "x" * 5_000_000)
