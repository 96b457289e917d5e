"""A table as CSV, as RFC 4180 has it: one row for each post.

The file begins with the mark of UTF-8, without which Excel takes it for another encoding.
No cell runs as a formula (`importers/formula_cells.py`).
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from learnscape_gen.exporters.collection import posts_in
from learnscape_gen.importers.formula_cells import FIRST, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.exporters.collection import Collection, ExportedPost

COLUMNS = (
    *("title", "url", "type", "source", "social_tool", "work_task", "why", "moments", "minutes"),
    *("access", "author", "date", "tags", "language", "status", "id", "page"),
)
"""The first row: keys of front matter, then the id of the post and the address of its page."""
SEPARATOR = "; "
"""What stands between several values in one cell."""
_MARK = "\ufeff"


def csv_of(collection: Collection) -> bytes:
    """Return the posts of a collection as a table; each stands there once."""
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    rows.writerows(map(_row, posts_in(collection)))
    return (_MARK + text.getvalue()).encode(errors="replace")


def _row(post: ExportedPost) -> list[str]:
    cells = (
        *(post.title, post.address, post.type, post.source.id),
        *(_several(tool.id for tool in post.tools), _several(task.id for task in post.tasks)),
        *(post.why, _several(post.moments), str(post.minutes or ""), post.access, post.author),
        *(post.date, _several(post.tags), post.language, post.status, post.id, post.url),
    )
    return [guarded(cell) if cell[:1] in FIRST else cell for cell in cells]


def _several(values: Iterable[str]) -> str:
    """Return several values as one cell; a value that holds the separator gets a comma for it.

    One that holds a comma by itself is closed with the separator, so that nobody takes it for two.
    """
    parts = [value.replace(";", ",") if ";" in value else value for value in values]
    is_one = len(parts) == 1 and ("," in parts[0] or "|" in parts[0])
    return f"{parts[0]};" if is_one else SEPARATOR.join(parts)
