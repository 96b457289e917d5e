"""A planned page: where it goes, which template draws it, and the view that it shows."""

from __future__ import annotations

import msgspec

from learnscape_gen.pages.parts import Body

JSON = "json"
"""In place of a template: the view itself is the page, as JSON."""
JSON_FEED = "json-feed"
"""In place of a template: the view is a feed, to be written as JSON Feed 1.1."""

ASSETS = "assets"
"""The folder of the theme's static files."""


class PagePlan(msgspec.Struct, frozen=True):
    """A page to draw. It is a pure function of its template, its view and the bodies in that.

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

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the files whose bodies stand on the page; no other can be put there."""
        found: dict[str, None] = {}
        for name in self.view.__struct_fields__:
            held = getattr(self.view, name)
            if isinstance(held, Body):
                found[held.file] = None
            elif name == "entries":  # of a feed
                found.update((e.body.file, None) for e in held if hasattr(e, "body"))
        return tuple(found)


class CopyPlan(msgspec.Struct, frozen=True):
    """A file to copy as it is.

    Args:
        path: the file below the output folder.
        source: the file to copy: its path in the project, or a name among a theme's static files.
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
