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

NOT_UNDERSTOOD = "What it means is not known; it is kept as a comment."
_BY_NAME = "So its name says."
_OF_SEVERAL = frozenset({"body", "tags", "folders", "author"})
"""Keys for which all columns count; for another key, one is used where a better one is empty."""


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
    return _ranked(_completed(columns, kinds, frozenset(said)))


def _by_name(name: str) -> Column:
    key, rank = meaning_of(name)
    return Column(name, key, _BY_NAME if key else NOT_UNDERSTOOD, rank)


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
    if not any(column.reason == _BY_NAME for column in columns):
        find("tags", Kind.LISTS, "It holds several words in each cell.")
        find("body", Kind.TEXTS, "It holds the longest texts.")
        find("body", Kind.WORDS, "It is a further column of words.")
    find("title", Kind.TEXTS, "It is the first column of words.")
    return columns


def _ranked(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return columns that say of which others they are used in the place."""
    best: dict[str, Column] = {}
    for column in sorted(columns, key=lambda column: column.rank):
        best.setdefault(column.key, column)
    return tuple(
        column
        if column is best[column.key] or column.key in ("", *_OF_SEVERAL)
        else column._replace(reason=f"It is used where '{best[column.key].name}' is empty.")
        for column in columns
    )


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
