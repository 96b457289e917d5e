"""When the words of an outline are HTML, which OPML allows and few programs say.

"The text attribute may contain encoded HTML markup", says OPML 2.0 (http://opml.org/spec2.opml).
"""

from __future__ import annotations

import re
from html import unescape

_KNOWN = r"(?:a|b|i|u|s|p|em|strong|code|del|font|h[1-6]|li|mark|ol|span|sub|sup|ul)"
_OPENS = re.compile(rf"<(?:{_KNOWN}(?:\s[^<>]*)?|br\s*/?)>", re.IGNORECASE)
_CLOSES = re.compile(rf"</{_KNOWN}\s*>|<br\s*/?>", re.IGNORECASE)
_DEEPEST = 9
"""So often may signs be escaped; nobody writes about what is escaped more often."""


def is_formatted(text: str) -> bool:
    """Tell whether a name has the form that outliners give it, and does not only look like tags."""
    return bool(_OPENS.search(text) and _CLOSES.search(text))


def is_html(text: str) -> bool:
    """Tell whether a name is HTML: it is formatted, or is about tags, which HTML has escaped."""
    for _ in range(_DEEPEST):
        bare = unescape(text)
        if bare == text:
            break
        text = bare
    return is_formatted(text)
