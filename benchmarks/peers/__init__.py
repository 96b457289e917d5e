"""The generators that learnscape is measured against, one a file, by the names to ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peers.eleventy import Eleventy
from peers.hugo import Hugo, HugoWithItsEngine, HugoWithoutRelated
from peers.mkdocs import MkDocs
from peers.pelican import Pelican
from peers.zensical import Zensical, ZensicalWithBlog

if TYPE_CHECKING:
    from peers.peer import Peer

PEERS: dict[str, type[Peer]] = {
    "hugo": Hugo,
    "hugo-related-engine": HugoWithItsEngine,
    "hugo-no-related": HugoWithoutRelated,
    "zensical": Zensical,
    "zensical-blog": ZensicalWithBlog,
    "mkdocs": MkDocs,
    "pelican": Pelican,
    "eleventy": Eleventy,
}

USUAL = ("hugo", "zensical", "mkdocs", "pelican", "eleventy")
"""Those that are measured when nobody says which."""
