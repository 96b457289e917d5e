"""The switch between the colours of the system, light and dark ones, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.judges.test_browser import luminance

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

KEPT = "({...localStorage})"
"""What a page has kept in the browser."""

BEFORE_PAINT = """
addEventListener("DOMContentLoaded", () => {
  window.seen = performance.getEntriesByType("paint").length;
  window.early = document.documentElement.dataset.theme;
});
new MutationObserver((_, observer) => {
  if (!document.querySelector("link[rel=stylesheet]")) return;
  window.atStyle = document.documentElement.dataset.theme;
  observer.disconnect();
}).observe(document, {childList: true, subtree: true});
"""
"""Notes which theme is set when the style sheet is met, so before anything can be drawn."""


def switch(page: Page) -> str:
    """Press the switch; return what it says then."""
    button = page.locator(".theme-switch")
    button.click()
    return said(page)


def said(page: Page) -> str:
    """Return what the switch says to those who do not see its sign."""
    return page.locator(".theme-switch").inner_text().strip()


def is_dark(page: Page) -> bool:
    """Tell whether a page is dark."""
    return luminance(page, "body", "backgroundColor") < 0.2


def fresh(tab: Callable[..., Tab], name: str, scheme: str = "light", **options: Any) -> Tab:  # noqa: ANN401 - Playwright's own
    """Return a tab that shares what it keeps with no other test."""
    return tab(1280, scheme, f"/* {name} */", **options)


@pytest.mark.browser
def test_the_switch_goes_round(own: Site, tab: Callable[..., Tab]) -> None:
    """From the colours of the system to light, to dark, and back, saying what holds."""
    page = fresh(tab, "round", "dark").open(own.url)
    assert (said(page), is_dark(page)) == ("Colours: those of your system", True)
    assert (switch(page), is_dark(page)) == ("Colours: light", False)
    assert (switch(page), is_dark(page)) == ("Colours: dark", True)
    assert switch(page) == "Colours: those of your system"


@pytest.mark.browser
def test_the_system_decides_until_the_reader_does(own: Site, tab: Callable[..., Tab]) -> None:
    """A system that turns dark turns the page dark, unless the reader chose."""
    page = fresh(tab, "system").open(own.url)
    page.emulate_media(color_scheme="dark")
    assert is_dark(page)
    switch(page)
    assert not is_dark(page)


@pytest.mark.browser
def test_a_choice_is_kept_only_when_it_was_made(own: Site, tab: Callable[..., Tab]) -> None:
    """Nothing is kept before the press, one entry after it, none at the end of the round."""
    here = fresh(tab, "kept")
    page = here.open(own.url)
    page.hover(".theme-switch")
    page.focus(".theme-switch")
    assert page.evaluate(KEPT) == {}
    switch(page)
    assert page.evaluate(KEPT) == {"learnscape-theme": "light"}
    page.keyboard.press("Enter")
    assert page.evaluate(KEPT) == {"learnscape-theme": "dark"}
    here.open(own.address("map/index.html"))
    assert is_dark(page)
    switch(page)
    assert page.evaluate(KEPT) == {}
    here.open(own.url)
    assert not is_dark(page)


@pytest.mark.browser
def test_the_page_before_follows(own: Site, tab: Callable[..., Tab]) -> None:
    """Going back after a choice shows the chosen colours there too."""
    here = fresh(tab, "back")
    page = here.open(own.url, stay=False)
    page.goto(own.address("map/index.html"))
    switch(page)
    switch(page)
    page.go_back()
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    assert is_dark(page)


@pytest.mark.browser
def test_the_choice_is_there_before_anything_is_drawn(own: Site, tab: Callable[..., Tab]) -> None:
    """The theme is set when the browser meets the style sheet, so no other colours flash up."""
    here = tab(1280, "light", BEFORE_PAINT + 'localStorage["learnscape-theme"] = "dark";')
    page = here.open(own.url)
    assert page.evaluate("window.atStyle") == "dark"
    assert page.evaluate("window.early") == "dark"


def test_the_script_stands_before_the_style(site: Site) -> None:
    """It is a plain script, which browsers run before they go on, on every page of the hub.

    A page in a frame elsewhere has none: it follows the system of its reader.
    """
    for path in site.pages():
        if path.startswith("embed/"):
            assert not site.parsed(path).xpath("//script")
            continue
        (script,) = site.parsed(path).xpath("//script[contains(@src, 'assets/theme.js')]")
        assert dict(script.attrib).keys() == {"src"}, path
        assert script.xpath("following::link[@rel = 'stylesheet']"), path
        assert not script.xpath("preceding::link[@rel = 'stylesheet']"), path


def test_the_script_is_tiny(own: Site) -> None:
    """It blocks the page, so it is a kilobyte at most."""
    assert (own.folder / "assets" / "theme.js").stat().st_size <= 1024


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_of_the_browser_follows(own: Site, tab: Callable[..., Tab], scheme: str) -> None:
    """Its colour is that of the page, for each system and for each choice."""
    page = fresh(tab, "bar", scheme).open(own.url)
    for _ in range(3):
        assert bar(page) == page.evaluate("getComputedStyle(document.body).backgroundColor")
        switch(page)


def bar(page: Page) -> str:
    """Return the colour that a browser takes for its bar."""
    colour: str = page.evaluate("""() => {
      const all = [...document.querySelectorAll("meta[name=theme-color]")];
      const sample = document.createElement("b");
      sample.style.color = all.find(bar => matchMedia(bar.media).matches).content;
      document.body.append(sample);
      const {color} = getComputedStyle(sample);
      sample.remove();
      return color;
    }""")
    return colour


@pytest.mark.browser
def test_without_script_there_is_no_switch(own: Site, tab: Callable[..., Tab]) -> None:
    """What would do nothing is not shown."""
    page = tab(java_script_enabled=False).open(own.url)
    assert not page.locator(".theme-switch").is_visible()


@pytest.mark.browser
def test_a_browser_that_keeps_nothing_still_switches(own: Site, tab: Callable[..., Tab]) -> None:
    """Where storage is forbidden, the choice holds for the page."""
    forbidden = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"
    here = tab(1280, "light", forbidden)
    page = here.open(own.url)
    switch(page)
    switch(page)
    assert is_dark(page)
    assert here.complaints == []


@pytest.mark.browser
def test_forced_colours_win(own: Site, tab: Callable[..., Tab]) -> None:
    """Readers who force their own colours get them, in drawings too."""
    here = fresh(tab, "forced", forced_colors="active")
    page = here.open(own.address("map/index.html"))
    system = page.evaluate("""() => {
      const sample = document.createElement("b");
      document.body.append(sample);
      return ["CanvasText", "Canvas"].map(name => {
        sample.style.color = name;
        return getComputedStyle(sample).color;
      });
    }""")
    assert page.evaluate("getComputedStyle(document.body).color") == system[0]
    fill = "getComputedStyle(document.querySelector('.map svg.formal a:not(.missing) path')).fill"
    assert page.evaluate(fill) == system[0]
