r"""Puts addresses in place of the placeholders that reading left in a body.

A placeholder is `\x02N\x03` for the address of link N, and `\x02N=\x03` for its target's title.
No other such character can stand in a body: reading removes them.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from learnscape_gen.pages.parts import NOWHERE
from learnscape_gen.paths import UP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from learnscape_gen.pages.parts import Body

_WITHIN_PAGE = re.compile(r'(<a\b[^<>]*? href=")(?=#)')
"""An address within the same page; text can't look like it, because a body escapes `<`."""


class PageBodies:
    """The HTML of the bodies on the page that is drawn, by their files.

    Only the bodies that are planned for a page can be had, so that nothing can show one unseen.

    Args:
        html_of: gives the HTML of a body by its digest.

    """

    def __init__(self, html_of: Callable[[str], str]) -> None:
        self._html_of = html_of
        self._digests: Mapping[str, str] = {}

    def open(self, digests: Mapping[str, str]) -> None:
        """Turn to another page: from now on these bodies can be had, each by its digest."""
        self._digests = digests

    def digest(self, file: str) -> str:
        """Return the digest of a body.

        Raises:
            LookupError: it does not stand on this page.

        """
        return self._digests[file]

    def html(self, file: str) -> str:
        """Return the HTML of a body, with placeholders.

        Raises:
            LookupError: it does not stand on this page.

        """
        return self._html_of(self._digests[file])


def joined(root: str, url: str) -> str:
    """Return an address below a root; one that leads out of a whole address shortens that."""
    if url.startswith(UP) and not root.startswith("."):
        return root.rstrip("/").rpartition("/")[0] + url.removeprefix("..")
    return root + url


def filled(html: str, body: Body, root: str) -> str:
    """Return a body's HTML with its addresses.

    Args:
        html: the HTML with placeholders.
        body: the targets of the placeholders.
        root: what leads to the site's root from where the body will stand.

    """
    if body.page:
        html = _WITHIN_PAGE.sub(lambda found: found[1] + escape(root + body.page), html)
    first, *rest = html.split("\x02")
    parts = [first]
    for part in rest:
        marker, _, text = part.partition("\x03")
        url, title = body.targets[int(marker.rstrip("="))]
        if marker.endswith("="):
            parts.append(escape(title))
        else:
            parts.append(NOWHERE if url == NOWHERE else escape(joined(root, url)))
        parts.append(text)
    return "".join(parts)
