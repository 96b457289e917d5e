"""What raw HTML of authors may hold. Everything else is removed, with a warning.

Landmarks, forms, frames, media of other formats, style and script are the theme's business.
"""

from __future__ import annotations

import re

PHRASING = frozenset(
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small "
    "span strong sub sup time u var wbr".split()
)
"""Elements that may stand within a text."""

FLOW = frozenset(
    "blockquote caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li "
    "ol p pre summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that are blocks, or parts of them."""

ELEMENTS = PHRASING | FLOW

VOID = frozenset(["br", "col", "hr", "img", "wbr"])
"""Elements without content and end tag."""

TRANSPARENT = frozenset(["a", "del", "ins"])
"""Phrasing elements that may hold blocks, where they stand among blocks."""

RENAMED = {"h1": "h2"}
"""The only heading of level 1 is the title of the page."""

DROPPED_WITH_CONTENT = frozenset(
    "applet audio canvas embed frameset iframe math noembed noframes noscript object script "
    "select style svg template textarea title video xmp".split()
)
"""Elements whose content is no text to keep."""

PARENTS = {
    "caption": frozenset(["table"]),
    "dd": frozenset(["dl"]),
    "dt": frozenset(["dl"]),
    "figcaption": frozenset(["figure"]),
    "li": frozenset(["ol", "ul"]),
    "rp": frozenset(["ruby"]),
    "rt": frozenset(["ruby"]),
    "summary": frozenset(["details"]),
}
"""Elements that HTML allows only in some others, where its parser doesn't see to it."""

ENDED_BY = {
    "dd": frozenset(["dd", "dt"]),
    "dt": frozenset(["dd", "dt"]),
    "li": frozenset(["li"]),
    "rp": frozenset(["rp", "rt"]),
    "rt": frozenset(["rp", "rt"]),
    "tbody": frozenset(["tbody", "td", "tfoot", "th", "thead", "tr"]),
    "td": frozenset(["td", "th"]),
    "tfoot": frozenset(["tbody", "td", "tfoot", "th", "thead", "tr"]),
    "th": frozenset(["td", "th"]),
    "tr": frozenset(["td", "th", "tr"]),
}
"""Elements that end by themselves where another starts."""

ENDED_BY_BLOCKS = (PHRASING - TRANSPARENT) | {"p"}
"""Elements that can't hold a block."""

_ANY = re.compile(r"(?s).*")
_SPAN = re.compile(r"[1-9]\d{0,2}")
_WHOLE = re.compile(r"-?\d{1,9}")
_SIZE = re.compile(r"\d{1,5}")

GLOBAL_ATTRIBUTES = {
    "dir": re.compile("ltr|rtl|auto"),
    "id": re.compile(r"(?!fn(?:ref)?_)[^\s\x00-\x20]{1,200}"),
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
    "time": {"datetime": re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?)?)?")},
}
"""What single elements may have besides. Addresses are looked at where links are."""

FLAGS = frozenset(["open", "reversed"])
"""Attributes that need no value."""

CLASSES = frozenset(
    "align-center align-left align-right callout callout-caution callout-important callout-note "
    "callout-tip callout-title callout-warning".split()
)
"""The classes that a theme knows and an author may use."""
