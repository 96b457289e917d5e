"""What one point of an awesome list says: a name, an address, and a note in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown.outline import Piece
from learnscape_gen.content.markdown.written_code import code_in_line
from learnscape_gen.importers.plain_markdown import at_line_starts, escaped, link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHORTCODE = re.compile(r":[a-z0-9_+-]{2,40}:")
_BEFORE_NOTE = re.compile(r"^[\s\-–—−:;,.|•·*)\]]+")  # noqa: RUF001 - dashes of print
_AFTER_NAME = re.compile(r"[\s\-–—−:;,|•·(\[]+$")  # noqa: RUF001 - the same
_NO_NAME = re.compile(
    r"(?:\W*|here|links?|site|web ?site|web|homepage|url|visit|video|watch|slides|pdf|paper|read"
    r"|source|code|github|git|repo|docs?|documentation|demo|download|https?://\S*|www\.\S*)",
    re.IGNORECASE,
)
"""Words of a link that name nothing; the name stands before them then."""
_BADGE = re.compile(
    r"shields\.io|badge|travis-ci|codecov|coveralls|/workflows/|opencollective\.com"
    r"|awesome\.re(?:$|/)|gitter\.im|circleci",
    re.IGNORECASE,
)


_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|www\.", re.IGNORECASE)


class Entry(NamedTuple):
    """What a point says.

    Args:
        name: its name; empty where only its address is there.
        url: where its first link leads, as it is written; empty where it has none.
        note: all else, as Markdown.

    """

    name: str
    url: str
    note: str


def entry_of(pieces: Sequence[Piece]) -> Entry:
    """Return what a point says. Its first link is the thing; further ones stay in the note.

    Pictures and badges are passed over, but for a picture that is all there is to a link.
    """
    at = _first_link(pieces)
    if at is None:
        return Entry(words_of_pieces(pieces), "", "")
    found = pieces[at]
    words = found.text or found.alt
    before = words_of_pieces(pieces[:at])
    after = _BEFORE_NOTE.sub("", _written(pieces[at + 1 :]))
    if before.endswith("("):
        after = after.removesuffix(")")
    before, after = _AFTER_NAME.sub("", before), at_line_starts(after)
    if not before:
        return Entry("" if _NO_NAME.fullmatch(words) and "/" in words else words, found.url, after)
    if _NO_NAME.fullmatch(words):
        return Entry(before, found.url, after)
    return Entry(words, found.url, markdown_of_pieces(pieces))


def entry_of_row(header: Sequence[str], cells: Sequence[Sequence[Piece]]) -> Entry:
    """Return what a row of a table says: the first link in it is the thing."""
    entries = [entry_of(cell) for cell in cells]
    at = next((index for index, entry in enumerate(entries) if entry.url), None)
    if at is None:
        return Entry(", ".join(entry.name for entry in entries if entry.name), "", "")
    found, named = entries[at], at
    if _NO_NAME.fullmatch(found.name):
        named = next((index for index in range(at) if entries[index].name), at)
    told = [
        (header[index] if index < len(header) else "", markdown_of_pieces(cell))
        for index, cell in enumerate(cells)
        if index not in (at, named)
    ]
    told = [(name, text) for name, text in told if text]
    several = len(told) > 1
    notes = (f"{escaped(name)}: {text}" if several and name else text for name, text in told)
    return Entry(entries[named].name, found.url, "\n\n".join(filter(None, (found.note, *notes))))


def leads_away(url: str) -> bool:
    """Tell whether an address names another place than the list and its files."""
    return bool(_SCHEME.match(url))


def starts_entry(pieces: Iterable[Piece]) -> bool:
    """Tell whether a line begins with a link that has words."""
    first = next((piece for piece in pieces if not _is_passed_over(piece)), None)
    return first is not None and first.kind == "link" and bool(first.text)


def lines_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces cut where a line that begins with a link begins."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind == "break":
            lines.append([])
        else:
            lines[-1].append(piece)
    joined: list[list[Piece]] = []
    for line in lines:
        if joined and not starts_entry(line):
            joined[-1] += [Piece("break"), *line]
        else:
            joined.append(line)
    return joined


def words_of_pieces(pieces: Iterable[Piece]) -> str:
    """Return the words that a reader sees, without pictures and emoji in words."""
    seen = (piece.text if piece.kind != "break" else " " for piece in pieces if _is_seen(piece))
    return " ".join(_SHORTCODE.sub(" ", "".join(seen)).split())


def heading_words(pieces: Sequence[Piece]) -> str:
    """Return what a heading says, without its arrows back to the top."""
    away = [piece for piece in pieces if not (piece.kind == "link" and piece.url.startswith("#"))]
    return words_of_pieces(away) or words_of_pieces(pieces)


def markdown_of_pieces(pieces: Iterable[Piece]) -> str:
    """Return pieces as one paragraph of Markdown, without pictures."""
    return at_line_starts(_written(pieces))


def _first_link(pieces: Sequence[Piece]) -> int | None:
    """Return which piece is the link that a point is about; one with words, if there is any."""
    links = [
        index
        for index, piece in enumerate(pieces)
        if piece.kind == "link" and not (_is_passed_over(piece) and _BADGE.search(piece.url))
    ]
    with_words = [index for index in links if pieces[index].text]
    return next(iter(with_words or links), None)


def _is_passed_over(piece: Piece) -> bool:
    """Tell what shows a picture only, or nothing."""
    is_empty = piece.kind == "text" and not piece.text.strip(" \u200b\ufe0f")
    return is_empty or piece.kind in ("image", "mark") or (piece.kind == "link" and not piece.text)


def _is_seen(piece: Piece) -> bool:
    return piece.kind in ("text", "code", "link", "break")


def _written(pieces: Iterable[Piece]) -> str:
    """Return pieces as Markdown that is not safe at the beginning of a line yet."""
    return " ".join(_SHORTCODE.sub(" ", "".join(map(_piece_written, pieces))).split())


def _piece_written(piece: Piece) -> str:
    if piece.kind == "text":
        return escaped(piece.text)
    if piece.kind == "code":
        return code_in_line(piece.text)
    if piece.kind == "link":
        if not piece.text or piece.url.startswith("#"):
            return escaped(piece.text)
        return piece.url if piece.text == piece.url else link(escaped(piece.text), piece.url)
    return {"break": " ", "mark": piece.text}.get(piece.kind, "")
