"""How many words there are to read on a page, roughly: menus and the like are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_NOT_READ = [
    *("script", "style", "template", "noscript", "svg", "form", "iframe", "select"),
    *("nav", "header", "footer", "aside", "dialog"),
]
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0eff]")
"""Letters of scripts that put no spaces between words."""
_LETTERS_A_WORD = 2


def words_to_read(page: LexborHTMLParser) -> int:
    """Return the number of words in the article of a page. Takes the rest out of the page."""
    page.strip_tags(_NOT_READ, recursive=True)
    articles = page.css("article")
    root = articles[0] if len(articles) == 1 else page.css_first("main, [role=main]") or page.body
    text = root.text(separator=" ") if root else ""
    spaced, letters = _WITHOUT_SPACES.subn(" ", text)
    words = sum(1 for word in spaced.split() if any(map(str.isalnum, word)))
    return words + letters // _LETTERS_A_WORD
