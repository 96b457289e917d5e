"""All posts to take along, as files for programs: below /work/, as those of a task stand below it.

They are made in one go, when one of them is drawn anew: most builds draw none.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.exporters.bookmarks import bookmarks_of
from learnscape_gen.exporters.json_schema import schema_of_json
from learnscape_gen.exporters.opml import opml_of
from learnscape_gen.exporters.table import csv_of
from learnscape_gen.pages.page import WRITTEN, PagePlan, WrittenView
from learnscape_gen.pages.vocabulary import TURTLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from learnscape_gen.exporters.collection import Collection
    from learnscape_gen.pages.ground import Ground

FORMATS: dict[str, Callable[[Collection], bytes]] = {
    "work/bookmarks.html": bookmarks_of,
    "work/opml.xml": opml_of,
    "work/posts.csv": csv_of,
}
"""The formats by the addresses of their files."""
POSTS = "api/posts.json"
SCHEMA = "api/export.schema.json"


class Takeaway(msgspec.Struct, frozen=True):
    """Where all posts and the vocabulary stand as files, as urls of the site."""

    bookmarks: str
    opml: str
    table: str
    json: str
    vocabulary: str


def takeaway(ground: Ground) -> Takeaway | None:
    """Return where the files stand; None where the hub wants none."""
    bookmarks, opml, table = FORMATS
    return Takeaway(bookmarks, opml, table, POSTS, TURTLE) if ground.config.packs else None


def plan_takeaway(ground: Ground) -> Iterator[PagePlan]:
    """Plan the files, and, once, the schema of what `learnscape export json` writes."""
    if not ground.folder:
        yield PagePlan(SCHEMA, WRITTEN, _schema, inputs=ground.inputs.of(()))
    if not ground.config.packs:
        return
    inputs = ground.inputs.of(ground.live)
    whole = cache(ground.collecting.whole)
    for path, form in FORMATS.items():
        yield PagePlan(path, WRITTEN, partial(_view, form, whole), inputs=inputs)


def _schema() -> WrittenView:
    return WrittenView(schema_of_json())


def _view(form: Callable[[Collection], bytes], whole: Callable[[], Collection]) -> WrittenView:
    return WrittenView(form(whole()))
