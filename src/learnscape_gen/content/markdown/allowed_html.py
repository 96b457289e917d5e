"""What raw HTML of authors may hold. Everything else is removed, with a warning.

Landmarks, forms, frames, media of other formats, style and script are the theme's business.
"""

from __future__ import annotations

import re


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PHRASING = _names(
    "a abbr b bdi br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small "
    "span strong sub sup u var wbr"
)
"""Elements that may stand within a text."""

FLOW = _names(
    "blockquote caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr "
    "li ol p pre summary table tbody td tfoot th thead tr ul"
)
"""Elements that are blocks, or parts of them."""

ELEMENTS = PHRASING | FLOW

VOID = _names("br col hr img wbr")
"""Elements without content and end tag."""

TRANSPARENT = _names("a del ins")
"""Phrasing elements that may hold blocks, where they stand among blocks."""

HEADINGS = _names("h2 h3 h4 h5 h6")
LISTS = _names("ol ul")

RENAMED = {"h1": "h2"}
"""The only heading of level 1 is the title of the page."""

DROPPED_WITH_CONTENT = _names(
    "applet audio canvas embed frameset iframe math noembed noframes noscript object script "
    "select style svg template textarea title video xmp"
)
"""Elements whose content is no text to keep."""

PARENTS = {
    "caption": _names("table"),
    "dd": _names("div dl"),
    "dt": _names("div dl"),
    "figcaption": _names("figure"),
    "li": LISTS,
    "rp": _names("ruby"),
    "rt": _names("ruby"),
    "summary": _names("details"),
}
"""Elements that HTML allows only in some others, where its parser doesn't see to it."""

ENDED_BY = {
    "dd": _names("dd dt"),
    "dt": _names("dd dt"),
    "li": _names("li"),
    "rp": _names("rp rt"),
    "rt": _names("rp rt"),
    "tbody": _names("tbody td tfoot th thead tr"),
    "td": _names("td th"),
    "tfoot": _names("tbody td tfoot th thead tr"),
    "th": _names("td th"),
    "tr": _names("td th tr"),
}
"""Elements that end where another starts, by the name of that."""

ENDED_BY_BLOCKS = (PHRASING - TRANSPARENT) | HEADINGS | _names("dt p pre")
"""Elements that can't hold a block."""

HOLDING_BLOCKS = _names("blockquote dd details div figure li td th")
"""Elements that may stay open where raw HTML ends and Markdown goes on."""

_ANY = re.compile(r"(?s).*")
_SPAN = re.compile(r"[1-9]\d{0,2}")
_WHOLE = re.compile(r"-?\d{1,9}")
_SIZE = re.compile(r"\d{1,5}")

GLOBAL_ATTRIBUTES = {
    "dir": re.compile("ltr|rtl|auto"),
    "id": re.compile(r"(?!_|fn(?:ref)?_)[^\s\x00-\x20]{1,200}"),
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"),
    "title": _ANY,
}
"""What every element may have: attributes, and what their values must match as a whole."""

ATTRIBUTES = {
    "details": {"open": _ANY},
    "img": {"alt": _ANY, "height": _SIZE, "width": _SIZE},
    "li": {"value": _WHOLE},
    "ol": {"reversed": _ANY, "start": _WHOLE, "type": re.compile("[1aAiI]")},
    "td": {"colspan": _SPAN, "rowspan": _SPAN},
    "th": {"colspan": _SPAN, "rowspan": _SPAN, "scope": re.compile("(?:row|col)(?:group)?")},
}
"""What single elements may have besides. Addresses are looked at where links are."""

FLAGS = _names("open reversed")
"""Attributes that need no value."""

CLASSES = _names(
    "align-center align-left align-right callout callout-caution callout-important "
    "callout-note callout-tip callout-title callout-warning"
)
"""The classes that a theme knows and an author may use."""
