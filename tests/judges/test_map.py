"""The map as a drawing: every cell has a name and leads somewhere, on a telephone too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.judges.site import Site
    from tests.judges.tab import Tab

MAP = "map/index.html"
CELLS = ".map a"
CONTRIBUTE = {
    "arabic": "https://example.org/suggest",
    "hostile": "https://example.org/new?title=%3C%3E&body=%22'",
}
"""Where hubs that say so want suggestions to go."""


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_tab_reaches_every_cell(own: Site, tab: Callable[..., Tab], width: int) -> None:
    """Each is a link that takes the focus and says what it is."""
    page = tab(width).open(own.address(MAP))
    found = page.eval_on_selector_all(
        CELLS,
        """all => all.map(each => {
          each.focus();
          const name = each.querySelector("title")?.textContent || each.textContent;
          return [document.activeElement === each && each.tabIndex === 0, Boolean(name.trim())];
        })""",
    )
    assert len(found) > 100
    assert all(cell == [True, True] for cell in found)


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_no_cell_lies_on_another(own: Site, tab: Callable[..., Tab], width: int) -> None:
    """What is drawn for two links does not overlap, so each can be hit and read."""
    page = tab(width).open(own.address(MAP))
    overlaps = page.evaluate("""() => [...document.querySelectorAll(".map > svg")].flatMap(svg => {
      const boxes = [...svg.querySelectorAll("a:not(.missing)")].map(link => {
        const {left, right, top, bottom} = link.getBoundingClientRect();
        return {link, left, right, top, bottom};
      });
      return boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other =>
        one.left + 1 < other.right && other.left + 1 < one.right
        && one.top + 1 < other.bottom && other.top + 1 < one.bottom
      ).map(other => [one.link.textContent.trim(), other.link.textContent.trim()]));
    })""")
    assert overlaps == []


def test_what_is_missing_is_said_and_leads_on(site: Site) -> None:
    """An empty cell names what is not there, and leads to where one can contribute."""
    page = site.parsed(MAP)
    cells = page.xpath("//a[@class = 'missing']")
    assert bool(cells) == (site.name != "empty")
    for cell in cells:
        (title,) = cell.xpath("title")
        assert len(title.text_content()) > 20
        assert "#_shelf-" in cell.get("href") or cell.get("href") == CONTRIBUTE[site.name]


def test_drawings_and_tables_say_the_same(own: Site) -> None:
    """Every number stands in the drawing as it does in the table below it."""
    for section in own.parsed(MAP).xpath("//section[figure]"):
        drawn = section.xpath("figure//text[@class = 'number' or @class = 'many']/text()")
        listed = section.xpath(".//tbody//td/text()")
        assert [cell.strip() for cell in listed if cell.strip()] == drawn != []
