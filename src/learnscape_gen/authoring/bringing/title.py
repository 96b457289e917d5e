"""The title of an item that has none: from its address, its first words, or its file's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.authoring.item import likely_title
from learnscape_gen.authoring.suggestion import title_from
from learnscape_gen.importers.words import title_of

if TYPE_CHECKING:
    from learnscape_gen.importers.draft import Draft


def title_for(draft: Draft) -> str:
    """Return the title of a draft, which is never empty."""
    if draft.title:
        return draft.title
    if draft.name:
        return title_of(re.sub("[_-]+", " ", draft.name)) or "Untitled"
    if draft.url:
        return title_of(title_from(draft.url)) or draft.url
    return title_of(likely_title(draft.body, "Untitled.md")) or "Untitled"
