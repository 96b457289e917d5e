"""What a reader sees and does, in a real Chromium that nothing but the hub is open to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

WIDEST = """() => {
  const {clientWidth: room, scrollWidth: wanted} = document.documentElement;
  if (wanted <= room) return [];
  const elements = [...document.querySelectorAll("*")].filter(each => {
    const {left, right} = each.getBoundingClientRect();
    return left < -1 || right > room + 1 || each.scrollWidth > room;
  });
  return [wanted + " pixels", ...elements.slice(-3).map(each => each.outerHTML.slice(0, 80))];
}"""
"""How wide a page is that must be scrolled sideways, and the innermost elements that make it so."""

LISTEN = """within => {
  const all = document.querySelector(within).querySelectorAll("a[href], summary, button");
  const stops = [...all].filter(each => each.checkVisibility());
  window.waiting = stops.map(each => each.outerHTML.slice(0, 80));
  window.unseen = [];
  addEventListener("focusin", ({target}) => {
    if (target !== stops[0]) return;
    stops.shift();
    window.waiting.shift();
    const {outlineStyle, outlineWidth} = getComputedStyle(target);
    const {width, height, right, bottom} = target.getBoundingClientRect();
    const ring = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const shown = width && height && right > 0 && bottom + scrollY > 0;
    if (!ring || !shown) window.unseen.push(target.outerHTML.slice(0, 80));
  });
}"""
"""Notes what one can follow or unfold and has not been to yet, in order, and what gave no sign."""

KEPT = """async () => [
  localStorage.length,
  sessionStorage.length,
  (await indexedDB.databases()).length,
  (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""
"""How many things a hub keeps in the browser, by the place where they are kept."""
NOTHING_KEPT = [0, 0, 0, 0, 0]
"""A hub counts and tracks nobody."""


def walk(page: Page, within: str = "body") -> tuple[list[str], list[str]]:
    """Press Tab through a page; return what was not reached in turn, and what showed no sign.

    The main part of it alone is come to by the link that leads past the header.
    """
    if within == "main":
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    page.evaluate(LISTEN, within)
    waiting, before = page.evaluate("waiting"), None
    stops = page.locator(within).locator("a[href], summary, button, input").count()
    while waiting and waiting != before:
        for _ in range(stops):  # held down, which takes half the time of as many presses
            page.keyboard.down("Tab")
        page.keyboard.up("Tab")
        waiting, before = page.evaluate("waiting"), waiting
    return waiting, page.evaluate("unseen")


def luminance(page: Page, selector: str, prop: str) -> float:
    """Return how bright a colour of an element is, from 0 to 1."""
    script = "([selector, prop]) => getComputedStyle(document.querySelector(selector))[prop]"
    colour: str = page.evaluate(script, [selector, prop])
    red, green, blue = (int(part) for part in colour.strip("rgba()").split(",")[:3])
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


def box(page: Page, selector: str) -> dict[str, Any]:
    """Return where the first element of a kind stands."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return {**found}


def test_no_page_scrolls_sideways_on_a_telephone(hostile: Site, tab: Callable[..., Tab]) -> None:
    """Whatever stands on a page fits 390 pixels, or scrolls on its own.

    Of each kind of page some were judged already where every kind is.
    """
    here = tab(390)
    found = {}
    for path in sorted({*hostile.different_pages()} - {*hostile.page_kinds()}):
        if widest := here.open(hostile.address(path)).evaluate(WIDEST):
            found[path] = widest
    assert found == {}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_judge_sees_what_is_too_wide(
    empty: Site, tab: Callable[..., Tab], direction: str
) -> None:
    """A word that is broader than the screen does not pass, to whichever side it sticks out."""
    page = tab(390).open(empty.url)
    page.set_content(f"<!doctype html><html dir={direction}><p>{'w' * 300}")
    assert page.evaluate(WIDEST) != []


@pytest.mark.parametrize("link", ["<a href=x tabindex=-1>x</a>", "<a href=x style='outline: 0'>x"])
def test_the_judge_sees_what_the_keyboard_does_not(
    empty: Site, tab: Callable[..., Tab], link: str
) -> None:
    """A link that Tab passes over, and one that shows nothing, do not pass."""
    page = tab(bypass_csp=True).open(empty.url)
    page.set_content(f"<!doctype html><a href=y>y</a>{link}")
    assert walk(page) != ([], [])


def test_the_skip_link_leads_past_the_header(own: Site, tab: Callable[..., Tab]) -> None:
    """The first Tab shows a link; Enter brings the next Tab into the main part."""
    page = tab().open(own.address("work/index.html"))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the content"
    assert box(page, ":focus")["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    ("path", "door"),
    [
        ("posts/pkm/index.html", "Work"),
        ("work/incidents/review/index.html", "Work"),
        ("tools/blog/index.html", "Tools"),
        ("learning/formal/index.html", "Learning"),
        ("index.html", ""),
    ],
)
def test_the_header_says_where_one_is(own: Site, path: str, door: str) -> None:
    """The door that a page lies behind is marked; a post lies behind that of its task."""
    marked = own.parsed(path).xpath("//header//*[@aria-current]")
    assert "".join(each.text_content() for each in marked) == door


def test_pages_need_no_script(own: Site, tab: Callable[..., Tab]) -> None:
    """With JavaScript switched off every kind of page opens and shows all that it says."""
    here = tab(java_script_enabled=False)
    for path in own.page_kinds():
        page = here.open(own.address(path))
        assert page.locator("h1").is_visible(), path
        assert here.complaints == [], path
        hidden = "//noscript | //main//*[@hidden and not(contains(@class, 'scripted'))]"
        assert not own.parsed(path).xpath(hidden), path


def test_dark_mode_is_dark(own: Site, tab: Callable[..., Tab]) -> None:
    """Light pages are dark on light, dark pages the other way round."""
    for scheme, is_dark in (("light", False), ("dark", True)):
        page = tab(1280, scheme).open(own.address("index.html"))
        paper = luminance(page, "body", "backgroundColor")
        ink = luminance(page, "body", "color")
        assert (paper < 0.2, ink > 0.7) == (is_dark, is_dark)
        assert abs(paper - ink) > 0.6


def test_pages_fade_only_for_those_who_like_motion(own: Site, tab: Callable[..., Tab]) -> None:
    """The header stands still between pages; who asked for less motion gets none."""
    page = tab().open(own.url)
    names = []
    for motion in ("no-preference", "reduce"):
        page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
        header = "getComputedStyle(document.querySelector('.site-header'))"
        names.append(page.evaluate(f"{header}.viewTransitionName"))
    assert names == ["header", "none"]


def test_an_old_address_leads_to_the_page(hostile: Site, tab: Callable[..., Tab]) -> None:
    """A redirect takes the reader along, without script, below a base path and from any depth."""
    for alias in ("old/address/", "OLD/Ж/", "about-us.html", "old/über uns/", "same/"):
        page = tab(java_script_enabled=False).open(hostile.address(alias), stay=False)
        page.wait_for_selector("footer")
        assert page.url.endswith(("/markdown/", "/about/", "/same-address/")), alias


@pytest.mark.parametrize("path", ["gone", "work/gone/", "a/b/c/d.html", "%F0%9F%A7%AD/"])
def test_the_page_for_lost_readers_works_at_any_depth(
    hostile: Site, tab: Callable[..., Tab], path: str
) -> None:
    """404.html has its style and links that lead on, wherever a host shows it."""
    here = tab()
    paper = luminance(here.open(hostile.url), "body", "backgroundColor")
    page = here.open(hostile.url + path)
    assert page.evaluate("document.styleSheets.length") == 1
    assert luminance(page, "body", "backgroundColor") == paper
    links = page.eval_on_selector_all("a[href]", "all => all.map(each => each.href)")
    own = [link.partition("#")[0] for link in links if link.startswith(hostile.url)]
    assert len(own) > 10
    answers = [here.context.request.get(link) for link in set(own) - {page.url}]
    assert all(answer.ok for answer in answers)


def test_a_right_to_left_hub_is_mirrored(arabic: Site, own: Site, tab: Callable[..., Tab]) -> None:
    """In Arabic the text begins at the right, and what stands beside it stands at the left."""
    here = tab()
    sides = {}
    for hub, path in ((arabic, "posts/agenda/index.html"), (own, "posts/pkm/index.html")):
        page = here.open(hub.address(path))
        main, prose, side = box(page, "main"), box(page, ".prose"), box(page, "aside.side")
        start = page.evaluate("getComputedStyle(document.querySelector('.prose')).direction")
        end = main["x"] + main["width"]
        sides[hub.name] = start, prose["x"] > side["x"], end - prose["x"] - prose["width"] < 60
    assert sides == {"arabic": ("rtl", True, True), "own": ("ltr", False, False)}
    assert here.open(arabic.url).evaluate("document.documentElement.dir") == "rtl"


@pytest.mark.parametrize("path", ["posts/english-notes/index.html", "learning/index.html"])
def test_a_page_in_another_language_has_its_own_direction(
    arabic: Site, tab: Callable[..., Tab], path: str
) -> None:
    """An English page of the Arabic hub reads from the left, below a header from the right."""
    page = tab().open(arabic.address(path))
    script = "['html', 'header', 'main', 'footer'].map(name => document.querySelector(name))"
    found = page.evaluate(f"{script}.map(e => [e.lang, getComputedStyle(e).direction])")
    assert found == [["en", "ltr"], ["ar", "rtl"], ["", "ltr"], ["ar", "rtl"]]
