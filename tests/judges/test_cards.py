"""The picture that others show beside a link to a page."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.judges.conftest import BARE

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from tests.judges.site import Site

LIGHT = 25 * 1024


def told(page: HtmlElement, name: str) -> str:
    """Return what a page says about itself to those who link to it."""
    (value,) = page.xpath(f"//meta[@property = '{name}' or @name = '{name}']/@content")
    return str(value)


def size_of(picture: Path) -> tuple[int, int]:
    """Return the width and the height that stand in a PNG."""
    head = picture.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_every_page_has_a_card(site: Site) -> None:
    """Its address is whole, its size is as told, it is small, and it is told in words too."""
    for path in site.pages():
        page = site.parsed(path)
        if page.body.get("class") in (None, *BARE):  # a redirect, or what others frame
            continue
        address = told(page, "og:image")
        assert address.startswith(site.base_url), path
        picture = site.folder / urlsplit(address).path.removeprefix(urlsplit(site.base_url).path)
        size = int(told(page, "og:image:width")), int(told(page, "og:image:height"))
        assert size_of(picture) == size == (1200, 630), path
        assert picture.stat().st_size <= LIGHT
        assert told(page, "og:image:alt")
        assert told(page, "twitter:card") == "summary_large_image"


def test_kinds_of_page_have_cards_of_their_own(own: Site) -> None:
    """Every card that the theme has is used, and no two are the same."""
    pages = [own.parsed(path) for path in own.page_kinds()]
    used = {
        urlsplit(told(page, "og:image")).path
        for page in pages
        if page.body.get("class") not in (None, *BARE)
    }
    cards = [*(own.folder / "assets" / "cards").iterdir()]
    assert {path.rpartition("/")[2] for path in used} == {card.name for card in cards}
    assert len({card.read_bytes() for card in cards}) == len(cards) > 5


def test_pages_do_not_load_their_card(own: Site) -> None:
    """It is named in the head only."""
    for path in own.page_kinds():
        page = own.parsed(path)
        assert not page.xpath("//*[@src[contains(., '/cards/')] or @href[contains(., '/cards/')]]")
