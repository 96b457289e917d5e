"""The files of a task pack, planned small; who draws pages writes them, one format from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.exporters.bookmarks import bookmarks_of
from learnscape_gen.exporters.cartridge import cartridge_of
from learnscape_gen.exporters.collection import Collection
from learnscape_gen.exporters.learnscape_json import json_of
from learnscape_gen.exporters.opml import opml_of
from learnscape_gen.exporters.qr import qr_svg
from learnscape_gen.pages.page import FoldedView, WrittenView

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.pages.site import SiteView

FORMATS: dict[str, Callable[[Collection], bytes]] = {
    "bookmarks.html": bookmarks_of,
    "opml.xml": opml_of,
    "pack.json": json_of,
    "cartridge.imscc": cartridge_of,
}
"""The formats of a pack by the names of their files."""


class PackFile(FoldedView, frozen=True):
    """A collection, and the name of the file that tells in which format it is wanted."""

    name: str
    collection: Collection

    def unfolded(self, site: SiteView) -> WrittenView:  # noqa: ARG002 - it is the same on any site
        """Return the file."""
        return WrittenView(FORMATS[self.name](self.collection))


class QrCode(FoldedView, frozen=True):
    """A whole address, to be drawn as a QR code."""

    address: str

    def unfolded(self, site: SiteView) -> WrittenView:  # noqa: ARG002 - the same
        """Return the drawing."""
        return WrittenView(qr_svg(self.address))
