"""What a template names, told from its text alone.

The text is searched and not parsed, which takes a hundredth of the time. So what stands in a
comment counts as named, and whatever is more than a plain name counts as anything: that may draw a
page without need, and never leaves one out.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

_NAME = r"""(?:"(?P<one>[^"'\\]*)"|'(?P<other>[^"'\\]*)')"""
_TEMPLATE = re.compile(
    r"\{%[-+]?\s*(?:extends|include|import|from)\b\s*"
    rf"(?:{_NAME}(?=\s*(?:[-+]?%\}}|(?:ignore|with|without|import|as)\b)))?"
)
"""A tag that leads to another template, with the name if it is plain."""
_ASSET = re.compile(rf"\basset\b(?:\(\s*{_NAME}\s*\))?")
"""Any use of `asset`, with the name of the file if it is plain."""


class Mentions(msgspec.Struct, frozen=True):
    """What a template names: templates, static files, and whether it names some by an expression.

    What stands in an expression is known only when the page is drawn; then it may be anything.
    """

    templates: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    anything: bool = False


@lru_cache(maxsize=1_000)  # a preview asks again and again, and themes have some hundred templates
def mentions_of(content: bytes) -> Mentions:
    """Return what a template names. A text that is no UTF-8 names nothing: it can only fail."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Mentions()
    templates = {_name(found) for found in _TEMPLATE.finditer(text)}
    assets = {_name(found) for found in _ASSET.finditer(text)}
    return Mentions(
        templates=tuple(sorted(name for name in templates if name is not None)),
        assets=tuple(sorted(name for name in assets if name is not None)),
        anything=None in templates or None in assets,
    )


def _name(found: re.Match[str]) -> str | None:
    """Return the name that was found, or None for an expression."""
    one, other = found["one"], found["other"]
    return other if one is None else one
