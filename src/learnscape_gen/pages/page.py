"""A planned page: where it goes, which template draws it, and the view that it shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, get_args

import msgspec

from learnscape_gen.pages.parts import Body

if TYPE_CHECKING:
    from learnscape_gen.pages.site import SiteView

WRITTEN = "written"
"""In place of a template: the view is a `WrittenView`, and holds the file itself."""
JSON_FEED = "json-feed"
"""In place of a template: the view is a feed, to be written as JSON Feed 1.1."""

ASSETS = "assets"
"""The folder of the theme's static files."""


class WrittenView(msgspec.Struct, frozen=True):
    """A file that is all view, such as JSON for machines: it is written when it is planned."""

    content: bytes


class FoldedView(msgspec.Struct, frozen=True):
    """A view that is planned small, and unfolded only when its page is drawn."""

    def unfolded(self, site: SiteView) -> msgspec.Struct:
        """Return what the template gets; it depends on nothing but this view and the site."""
        raise NotImplementedError


class PagePlan(msgspec.Struct, frozen=True):
    """A page to draw. It is a pure function of its template, its view and the bodies in that.

    Args:
        path: the file below the output folder.
        template: the name of the template, or `WRITTEN` or `JSON_FEED`.
        made: what the template gets as `page`, perhaps folded; or what makes it when asked.
        origin: the content file that the page comes from, for problems; empty for pages of our own.
        inputs: the digest of all that `made` makes the view from, so that a view which was made
            from the same need not be made again; empty where that is not told.
        site: the folder of the further language that it is in; empty for that of the hub.

    """

    path: str
    template: str
    made: msgspec.Struct | Callable[[], msgspec.Struct]
    origin: str = ""
    inputs: str = ""
    site: str = ""

    @property
    def view(self) -> msgspec.Struct:
        """Return what the template gets as `page`."""
        return self.made if isinstance(self.made, msgspec.Struct) else self.made()

    def unfolded(self, site: SiteView) -> PagePlan:
        """Return the same plan with the view as the template gets it."""
        view = self.view
        shown = view.unfolded(site) if isinstance(view, FoldedView) else view
        return msgspec.structs.replace(self, made=shown)

    @staticmethod
    def bodies_in(view: msgspec.Struct) -> tuple[str, ...]:
        """Return the files whose bodies stand on the page; no other can be put there."""
        shown = [getattr(view, name) for name in _body_fields(type(view))]
        if isinstance(entries := getattr(view, "entries", None), tuple):  # of a feed
            shown += (entry.body for entry in entries)
        return tuple(dict.fromkeys([body.file for body in shown if body is not None]))


@cache
def _body_fields(view: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields of a view that may hold a body."""
    fields = msgspec.structs.fields(view)
    return tuple(f.name for f in fields if f.type is Body or Body in get_args(f.type))


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
