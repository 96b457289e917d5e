"""Highlights code with Pygments: classes only, the colours are the theme's."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_all_lexers, get_lexer_by_name

from learnscape_gen.content.markdown.escapes import escape

if TYPE_CHECKING:
    from pygments.lexer import Lexer

MAX_HIGHLIGHTED = 64 * 1024
"""Characters of a block; a longer one is shown plain, because some lexers are slow on odd text."""

_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)


def highlighted(code: str, language: str) -> str:
    """Return code as HTML, plain if its language is unknown."""
    if len(code) > MAX_HIGHLIGHTED:
        return escape(code)
    lexer = _lexer(language.lower())
    if lexer is None:
        return escape(code)
    return highlight(code, lexer, _FORMATTER).removesuffix("\n") + "\n" * code.endswith("\n")


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    """Return the lexer of a language, which leaves the white space around the code alone."""
    if language not in _languages():
        return None
    return get_lexer_by_name(language, stripnl=False, ensurenl=False)


@cache
def _languages() -> frozenset[str]:
    """Return the names of the languages that Pygments itself knows."""
    lexers = get_all_lexers(plugins=False)
    return frozenset(alias for _, aliases, _, _ in lexers for alias in aliases)
