"""A body that shares its page with something else, whose ids it must not take again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from learnscape_gen.content.markdown.ids import Ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.content.markdown.draft import Draft

_WITHIN_PAGE = re.compile(r'(<a\b[^<>]*? href="#)([^"]+)(?=")')


def make_way(draft: Draft) -> dict[str, str]:
    """Give another id to each heading whose id stands elsewhere on the page.

    Returns:
        the new ids by those that the headings would have if the body stood alone.

    """
    moved: dict[str, str] = {}
    if not draft.elsewhere.isdisjoint(draft.ids.taken):
        free = Ids()
        free.taken = {*draft.elsewhere, *draft.ids.taken}
        for heading in draft.headings:
            if heading.id in draft.elsewhere:
                moved[heading.id] = free.take(heading.id)
                heading.id = moved[heading.id]
                heading.attributes = f' id="{heading.id}"'
    return moved


def relinked(html: str, moved: Mapping[str, str]) -> str:
    """Return HTML whose links within the page lead to the new ids of its own headings."""
    if not moved:
        return html
    return _WITHIN_PAGE.sub(lambda a: a[1] + moved.get(unquote(a[2]), a[2]), html)
