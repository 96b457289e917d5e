"""The draft that a row of a table gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.column_names import OF_DRAFTS
from learnscape_gen.importers.draft import Draft
from learnscape_gen.importers.markdown_of_html import markdown_of
from learnscape_gen.importers.plain_markdown import paragraphs_of
from learnscape_gen.importers.private_text import shareable
from learnscape_gen.importers.table_dates import table_date
from learnscape_gen.importers.table_values import is_yes, several, value_of
from learnscape_gen.importers.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from learnscape_gen.importers.table_mapping import Column

_HYPERLINK = re.compile(
    r"=HYPERLINK\(\s*\"([^\"]*)\"\s*(?:[,;]\s*\"((?:[^\"]|\"\")*)\"\s*)?\)", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BARE = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63})*\.[a-z]{2,18}(?:[/?#]\S*)?", re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_PATH = re.compile(r"\s+[/>»]\s+|\s*>\s*")
_FOLDER = re.compile(r"\s*[/>»]\s*")


class DraftOfRow(NamedTuple):
    """A draft, and the date in its row that may mean two days, if there is one."""

    draft: Draft | None
    ambiguous: str = ""


def draft_of_row(
    columns: Sequence[Column], cells: Sequence[str], place: str, order: str
) -> DraftOfRow:
    """Return what a row gives; no draft where it has neither words nor an address.

    Args:
        columns: what each cell becomes.
        cells: as many.
        place: where the row stands, for people.
        order: how numbers in dates are meant, as in `table_date`.

    """
    row = _Row(columns, cells)
    written = row.first("url")
    url, linked = _url(written)
    title = one_line(row.first("title"))
    if len(_ADDRESS.findall(written)) > 1 or (title and linked and linked != title):
        row.keep("url", written)
    if found := _HYPERLINK.fullmatch(title):
        url, title = url or found[1], (found[2] or "").replace('""', '"')
    body = "\n\n".join(map(_markdown, row.all("body")))
    why = one_line(row.first("why"))
    if not (url or title or body or why):
        return DraftOfRow(None)
    written = row.first("date")
    date = table_date(written, order)
    if written and not date.text:
        row.keep("date", written)
    values = tuple(row.values())
    draft = Draft(
        place=place,
        title="" if title == url else title or linked,
        url=url,
        body=body,
        why=why,
        tags=tuple(dict.fromkeys(tag for cell in row.all("tags") for tag in several(cell))),
        folders=tuple(row.folders()),
        date=date.text,
        language=row.first("language"),
        author=", ".join(map(one_line, row.all("author"))),
        source=row.first("source"),
        source_url=row.first("source_url"),
        feed=row.first("feed"),
        private=is_yes(row.first("private")),
        values=values,
        kept=tuple((name, shareable(cell)) for name, cell in row.kept()),
    )
    return DraftOfRow(draft, written if date.is_ambiguous else "")


class _Row:
    """The cells of a row by the keys that they become, and what becomes nothing."""

    def __init__(self, columns: Sequence[Column], cells: Sequence[str]) -> None:
        pairs = [pair for pair in zip(columns, cells, strict=True) if pair[1]]
        self._kept = [(column.name, cell) for column, cell in pairs if not column.key]
        self._by_key: dict[str, list[tuple[Column, str]]] = {}
        for column, cell in sorted(pairs, key=lambda pair: pair[0].rank):
            if column.key:
                self._by_key.setdefault(column.key, []).append((column, cell))

    def first(self, key: str) -> str:
        """Return the cell of the surest column with a key; the others are kept."""
        found = self._by_key.get(key, [])
        self._kept += ((column.name, cell) for column, cell in found[1:])
        return found[0][1] if found else ""

    def all(self, key: str) -> list[str]:
        """Return the cells of all columns with a key."""
        return [cell for _, cell in self._by_key.get(key, ())]

    def folders(self) -> Iterator[str]:
        """Yield the folders in the cells that name some, outermost first."""
        for column, cell in self._by_key.get("folders", ()):
            is_folder = column.name.casefold() in ("folder", "ordner", "dossier", "carpeta")
            yield from filter(None, (_FOLDER if is_folder else _PATH).split(cell))

    def values(self) -> Iterator[tuple[str, str]]:
        """Yield the values of front matter; a cell that can be none is kept."""
        for key, found in self._by_key.items():
            if key in OF_DRAFTS:
                continue
            value = value_of(key, found[0][1])
            if value:
                yield key, value
            self._kept += ((c.name, text) for c, text in (found[1:] if value else found))

    def keep(self, key: str, cell: str) -> None:
        """Keep a cell that could not be read."""
        self._kept.append((self._by_key[key][0][0].name, cell))

    def kept(self) -> list[tuple[str, str]]:
        """Return what became nothing, by the names of the columns."""
        return self._kept


def _url(cell: str) -> tuple[str, str]:
    """Return the address in a cell, and what a spreadsheet shows in its place."""
    if found := _HYPERLINK.fullmatch(cell):
        return found[1], (found[2] or "").replace('""', '"')
    addresses = _ADDRESS.findall(cell)
    if addresses:
        around = one_line(cell.replace(addresses[0], " "))
        return addresses[0], around.strip(" ()[]<>:-")
    return (f"https://{cell}" if _BARE.fullmatch(cell) else cell), ""


def _markdown(cell: str) -> str:
    return markdown_of(cell) if _MARKUP.search(cell) else paragraphs_of(cell, keep_lines=True)
