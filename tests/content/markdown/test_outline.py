"""A Markdown text as a list of blocks: what it says, where, and how deep in lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.outline import Piece, blocks_of

TEXT = """\
# Top *one*

- [A](https://a.de) - note ![i](x.png) `c`

  more
  - [B][b]
- - deep

| h | i |
|---|---|
| [C](c.md) | <a href="https://d.de?x&amp;y">D</a> |

<div>html</div>

[b]: https://b.de
"""


def test_blocks_say_where_they_stand() -> None:
    """Kinds, lines, levels: a point whose first thing is a list says nothing itself."""
    assert [(block.kind, block.line, block.level) for block in blocks_of(TEXT)] == [
        ("heading", 1, 1),
        ("item", 3, 1),
        ("paragraph", 5, 1),
        ("item", 6, 2),
        ("item", 7, 1),
        ("item", 7, 2),
        ("row", 9, 0),
        ("row", 11, 0),
        ("html", 13, 0),
    ]


def test_links_are_one_piece() -> None:
    """By reference, in HTML or in a cell: the words, and the address as it is written."""
    blocks = list(blocks_of(TEXT))
    assert blocks[1].pieces[0] == Piece("link", "A", "https://a.de")
    assert [piece.kind for piece in blocks[1].pieces] == ["link", "text", "image", "text", "code"]
    assert blocks[3].pieces == (Piece("link", "B", "https://b.de"),)
    assert blocks[7].cells == (
        (Piece("link", "C", "c.md"),),
        (Piece("link", "D", "https://d.de?x&y"),),
    )


def test_a_link_that_shows_a_picture_has_no_words() -> None:
    """What stands in the place of the picture is told apart."""
    (block,) = blocks_of("[![badge](b.svg)](https://a.de)")
    assert block.pieces == (Piece("link", "", "https://a.de", "badge"),)


@given(
    text=st.lists(st.sampled_from(["- ", "a", "\n", "[b](c)", "> ", "# ", "|", "<a href=x>", "  "]))
)
def test_any_text(text: list[str]) -> None:
    """Whatever it is, lines go up and levels stay sane."""
    blocks = list(blocks_of("".join(text)))
    lines = [block.line for block in blocks]
    assert lines == sorted(lines)
    assert all(block.level >= 0 for block in blocks)
