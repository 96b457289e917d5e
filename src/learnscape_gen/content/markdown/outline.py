"""A Markdown text as a list of its blocks, for whoever wants its links and headings, not a page.

Blocks come in the order of the text; what stands in a list says in how many lists it stands.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from learnscape_gen.content.markdown.engine import parse
from learnscape_gen.content.markdown.features import features_of
from learnscape_gen.content.markdown.prose import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

PieceKind: TypeAlias = Literal["text", "code", "link", "image", "mark", "break"]
BlockKind: TypeAlias = Literal["heading", "item", "paragraph", "row", "html", "code"]

_MARKS = {"em": "*", "strong": "**", "s": "~~"}
_OF_TEXT: dict[str, BlockKind] = {"html_block": "html", "fence": "code", "code_block": "code"}
_ANCHOR = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_ANCHOR_END = re.compile(r"</a\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


class Piece(NamedTuple):
    """A piece of a line.

    Args:
        kind: a "mark" is what stands around emphasis; a "break" ends a line.
        text: the words; of an image those in its place; of a link that shows an image only, none.
        url: where a link leads, as it is written.
        alt: the words of the images that a link shows.

    """

    kind: PieceKind
    text: str = ""
    url: str = ""
    alt: str = ""


class Block(NamedTuple):
    """A block.

    Args:
        kind: an "item" is the first paragraph of an item of a list; a "row" is one of a table.
        line: the line on which it begins, from 1.
        level: of a heading, 1 to 6; of another block, in how many lists it stands.
        pieces: what it says.
        cells: of a row, what its cells say; the first row of a table is its header.
        text: of code and of raw HTML, the text.

    """

    kind: BlockKind
    line: int
    level: int
    pieces: tuple[Piece, ...] = ()
    cells: tuple[tuple[Piece, ...], ...] = ()
    text: str = ""


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text."""
    tokens, _ = parse(text, features_of(text, html=True))
    reading = _Reading()
    for token in tokens:
        reading.line = token.map[0] + 1 if token.map else reading.line
        if token.type == "inline":
            yield from reading.text(tuple(_pieces(token)))
        elif token.type in _OF_TEXT:
            yield Block(_OF_TEXT[token.type], reading.line, reading.lists, text=token.content)
        elif token.type in ("list_item_open", "list_item_close"):
            yield from reading.point(opens=token.nesting > 0)
        elif token.type in ("tr_open", "tr_close"):
            yield from reading.row(opens=token.nesting > 0)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            reading.lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            reading.lists -= 1
        elif token.type == "heading_open":
            reading.heading = int(token.tag[1])


class _Reading:
    """What is known of the place in a text that is being read."""

    def __init__(self) -> None:
        self.line = 1
        self.lists = 0
        self.heading = 0
        self._is_new_point = False
        self._cells: list[tuple[Piece, ...]] | None = None

    def text(self, pieces: tuple[Piece, ...]) -> Iterator[Block]:
        """Yield what a text is, unless it is one of several in a row of a table."""
        if self._cells is not None:
            self._cells.append(pieces)
        elif self.heading:
            yield Block("heading", self.line, self.heading, pieces)
        else:
            yield Block(
                "item" if self._is_new_point else "paragraph", self.line, self.lists, pieces
            )
        self.heading, self._is_new_point = 0, False

    def point(self, *, opens: bool) -> Iterator[Block]:
        """Begin or end a point of a list; yield the one around it, if that says nothing itself."""
        if opens and self._is_new_point:
            yield Block("item", self.line, self.lists - 1)
        self._is_new_point = opens

    def row(self, *, opens: bool) -> Iterator[Block]:
        """Begin a row of a table, or yield it."""
        if not opens:
            yield Block("row", self.line, self.lists, cells=tuple(self._cells or ()))
        self._cells = [] if opens else None


def _pieces(token: Token) -> Iterator[Piece]:
    """Yield the pieces of a text, links put together."""
    children = token.children
    if not children:
        yield from _of_text(token.content)
        return
    link: list[Token] | None = None
    url = ""
    for child in children:
        href = _opened(child)
        if href is not None:
            if link is not None:
                yield _link(url, link)
            link, url = [], href
        elif link is not None and _closes_link(child):
            yield _link(url, link)
            link = None
        elif link is not None:
            link.append(child)
        else:
            yield from _of_token(child)
    if link is not None:
        yield from (piece for child in link for piece in _of_token(child))


def _opened(token: Token) -> str | None:
    """Return where a link leads that begins here, or None where none does."""
    if token.type == "link_open":
        return str(token.attrs.get("href", ""))
    found = _ANCHOR.match(token.content) if token.type == "html_inline" else None
    return html.unescape(found[1]) if found else None


def _closes_link(token: Token) -> bool:
    return token.type == "link_close" or (
        token.type == "html_inline" and bool(_ANCHOR_END.match(token.content))
    )


def _link(url: str, inner: Iterable[Token]) -> Piece:
    inner = list(inner)
    words = "".join(piece.text for token in inner for piece in _of_token(token) if _is_read(piece))
    alt = " ".join(plain_text(token) for token in inner if token.type == "image")
    return Piece("link", " ".join(words.split()), url, alt.strip())


def _is_read(piece: Piece) -> bool:
    return piece.kind in ("text", "code", "link")


def _of_token(token: Token) -> Iterator[Piece]:
    kind = token.type
    if kind in ("text", "text_special"):
        yield from _of_text(token.content)
    elif kind == "code_inline":
        yield Piece("code", token.content)
    elif kind == "image":
        yield Piece("image", plain_text(token))
    elif kind in ("softbreak", "hardbreak"):
        yield Piece("break")
    elif kind == "wikilink_open":
        yield from _of_text("" if token.info else token.content)
    elif kind == "html_inline" and _BREAK.match(token.content):
        yield Piece("break")
    elif (mark := _MARKS.get(kind.partition("_")[0])) is not None:
        yield Piece("mark", mark)


def _of_text(text: str) -> Iterator[Piece]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Piece("break")
        if line:
            yield Piece("text", line)
