"""A planned page: where it goes, which template draws it, and the view that it shows."""

from __future__ import annotations

import msgspec

JSON = "json"
"""In place of a template: the view itself is the page, as JSON."""
JSON_FEED = "json-feed"
"""In place of a template: the view is a feed, to be written as JSON Feed 1.1."""

ASSETS = "assets"
"""The folder of the theme's static files."""


class PagePlan(msgspec.Struct, frozen=True):
    """A page to render. It is a pure function of its template and its view.

    Args:
        path: the file below the output folder.
        template: the name of the template, or `JSON` or `JSON_FEED`.
        view: what the template gets as `page`.
        origin: the content file that the page comes from, for problems; empty for pages of our own.

    """

    path: str
    template: str
    view: msgspec.Struct
    origin: str = ""


class CopyPlan(msgspec.Struct, frozen=True):
    """A file to copy as it is.

    Args:
        path: the file below the output folder.
        source: the file to copy: in the project, or in a theme when `theme` is true.
        theme: whether `source` is a static file of the theme.

    """

    path: str
    source: str
    theme: bool = False

    @property
    def origin(self) -> str:
        """Return the content file that is copied; empty for files of the theme."""
        return "" if self.theme else self.source


Plan = PagePlan | CopyPlan
