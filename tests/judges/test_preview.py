"""`learnscape serve` as its user sees it: the real command, and a real Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.served import free_port, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page

    from tests.cli.served import Served
    from tests.conftest import Hub

BASE = "https://example.org/our/hub/"
LONG = "".join(f"The paragraph number {number}.\n\n" for number in range(200))
HOSTILE = '<img src=x onerror="document.title=1">'
"""What would show that a text was taken for HTML."""


@pytest.fixture
def running(hub: Hub) -> Iterator[Served]:
    """Serve a hub below a path, with a long post."""
    hub.write("learnscape.toml", f'title = "A small hub"\nbase_url = "{BASE}"\n')
    hub.write("templates/static/own.css", ":root { --own: one }")
    hub.write(
        "templates/partials/icons.html",
        '<link rel="stylesheet" href="{{ root }}{{ asset("own.css") }}">\n',
    )
    hub.post(body=LONG)
    with served(hub, "--port", str(free_port())) as begun:
        yield begun


@pytest.fixture
def page(running: Served, page: Page) -> Iterator[Page]:
    """Give the page of the post, which nothing may complain about."""
    complaints: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if "Content Security" in said.text else None,
    )
    page.goto(f"{running.address}posts/postmortem/")
    yield page
    assert complaints == []


def mark(page: Page) -> None:
    """Leave a mark on a page, which goes when it is loaded anew."""
    page.evaluate("window.mark = true")


def is_as_it_was(page: Page) -> bool:
    """Tell whether a page was not loaded anew since it was marked."""
    return bool(page.evaluate("window.mark === true"))


def overlay(page: Page) -> Locator:
    """Return what shows problems."""
    return page.locator("#learnscape-preview section")


@pytest.mark.browser
def test_a_saved_post_is_there_and_stays_where_it_was_read(hub: Hub, page: Page) -> None:
    """The page is loaded anew where there is more on it than before, and scrolled as it was."""
    page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")
    mark(page)
    hub.post(tags="[one more]", body=f"{LONG}The last one.\n")
    page.get_by_text("The last one.").wait_for(state="attached")
    page.wait_for_function("scrollY === 1500")
    assert not is_as_it_was(page)


@pytest.mark.browser
def test_other_words_come_into_the_page_as_it_is(hub: Hub, page: Page) -> None:
    """Again and again, without a reload; then a heading, which stands elsewhere too, loads it."""
    page.wait_for_load_state("networkidle")
    page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")
    mark(page)
    for words in ("Once.", "Twice."):
        hub.post(body=f"{LONG}{words}\n")
        page.get_by_text(words).wait_for(state="attached")
        assert page.evaluate("scrollY") == 1500
    assert page.get_by_text("Once.").count() == 0
    assert is_as_it_was(page)
    hub.post(body=f"{LONG}\n## A heading\n\n## Another\n\n## A third\n")
    page.get_by_role("heading", name="A third").wait_for(state="attached")
    page.wait_for_function("window.mark === undefined")


@pytest.mark.browser
def test_another_title_comes_wherever_it_stands(hub: Hub, page: Page) -> None:
    """On the page and in its head; what a script has changed there stays."""
    about = "https://example.org/postmortem"
    hub.post(why="Once.", url=about, body=LONG)
    page.get_by_text("Once.").wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    page.locator(".theme-switch").click()
    mark(page)
    hub.post(title="Another title", why="It & <b>it</b> alone.", url=about, body=LONG)
    page.get_by_role("heading", name="Another title", level=1).wait_for(state="attached")
    assert page.title().startswith("Another title")
    assert "Another title" in str(
        page.locator("meta[property='og:title']").get_attribute("content")
    )
    assert "Another title" in str(page.locator("script[type='application/ld+json']").text_content())
    assert page.get_by_text("It & <b>it</b> alone.").count() == 1
    assert page.locator("html").get_attribute("data-theme") == "light"
    assert is_as_it_was(page)


@pytest.mark.browser
def test_what_a_script_has_changed_is_never_guessed_at(hub: Hub, page: Page) -> None:
    """Then the page is loaded anew."""
    page.wait_for_load_state("networkidle")
    mark(page)
    page.evaluate("document.querySelector('h1').textContent = 'Of a script'")
    hub.post(title="Another title", body=LONG)
    page.get_by_role("heading", name="Another title", level=1).wait_for(state="attached")
    assert not is_as_it_was(page)


@pytest.mark.browser
def test_a_style_sheet_is_taken_anew_without_a_reload(hub: Hub, page: Page) -> None:
    """Again and again; the old ones go."""
    mark(page)
    sheets = page.locator("link[rel=stylesheet]").count()
    for value in ("two", "three"):
        hub.write("templates/static/own.css", f":root {{ --own: {value} }}")
        page.wait_for_function(
            "value => getComputedStyle(document.documentElement)"
            ".getPropertyValue('--own').trim() === value",
            arg=value,
        )
        page.wait_for_function(
            "count => document.querySelectorAll('link[rel=stylesheet]').length === count",
            arg=sheets,
        )
    assert is_as_it_was(page)


@pytest.mark.browser
def test_words_and_a_style_sheet_that_change_at_once_both_come(hub: Hub, page: Page) -> None:
    """As when an editor saves all files: the page is loaded anew for the sheet."""
    page.wait_for_load_state("networkidle")
    hub.write("templates/static/own.css", ":root { --own: two }")
    hub.post(body=f"{LONG}Both.\n")
    page.get_by_text("Both.").wait_for(state="attached")
    page.wait_for_function(
        "() => getComputedStyle(document.documentElement)"
        ".getPropertyValue('--own').trim() === 'two'"
    )


@pytest.mark.browser
def test_a_script_that_changes_runs(hub: Hub, page: Page) -> None:
    """Not a byte of the page itself is other than before."""
    page.wait_for_load_state("networkidle")
    hub.write("templates/static/theme.js", "window.isOther = true;")
    page.wait_for_function("() => window.isOther === true")


@pytest.mark.browser
def test_problems_lie_over_the_last_good_page_until_they_are_mended(hub: Hub, page: Page) -> None:
    """With file, line, column, code and hint; the page below is as it was."""
    mark(page)
    hub.post(body=LONG, title="Another title", work_task="reviw")
    overlay(page).wait_for()
    told = overlay(page).inner_text()
    assert "1 error" in told
    assert "content/posts/postmortem.md:6:12" in told
    assert "error E-VOCAB" in told
    assert "Unknown task 'reviw'." in told
    assert "Did you mean incidents/review?" in told
    assert page.locator("h1").inner_text() == "Postmortem culture"
    hub.post(body=LONG, work_task="nowhere")
    overlay(page).get_by_text("Unknown task 'nowhere'.").wait_for()
    assert is_as_it_was(page)
    hub.post(body=LONG)
    overlay(page).wait_for(state="detached")
    assert is_as_it_was(page)  # mended as it was before, so there is nothing new to show


@pytest.mark.browser
def test_a_page_that_is_opened_meanwhile_shows_them_too(hub: Hub, page: Page) -> None:
    """Wherever the author looks next."""
    hub.post(body=LONG, work_task="reviw")
    overlay(page).wait_for()
    page.locator("header a").first.click()
    page.wait_for_url(re.compile(r"/our/hub/$"))
    overlay(page).get_by_text("Unknown task 'reviw'.").wait_for()


@pytest.mark.browser
def test_they_can_be_folded_away_by_keyboard(hub: Hub, page: Page) -> None:
    """What is below must be readable; saving the same again does not unfold them."""
    hub.post(body=LONG, work_task="reviw")
    where = overlay(page).get_by_text("content/posts/postmortem.md:6:12")
    where.wait_for()
    page.keyboard.press("Escape")
    where.wait_for(state="hidden")
    button = overlay(page).get_by_role("button")
    assert button.get_attribute("aria-expanded") == "false"
    button.press("Enter")
    where.wait_for()


@pytest.mark.browser
def test_a_warning_waits_in_the_corner(hub: Hub, page: Page) -> None:
    """It stops nobody, so it does not cover what was written."""
    hub.write("content/astray.md", "---\ntitle: Astray\n---\n")
    overlay(page).wait_for()
    assert overlay(page).inner_text().strip() == "1 warning"
    overlay(page).get_by_role("button").click()
    overlay(page).get_by_text("content/astray.md").wait_for()


@pytest.mark.browser
def test_what_a_problem_repeats_is_text(hub: Hub, page: Page) -> None:
    """Posts come from strangers."""
    hub.post(body=LONG, work_task=f"'{HOSTILE}'")
    overlay(page).get_by_text(HOSTILE).wait_for()
    assert overlay(page).locator("img").count() == 0
    assert page.title() != "1"


@pytest.mark.browser
def test_what_concerns_another_page_leaves_this_one_alone(
    hub: Hub, page: Page, running: Served
) -> None:
    """Then nothing moves while it is read."""
    hub.write("content/pages/about.md", "---\ntitle: About\n---\n")
    page.locator("footer").get_by_text("About").wait_for(state="attached")
    mark(page)
    hub.write("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
    running.said_until(" s.")
    hub.post(body=LONG, work_task="reviw")
    overlay(page).wait_for()  # by now it has heard of the other page, too
    assert is_as_it_was(page)


@pytest.mark.browser
def test_a_draft_is_shown_and_marked(hub: Hub, page: Page) -> None:
    """On its page and where it is listed."""
    hub.post(body=LONG, status="draft")
    page.get_by_text("A draft: it is not in the published hub.").wait_for()
    page.goto(page.url.replace("posts/postmortem/", "work/incidents/review/"))
    assert page.get_by_text("Draft", exact=True).count() == 1


@pytest.mark.browser
def test_a_page_that_is_gone_and_comes_back_follows(hub: Hub, page: Page) -> None:
    """As when a file is renamed, and back."""
    post = hub.root / "content/posts/postmortem.md"
    away = post.with_name("away.md")
    post.rename(away)
    page.get_by_text("There is no page at this address").wait_for()
    away.rename(post)
    page.get_by_text("Postmortem culture").first.wait_for()
