"""A reader searches: in a real Chromium, on hubs that are served with the index of a real build."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import smallest_hub
from tests.judges.test_accessibility import violations
from tests.judges.test_browser import WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

BOX, STATUS = "#_q", ".search > .status"
TITLES = ".found .p-name"
POSTS = {
    "culture": ("Postmortem culture", "non-formal", "review", 25, "free", "apply", "en"),
    "templates": ("Postmortem templates", "informal", "review", 4, "free", "solve", "en"),
    "course": ("Incident command, a course", "formal", "call", 600, "paid", "new", "en"),
    "deutsch": ("Störungen melden", "informal", "call", 12, "login", "solve", "de"),
}
"""Four posts: title, type, task, minutes, access, moment, language."""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """Give a small hub that is searched, and whose numbers can be counted by hand."""
    made = smallest_hub(tmp_path_factory.mktemp("searched"))
    made.write("content/work/incidents/call.md", "---\ntitle: Call it\n---\n")
    for name, (title, type_, task, minutes, access, moment, language) in POSTS.items():
        made.write(
            f"content/posts/{name}.md",
            f"---\ntitle: {title}\ntype: {type_}\nsource: google-sre\nsocial_tool: web-page\n"
            f"work_task: incidents/{task}\nminutes: {minutes}\naccess: {access}\n"
            f"moments: {moment}\nlanguage: {language}\nwhy: It is of use for <b> & co.\n---\n"
            f"Words about {name}, and the word lighthouse.\n",
        )
    for number in range(15):
        made.write(
            f"content/posts/many-{number}.md",
            f"---\ntitle: One of many, {number}\ntype: formal\nsource: google-sre\n"
            "social_tool: web-page\nwork_task: incidents/review\n---\nUmbrella.\n",
        )
    made.search = True
    assert made.build().index.made
    return serve("searched", made.output)


def opened(here: Tab, hub: Site, query: str = "") -> Page:
    """Open the page that searches, with something in its address."""
    page = here.open(f"{hub.url}search/{query}", stay=False)
    page.wait_for_selector(".choice .count:not(:empty)", state="attached")
    return page


def told(page: Page, status: str) -> list[str]:
    """Wait until so much is found, and return the titles of what is shown."""
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.textContent === text",
        arg=[STATUS, status],
    )
    return page.locator(TITLES).all_inner_texts()


def counts(page: Page, group: str) -> dict[str, str]:
    """Return the numbers beside the choices of a group that can be chosen."""
    script = """group => Object.fromEntries(
      [...document.querySelectorAll(`[data-group=${group}] .choice:has(:enabled)`)]
        .map(each => [each.querySelector("input").value, each.querySelector(".count").textContent])
        .filter(([value]) => value))"""
    found: dict[str, str] = page.evaluate(script, group)
    return found


def choose(page: Page, group: str, value: str) -> None:
    """Click on a choice."""
    page.locator(f"[data-group={group}] [value='{value}']").click()


def test_results_come_as_one_types(hub: Site, tab: Callable[..., Tab]) -> None:
    """With every key, and each says its type, its time and its task; nothing is complained of."""
    here = tab()
    page = opened(here, hub)
    page.locator(BOX).press_sequentially("templ")
    assert told(page, "Results: 1") == ["Postmortem templates"]
    result = page.locator(".found li").inner_text()
    assert all(word in result for word in ("Informal", "4 min", "Look back and learn from it"))
    assert page.locator(".found .type").get_attribute("class") == "type informal"
    page.locator(BOX).fill("lighthouse")
    assert len(told(page, "Results: 4")) == 4
    assert set(page.locator(".found mark").all_inner_texts()) == {"lighthouse."}
    page.locator(BOX).fill("xylophone")
    assert told(page, "Nothing found. Try other words, or fewer filters.") == []
    assert here.complaints == []


def test_a_result_leads_to_its_page(hub: Site, tab: Callable[..., Tab]) -> None:
    """And "back" leads to the same results."""
    page = opened(tab(), hub, "?q=templates")
    told(page, "Results: 1")
    page.locator(TITLES).click()
    page.wait_for_url(f"{hub.url}posts/templates/")
    page.go_back()
    assert told(page, "Results: 1") == ["Postmortem templates"]
    assert page.locator(BOX).input_value() == "templates"


def test_terms_and_explainers_are_found(hub: Site, tab: Callable[..., Tab]) -> None:
    """They say what they are."""
    page = opened(tab(), hub)
    for query, title, kind in (
        ("responding", "Responding to incidents", "Work"),
        ("look back", "Look back and learn from it", "Task"),
        ("google", "Google SRE", "Source"),
        ("web page", "Web page", "Tool"),
        ("debate", "The debate", "Explainer"),
    ):
        page.locator(BOX).fill(query)
        item = page.locator(".found li", has=page.get_by_text(title, exact=False)).first
        item.wait_for()
        whats = page.locator(".found .what").all_inner_texts()
        assert kind in whats, (query, whats)


def test_filters_work_without_a_query(hub: Site, tab: Callable[..., Tab]) -> None:
    """What is chosen in a group adds up, and groups narrow each other."""
    page = opened(tab(), hub)
    choose(page, "moment", "solve")
    assert sorted(told(page, "Results: 2")) == ["Postmortem templates", "Störungen melden"]
    choose(page, "moment", "apply")
    told(page, "Results: 3")
    choose(page, "task", "incidents/call")
    assert told(page, "Results: 1") == ["Störungen melden"]
    page.locator(".clear").click()
    page.wait_for_selector(".doors-without-search", state="visible")
    assert page.locator(TITLES).count() == 0


@pytest.mark.parametrize(("minutes", "number"), [("5", 1), ("15", 2), ("30", 3), ("60", 3)])
def test_time_is_time_at_most(
    hub: Site, tab: Callable[..., Tab], minutes: str, number: int
) -> None:
    """Who has half an hour has five minutes, too; what tells no time is not found by it."""
    page = opened(tab(), hub)
    choose(page, "minutes", minutes)
    told(page, f"Results: {number}")
    assert counts(page, "minutes") == {"5": "1", "15": "2", "30": "3", "60": "3"}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("type=informal", {"Postmortem templates", "Störungen melden"}),
        ("access=paid", {"Incident command, a course"}),
        ("language=de", {"Störungen melden"}),
        ("context=incidents&moment=new", {"Incident command, a course"}),
        ("tool=web-page&access=login", {"Störungen melden"}),
        ("source=google-sre&access=login", {"Störungen melden"}),
    ],
)
def test_every_filter_is_in_the_address(
    hub: Site, tab: Callable[..., Tab], query: str, titles: set[str]
) -> None:
    """A filtered view can be handed on: the address alone shows it again."""
    page = opened(tab(), hub, f"?{query}")
    page.wait_for_selector(TITLES)
    found = set(page.locator(TITLES).all_inner_texts())
    assert titles <= found
    assert not {title for title, *_ in POSTS.values()} & (found - titles)


def test_numbers_follow_what_is_asked_for(hub: Site, tab: Callable[..., Tab]) -> None:
    """Beside each choice stands how much it would leave; a group does not narrow itself."""
    page = opened(tab(), hub)
    assert counts(page, "access") == {"free": "2", "login": "1", "paid": "1"}
    page.locator(BOX).fill("postmortem")
    page.wait_for_function(
        "() => !document.querySelector('[data-group=access] [value=paid]:enabled')"
    )
    assert counts(page, "access") == {"free": "2"}
    page.locator(BOX).fill("")
    page.wait_for_selector("[data-group=access] [value=paid]:enabled")
    choose(page, "access", "free")
    told(page, "Results: 2")
    page.wait_for_function(
        "() => !document.querySelector('[data-group=type] [value=formal]:enabled')"
    )
    assert counts(page, "access") == {"free": "2", "login": "1", "paid": "1"}
    assert counts(page, "type") == {"non-formal": "1", "informal": "1"}


def test_back_takes_off_one_filter_at_a_time(hub: Site, tab: Callable[..., Tab]) -> None:
    """Typing makes no steps; choosing does."""
    page = opened(tab(), hub)
    page.locator(BOX).press_sequentially("lighthouse")
    told(page, "Results: 4")
    choose(page, "type", "informal")
    told(page, "Results: 2")
    choose(page, "access", "login")
    told(page, "Results: 1")
    assert page.url == f"{hub.url}search/?q=lighthouse&type=informal&access=login"
    page.go_back()
    told(page, "Results: 2")
    assert not page.locator("[data-group=access] [value=login]").is_checked()
    page.go_back()
    told(page, "Results: 4")
    assert page.url == f"{hub.url}search/?q=lighthouse"
    page.go_forward()
    told(page, "Results: 2")
    assert page.locator("[data-group=type] [value=informal]").is_checked()


def test_more_results_come_when_asked_for(hub: Site, tab: Callable[..., Tab]) -> None:
    """Ten at first; who asks for more goes on reading where the new ones begin."""
    page = opened(tab(), hub, "?q=umbrella")
    assert len(told(page, "Results: 15")) == 10
    page.locator(".further").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('.found .p-name').length === 15")
    script = "[...document.querySelectorAll('.found .p-name')].indexOf(document.activeElement)"
    assert page.evaluate(script) == 10
    assert not page.locator(".further").is_visible()


def test_a_slash_leads_to_the_box(hub: Site, tab: Callable[..., Tab]) -> None:
    """On every page, but not while one writes, nor with another key held down."""
    page = tab().open(f"{hub.url}posts/culture/")
    focused = "document.activeElement.id"
    page.keyboard.press("Control+/")
    assert page.evaluate(focused) != "_q"
    page.keyboard.press("/")
    assert page.evaluate(focused) == "_q"
    page.keyboard.type("a/b")
    assert page.locator(BOX).input_value() == "a/b"
    page = tab().open(hub.url)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_box_of_any_page_leads_to_the_results(hub: Site, tab: Callable[..., Tab]) -> None:
    """By the keyboard alone."""
    for path in ("", "posts/culture/"):
        page = tab().open(f"{hub.url}{path}", stay=False)
        page.keyboard.press("/")
        page.keyboard.type("lighthouse")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=lighthouse")
        told(page, "Results: 4")


def test_the_keyboard_is_enough(hub: Site, tab: Callable[..., Tab]) -> None:
    """Arrows lead from the box into the results and back; Tab to the filters, Space chooses."""
    page = opened(tab(), hub, "?q=lighthouse")
    titles = told(page, "Results: 4")
    page.locator(BOX).focus()
    for expected in titles[:2]:
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.textContent") == expected
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "_q"
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "formal":
            break
    page.keyboard.press("Space")
    told(page, "Results: 1")
    assert page.evaluate("document.activeElement.value") == "formal"


def test_what_authors_write_stays_text(hub: Site, tab: Callable[..., Tab]) -> None:
    """In an excerpt, too."""
    page = opened(tab(), hub, "?q=culture")
    page.wait_for_selector(TITLES)
    assert "It is of use for <b> & co." in page.locator(".p-summary").first.inner_text()
    assert page.locator(".p-summary b").count() == 0


def test_a_filter_that_nobody_knows_finds_nothing(hub: Site, tab: Callable[..., Tab]) -> None:
    """An address may be old, or made up; what the rest of it says can still be changed."""
    here = tab()
    page = opened(here, hub, "?task=gone&minutes=x&unknown=1")
    told(page, "Nothing found. Try other words, or fewer filters.")
    page.locator(".clear").click()
    page.wait_for_selector(".doors-without-search", state="visible")
    assert page.url == f"{hub.url}search/"
    assert here.complaints == []


def test_a_missing_index_is_told_and_the_rest_works(
    hub: Site, tab: Callable[..., Tab], serve: Callable[..., Site], tmp_path: Path
) -> None:
    """The doors are there, and no filter that could not keep its word."""
    folder = shutil.copytree(hub.folder, tmp_path / "site")
    shutil.rmtree(folder / "search" / "index")
    page = tab().open(f"{serve('bare', folder).url}search/?q=lighthouse", stay=False)
    page.wait_for_selector(".missing:not(:empty)")
    assert "no search index" in page.locator(".missing").inner_text()
    assert page.locator(".doors-without-search a").first.is_visible()
    assert not page.locator(".filters").is_visible()


def test_without_script_the_page_leads_on(hub: Site, tab: Callable[..., Tab]) -> None:
    """It says so, and shows nothing that does not work."""
    page = tab(java_script_enabled=False).open(f"{hub.url}search/?q=lighthouse")
    assert page.locator(".scriptless").is_visible()
    assert page.locator(".doors-without-search a").count() > 6
    assert not page.locator(".filters").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_search_in_use_is_accessible(
    axe: str, own: Site, tab: Callable[..., Tab], width: int, scheme: str
) -> None:
    """With results and filters, with nothing found, and with nothing asked for."""
    here = tab(width, scheme, axe)
    found = []
    for query in ("", "?q=incident&type=informal", "?q=xylophone", "?q=incident"):
        page = opened(here, own, query)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found += [(query, *each) for each in violations(page)]
        assert page.evaluate(WIDEST) == []
    assert found == []
    assert here.complaints == []


def test_a_right_to_left_hub_is_searched(arabic: Site, tab: Callable[..., Tab]) -> None:
    """In its own language, with the filters at the left."""
    page = opened(tab(), arabic)
    box, filters = (page.locator(each).bounding_box() for each in (BOX, ".filters"))
    assert box
    assert filters
    assert filters["x"] < box["x"]
    assert counts(page, "type")


def test_a_hub_below_a_base_path_is_searched(hostile: Site, tab: Callable[..., Tab]) -> None:
    """Results lead to its own pages."""
    page = opened(tab(), hostile, "?q=table")
    page.wait_for_selector(TITLES)
    links = page.eval_on_selector_all(TITLES, "all => all.map(each => each.href)")
    assert all(link.startswith(hostile.url) for link in links)
    assert tab().context.request.get(links[0]).ok
