"""Home and tasks narrowed by time, access and type, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.pages.shelves import SHELF_SIZE
from tests.conftest import smallest_hub
from tests.judges.test_accessibility import violations
from tests.judges.test_browser import KEPT, NOTHING_KEPT, WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

HOME = "index.html"
CONTEXT = "work/incidents/index.html"
REVIEW = "work/incidents/review/index.html"
INFORM = "work/incidents/inform/index.html"
MANY = "work/incidents/many/index.html"
SHELF = "work/incidents/many/flow/index.html"

POSTS = {
    "short": {"minutes": "5", "access": "free", "type": "non-formal"},
    "paid": {"minutes": "12", "access": "paid", "type": "formal"},
    "long": {"minutes": "90", "access": "free", "type": "informal"},
    "login": {"minutes": "15", "access": "login", "type": "non-formal"},
    "untimed": {"access": "free", "type": "non-formal"},
    "unpriced": {"minutes": "10", "type": "informal"},
    "bare": {"type": "non-formal"},
}
"""The posts of one task, by their titles; another has the first of them, too."""

CHOICES = {
    "": set(POSTS),
    "minutes=5": {"short"},
    "minutes=15": {"short", "paid", "login", "unpriced"},
    "minutes=60": {"short", "paid", "login", "unpriced"},
    "access=free": {"short", "long", "untimed"},
    "access=login": {"short", "long", "untimed", "login"},
    "type=informal": {"long", "unpriced"},
    "type=formal&type=informal": {"paid", "long", "unpriced"},
    "type=formal&type=informal&type=non-formal": set(POSTS),
    "minutes=15&access=free": {"short"},
    "minutes=15&access=free&type=formal": set(),
    "minutes=7&access=gold&type=x&other=1&minutes=": set(POSTS),
}
"""What fits, by what the address asks for; what it can't ask for is passed over."""


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """Give a hub with a task of a few different posts, and one with very many."""
    hub = smallest_hub(tmp_path_factory.mktemp("narrow"))
    hub.write("content/work/incidents/inform.md", "---\ntitle: Keep people informed\n---\n")
    hub.write("content/work/incidents/many.md", "---\ntitle: Do very much\n---\n")
    hub.write("content/work/incidents/none.md", "---\ntitle: Do nothing\n---\n")
    for name, keys in POSTS.items():
        tasks = "[incidents/review, incidents/inform]" if name == "short" else "incidents/review"
        hub.post(name, title=name, work_task=tasks, **keys)
    hub.post("away", title="away", status="archived", minutes="5", access="free")
    for number in range(120):
        hub.post(
            f"m{number}", title=f"m{number}", work_task="incidents/many",
            minutes=str(5 if number % 10 == 0 else 50), access="free",
        )  # fmt: skip
    hub.build()
    return serve("narrow", hub.output)


def shown(page: Page) -> set[str]:
    """Return the titles of the live posts that one sees."""
    titles = page.locator(".shelf:not(.archived) .entries > li:visible .p-name")
    return set(titles.all_inner_texts())


def told(page: Page) -> str:
    """Return what the bar says."""
    return page.locator(".narrow [role=status]").inner_text()


def search(page: Page) -> str:
    """Return what the address asks for."""
    asked: str = page.evaluate("location.search")
    return asked


def choose(page: Page, name: str, value: str) -> None:
    """Choose as a reader does, with a click."""
    page.locator(f"label:has([name={name}][value='{value}'])").click()


@pytest.mark.parametrize("query", CHOICES)
def test_a_task_shows_what_fits(narrow: Site, tab: Callable[..., Tab], query: str) -> None:
    """What the address asks for is chosen in the bar, fits, and is counted."""
    page = tab().open(f"{narrow.address(REVIEW)}?{query}")
    fitting = CHOICES[query]
    assert shown(page) == fitting
    asked = page.evaluate(
        'new URLSearchParams([...new FormData(document.querySelector("main form"))]).toString()'
    )
    is_narrowed = any(pair[-1] != "=" for pair in asked.split("&"))
    assert is_narrowed == (bool(query) and "gold" not in query)
    if is_narrowed:
        assert told(page).startswith(f"Posts that fit: {len(fitting)} of 7")
        counts = [text.split()[0] for text in page.locator("h2 .count").all_inner_texts()]
        assert sum(map(int, counts[:2])) == len(fitting)
    else:
        assert told(page) == ""


def test_what_nobody_told_is_counted_apart(narrow: Site, tab: Callable[..., Tab]) -> None:
    """A post without a time fits only any time; the bar says how many there are of these."""
    here = tab()
    page = here.open(f"{narrow.address(REVIEW)}?minutes=15")
    assert "nobody told how long they take: 2" in told(page)
    page = here.open(f"{narrow.address(REVIEW)}?access=free")
    assert "nobody told whether they are free: 2" in told(page)
    page = here.open(f"{narrow.address(REVIEW)}?minutes=15&access=free")
    assert "how long they take: 1" in told(page)
    assert "whether they are free: 1" in told(page)


def test_an_emptied_shelf_says_so_and_widens(narrow: Site, tab: Callable[..., Tab]) -> None:
    """Where nothing is left, a button brings everything back, and the keyboard to the bar."""
    page = tab().open(f"{narrow.address(REVIEW)}?minutes=5&type=formal")
    assert page.locator(".nothing-fits").count() == 3
    page.locator(".nothing-fits button").first.click()
    assert page.locator(".nothing-fits").count() == 0
    assert shown(page) == set(POSTS)
    assert search(page) == ""
    assert page.evaluate("document.activeElement.name") == "minutes"


def test_the_choice_is_in_the_address_and_nowhere_else(
    narrow: Site, tab: Callable[..., Tab]
) -> None:
    """Each step can be gone back from and forward to; nothing is stored."""
    here = tab()
    page = here.open(narrow.address(REVIEW), stay=False)
    choose(page, "minutes", "15")
    choose(page, "access", "free")
    assert search(page) == "?minutes=15&access=free"
    assert shown(page) == {"short"}
    page.go_back()
    assert search(page) == "?minutes=15"
    assert shown(page) == CHOICES["minutes=15"]
    page.go_back()
    assert shown(page) == set(POSTS)
    page.go_forward()
    assert page.locator("[name=minutes][value='15']").is_checked()
    assert page.evaluate(KEPT) == NOTHING_KEPT
    assert here.context.cookies() == []


def test_home_counts_what_fits(narrow: Site, tab: Callable[..., Tab]) -> None:
    """The cards count what fits, tasks where nothing does step back, and the choice goes along."""
    here = tab()
    page = here.open(narrow.address(HOME), stay=False)
    counts = page.locator(".contexts .count")
    before = counts.all_inner_texts()
    choose(page, "minutes", "15")
    choose(page, "type", "non-formal")
    tasks = page.locator(".contexts .counts > li")
    found = {
        task.locator("a").inner_text(): (
            task.locator(".count").inner_text().partition("\n")[0],
            "unfit" in (task.get_attribute("class") or ""),
        )
        for task in tasks.all()
    }
    assert {name: fits for name, (_, fits) in found.items()} == {
        "Look back and learn from it": False,
        "Keep people informed": False,
        "Do very much": False,
        "Do nothing": True,
    }
    assert found["Look back and learn from it"][0].startswith("2 of 7")
    assert found["Do very much"][0].startswith("12 of 120")
    # A post of two tasks is one post.
    assert told(page).startswith("Posts that fit: 14 of 127")
    page.locator("text=Keep people informed").click()
    page.wait_for_url("**/inform/?minutes=15&type=non-formal")
    assert shown(page) == {"short"}
    page.locator(".crumbs a").last.click()
    page.wait_for_url("**/incidents/?minutes=15&type=non-formal")
    page.go_back()
    page.locator(".brand").click()
    page.wait_for_url("**/?minutes=15&type=non-formal")
    choose(page, "minutes", "")
    choose(page, "type", "non-formal")
    assert counts.all_inner_texts() == before


def test_links_to_other_pages_stay_as_they_are(narrow: Site, tab: Callable[..., Tab]) -> None:
    """Posts, feeds and the skip link carry no choice."""
    page = tab().open(f"{narrow.address(REVIEW)}?minutes=15")
    links = page.eval_on_selector_all("a[href]", "all => all.map(e => e.getAttribute('href'))")
    carrying = {link for link in links if "minutes" in link}
    assert carrying
    assert not [link for link in carrying if "/posts/" in link or "feed" in link or "#" in link]


def test_a_context_counts_what_fits(narrow: Site, tab: Callable[..., Tab]) -> None:
    """Between home and task the choice is not lost."""
    page = tab().open(f"{narrow.address(CONTEXT)}?access=free")
    counts = [text.partition("\n")[0] for text in page.locator(".tasks .count").all_inner_texts()]
    assert [count.removesuffix(" posts").removesuffix(" post") for count in counts] == [
        "120 of 120", "1 of 1", "3 of 7",
    ]  # fmt: skip
    assert page.locator(".tasks .unfit h3").all_inner_texts() == ["Do nothing"]


def test_a_long_shelf_is_honest(narrow: Site, tab: Callable[..., Tab]) -> None:
    """It counts all its posts, also those that stand on its own page, and says where they are."""
    here = tab()
    page = here.open(f"{narrow.address(MANY)}?minutes=15")
    here_fit = len(shown(page))
    assert 0 < here_fit < SHELF_SIZE
    assert page.locator("h2 .count").first.inner_text().startswith("12 of 120")
    assert page.locator("[data-elsewhere]").inner_text().endswith(f": {12 - here_fit}")
    link = page.locator(".shelf .more a").get_attribute("href")
    assert link is not None
    assert link.endswith("/flow/?minutes=15")
    page = here.open(f"{narrow.address(SHELF)}?minutes=15")
    assert "of 100" in told(page)
    assert told(page).endswith("Only this page of the list is counted.")
    on = page.locator("a.on").get_attribute("href")
    assert on is not None
    assert on.endswith("/page/2/?minutes=15")


def test_without_script_there_is_no_bar(narrow: Site, tab: Callable[..., Tab]) -> None:
    """Nothing is there that does not work, whatever the address asks for."""
    page = tab(java_script_enabled=False).open(f"{narrow.address(REVIEW)}?minutes=5")
    assert not page.locator("main form").first.is_visible()
    assert shown(page) == set(POSTS)


@pytest.mark.parametrize("name", ["empty", "one"])
def test_a_hub_with_little_in_it(
    tmp_path: Path, serve: Callable[..., Site], tab: Callable[..., Tab], name: str
) -> None:
    """Without posts there is nothing to narrow; with one there is, and it may not fit."""
    hub = smallest_hub(tmp_path / name)
    if name == "one":
        hub.post()
    hub.build()
    here = tab()
    page = here.open(f"{serve(name, hub.output).url}?minutes=5")
    assert page.locator(".narrow").count() == (name == "one")
    assert here.complaints == []
    if name == "one":
        assert told(page).startswith("Posts that fit: 0 of 1")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_is_accessible(
    narrow: Site, tab: Callable[..., Tab], axe: str, width: int, scheme: str
) -> None:
    """In use, with shelves that are emptied; and nothing is too wide."""
    here = tab(width, scheme, axe)
    for path in (HOME, CONTEXT, REVIEW):
        page = here.open(f"{narrow.address(path)}?minutes=5&type=informal&type=non-formal")
        assert violations(page) == [], path
        assert page.evaluate(WIDEST) == [], path
        assert here.complaints == []


def test_the_keyboard_works_the_bar(narrow: Site, tab: Callable[..., Tab]) -> None:
    """Arrows choose a time, the space bar a kind, and one sees where one is."""
    page = tab().open(narrow.address(REVIEW), stay=False)
    page.locator("[name=minutes]").first.focus()
    page.keyboard.press("ArrowRight")
    assert search(page) == "?minutes=5"
    ring = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(ring) != "none"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert search(page) == "?minutes=5&type=formal"
    page.keyboard.press("Enter")
    assert search(page) == "?minutes=5&type=formal"


def test_the_bar_runs_from_right_to_left(arabic: Site, tab: Callable[..., Tab]) -> None:
    """In a right-to-left hub it begins at the right, and numbers are written as there."""
    here = tab(390)
    page = here.open(f"{arabic.url}?access=free")
    assert page.locator(".narrow").evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert page.evaluate(WIDEST) == []
    assert here.complaints == []


def test_paper_shows_no_bar(narrow: Site, tab: Callable[..., Tab]) -> None:
    """Printed, only what fits is there, and nothing to click."""
    here = tab(800)
    page = here.open(f"{narrow.address(REVIEW)}?minutes=5")
    page.emulate_media(media="print")
    assert not page.locator(".narrow").is_visible()
    assert shown(page) == {"short"}
    page.emulate_media(media="screen")
