"""Places in a file."""

from __future__ import annotations

from markdown_it.token import Token

from learnscape_gen.content.markdown.source_text import SourceText
from learnscape_gen.diagnostics import Location

TEXT = "one\n> two\n>   three\n"
SOURCE = SourceText(TEXT, "a.md", 5)
QUOTED = Token("inline", "", 0, content="two\nthree", map=[1, 3])


def test_place_of_a_character() -> None:
    """Lines go on from the first line of the body; columns begin at 1."""
    assert SOURCE.location(TEXT.index("w")) == Location("a.md", 6, 4)


def test_place_in_a_block() -> None:
    """What stands before the lines of a block counts for the column."""
    assert SOURCE.location_in(QUOTED, 1) == Location("a.md", 6, 4)
    assert SOURCE.location_in(QUOTED, 5) == Location("a.md", 7, 6)
    assert SOURCE.line_of(QUOTED) == 6


def test_a_place_that_is_only_half_known() -> None:
    """Where the content is not that of the file, the line is right and the column is the first."""
    other = Token("inline", "", 0, content="else", map=[2, 3])
    assert SOURCE.location_in(other, 2) == Location("a.md", 7, 1)


def test_a_token_without_a_place() -> None:
    """What stands nowhere is told at the beginning."""
    assert SOURCE.location_in(Token("inline", "", 0)) == Location("a.md", 5, 1)
