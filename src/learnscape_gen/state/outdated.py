"""Whether a page has to be drawn again, and why. Pure: it compares what it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator


class PageKey(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Everything that shapes the bytes of a page, each as a digest.

    Args:
        view: what the page shows; of a file that is copied, its bytes.
        bodies: the HTML of the bodies in it.
        template: its template with all that this includes, extends, imports and links to.
        site: what every page knows of the site.
        program: learnscape itself and the libraries that it draws with.

    """

    view: str = ""
    bodies: str = ""
    template: str = ""
    site: str = ""
    program: str = ""


_TOLD = {
    "view": "what it shows has changed",
    "bodies": "a text on it has changed",
    "template": "its template has changed",
    "site": "what every page shows has changed",
    "program": "learnscape or one of its libraries has changed",
}


def outdated(key: PageKey, last: PageKey | None, found: str, kept: str) -> str:
    """Say why a page has to be drawn, or return an empty string.

    Args:
        key: the page as it is to be.
        last: the page as it was drawn last; None when it never was.
        found: the digest of the file in the output folder; empty where there is none.
        kept: the digest of the file as it was written.

    """
    if last is None:
        return "it is new"
    if key != last:
        return _TOLD[next(changes(key, last))]
    if not found:
        return "its file is gone"
    if found != kept:
        return "its file was changed by somebody else"
    return ""


def changes(key: PageKey, last: PageKey) -> Iterator[str]:
    """Yield the parts in which two keys differ."""
    for part in _TOLD:
        if getattr(key, part) != getattr(last, part):
            yield part
