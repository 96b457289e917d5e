"""What each column of a table becomes: as somebody said, by its name, or by what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.column_kinds import Kind, kind_of
from learnscape_gen.importers.column_names import OF_DRAFTS, OF_POSTS, key_named, meaning_of
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Mapping as Named
    from collections.abc import Sequence

NOT_UNDERSTOOD = "Its name is not known: it is kept as a comment."
_ONE_ONLY = frozenset({"url", "title", "date", "language", "private", "minutes", "year", "type"})
"""Keys of which a draft has one: a second column is used where the first is empty."""


class Column(NamedTuple):
    """A column and what becomes of it.

    Args:
        name: what its first row says, or `column 3`.
        key: what it becomes; empty where it is kept as a comment.
        reason: why, in one sentence for people.
        rank: where several columns have a key, the lowest counts first.

    """

    name: str
    key: str
    reason: str
    rank: int = 0


class Mapping(NamedTuple):
    """What the columns of a table become.

    Args:
        columns: in the order of the table.
        separator: the sign between cells; empty where there is one column only.
        has_header: whether a row names the columns.

    """

    columns: tuple[Column, ...]
    separator: str
    has_header: bool


def mapped(
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    told: Named[str, str],
    *,
    has_header: bool,
) -> tuple[Column, ...]:
    """Return what columns become.

    Args:
        names: their names, each of them once.
        rows: some of the rows, padded to the same length.
        told: keys by names of columns, as somebody said; an empty key keeps a column as a comment.
        has_header: whether the names are those of the table.

    Raises:
        UnreadableError: somebody named a column or a key that does not exist.

    """
    said = _checked(names, told)
    columns = [
        said.get(name) or (_by_name(name) if has_header else Column(name, "", NOT_UNDERSTOOD))
        for name in names
    ]
    kinds = [kind_of([row[index] for row in rows]) for index in range(len(names))]
    return tuple(_completed(columns, kinds, frozenset(said)))


def _by_name(name: str) -> Column:
    key, rank = meaning_of(name)
    return Column(name, key, "So its name says." if key else NOT_UNDERSTOOD, rank)


def _completed(columns: list[Column], kinds: Sequence[Kind], said: frozenset[str]) -> list[Column]:
    """Find by what they hold the columns that a table can't do without, where no name told."""
    columns = list(columns)

    def find(key: str, kind: Kind, reason: str) -> None:
        if any(column.key == key for column in columns):
            return
        for index, column in enumerate(columns):
            if not column.key and column.name not in said and kinds[index] is kind:
                columns[index] = Column(column.name, key, reason)
                return

    find("url", Kind.ADDRESSES, "It holds web addresses.")
    find("date", Kind.DATES, "It holds dates.")
    find("title", Kind.WORDS, "It is the first column of words.")
    if not any(column.reason == "So its name says." for column in columns):
        find("tags", Kind.LISTS, "It holds several words in each cell.")
        find("body", Kind.TEXTS, "It holds the longest texts.")
        find("body", Kind.WORDS, "It is a further column of words.")
    find("title", Kind.TEXTS, "It is the first column of words.")
    return columns


def _checked(names: Sequence[str], told: Named[str, str]) -> dict[str, Column]:
    """Return the columns of which somebody said what they are."""
    known = {fold(name): name for name in names}
    said: dict[str, Column] = {}
    for typed, key in told.items():
        name = known.get(fold(typed))
        if name is None:
            raise UnreadableError(f"There is no column '{typed}'; there are: {', '.join(names)}.")
        meant = key_named(key) if key else ""
        if meant is None:
            keys = ", ".join((*OF_DRAFTS, *OF_POSTS))
            raise UnreadableError(f"A column can't be '{key}'. It can be: {keys}.")
        said[name] = Column(name, meant, "So you said.")
    return said
