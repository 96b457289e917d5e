"""The last word on a body with raw HTML: nh3 parses it as a browser does and keeps what is listed.

It also closes what was left open. What the engine itself writes is on the list.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown import allowed_html as allowed
from learnscape_gen.content.markdown.html_tree import MARK
from learnscape_gen.content.markdown.link_address import ALLOWED_SCHEMES

if TYPE_CHECKING:
    from nh3 import Cleaner

_OWN_ELEMENTS = frozenset(["aside", "section"])
_OWN_ATTRIBUTES = {
    "*": {"aria-label", "class", "data-language", MARK, "role", "tabindex"},
    "a": {"href", "rel"},
    "img": {"src", "loading"},
}


def sanitised(html: str) -> str:
    """Return HTML with nothing in it but what is allowed."""
    return _cleaner().clean(html)


@cache
def _cleaner() -> Cleaner:
    # Only a page with raw HTML pays for the sanitiser.
    from nh3 import Cleaner  # noqa: PLC0415 - few builds read

    attributes = {name: set(keys) for name, keys in _OWN_ATTRIBUTES.items()}
    attributes["*"] |= set(allowed.GLOBAL_ATTRIBUTES)
    for name, keys in allowed.ATTRIBUTES.items():
        attributes.setdefault(name, set()).update(keys)
    return Cleaner(
        tags=set(allowed.ELEMENTS | _OWN_ELEMENTS),
        attributes=attributes,
        clean_content_tags=set(allowed.DROPPED_WITH_CONTENT),
        link_rel=None,
        url_schemes=set(ALLOWED_SCHEMES),
    )
