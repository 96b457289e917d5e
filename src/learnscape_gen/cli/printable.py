"""Text that is safe to show: strangers may have written it, and terminals obey control signs."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, line breaks among them, and those that turn the direction of writing."""


def printable(text: str) -> str:
    r"""Return one line of text with what can't be seen spelt out, such as `\x1b`."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
