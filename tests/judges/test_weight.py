"""How much a reader has to wait for on the first visit."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from tests.judges.site import Site

KILOBYTE = 1024


def weight(site: Site, path: str) -> tuple[int, int]:
    """Return the bytes of a page with its style sheets and scripts, and of its scripts alone."""
    page = site.parsed(path)
    root = (site.folder / path).parent
    styles = page.xpath("//link[@rel = 'stylesheet']/@href")
    scripts = page.xpath("//script/@src")
    sizes = {
        address: len(gzip.compress((root / urlsplit(address).path).read_bytes(), 6, mtime=0))
        for address in (*styles, *scripts)
    }
    own = len(gzip.compress((site.folder / path).read_bytes(), 6, mtime=0))
    return own + sum(sizes.values()), sum(sizes[address] for address in scripts)


def test_a_post_is_light(own: Site) -> None:
    """A post with its style and script is 30 KB at most as it travels, of which 5 KB are script."""
    for path in own.pages():
        if path.startswith("posts/"):
            whole, scripts = weight(own, path)
            assert whole <= 30 * KILOBYTE, path
            assert scripts <= 5 * KILOBYTE, path
