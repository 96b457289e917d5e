"""A reader who begins to type is led straight to the tasks, contexts and tools of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import smallest_hub

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

LINKS = ".straight a"
WORK = {
    "tell": "title: Tell people\ntrigger: others wait for news\nsynonyms: [status update]",
    "review": "title: Look back and learn from it\nsynonyms: [rétrospective, Postmortem]",
    "telephone": "title: Answer the telephone",
    "japanese": "title: 障害を知らせる",
    "odd": 'title: "Use <b> & \\"quotes\\""',
}


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """Give a hub of a few tasks."""
    made = smallest_hub(tmp_path_factory.mktemp("straight"))
    for name, front in WORK.items():
        made.write(f"content/work/incidents/{name}.md", f"---\n{front}\n---\n")
    made.search = True
    made.build()
    return serve("straight", made.output)


def typed(page: Page, text: str) -> list[str]:
    """Type into the box, and return what it leads straight to.

    Once the list of terms is there, what is typed is answered at once.
    """
    page.locator("#_q").fill("r")
    page.locator(LINKS).first.wait_for()
    page.locator("#_q").fill(text)
    return page.locator(LINKS).all_inner_texts()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("t", ["Tell people", "Answer the telephone", "Responding to incidents"]),
        ("tel", ["Tell people", "Answer the telephone"]),
        ("tele", ["Answer the telephone"]),
        ("people tell", ["Tell people"]),
        ("status", ["Tell people"]),
        ("others wait", ["Tell people"]),
        ("RETROSPECTIVE", ["Look back and learn from it"]),
        ("障害", ["障害を知らせる"]),
        ("resp", ["Responding to incidents"]),
        ("web", ["Web page"]),
        ("use <b>", ['Use <b> & "quotes"']),
        ("tell nobody", []),
        ("elephone", []),
        ("!?", []),
        ("", []),
    ],
)
def test_every_word_begins_a_word_of_a_name(
    hub: Site, tab: Callable[..., Tab], text: str, titles: list[str]
) -> None:
    """A title that begins so comes first; other names and accents are known; nothing runs."""
    here = tab()
    page = here.open(f"{hub.url}search/")
    assert typed(page, text) == titles
    assert page.locator(".straight").is_visible() == bool(titles)
    assert here.complaints == []


def test_it_says_what_it_leads_to_and_leads_there(hub: Site, tab: Callable[..., Tab]) -> None:
    """A task with its context; by the keyboard alone."""
    page = tab().open(f"{hub.url}search/?q=tell", stay=False)
    page.wait_for_selector(LINKS)
    assert page.locator(".straight li").first.inner_text().split() == [
        *("Tell", "people", "Task", "Responding", "to", "incidents"),
    ]
    page.locator("#_q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{hub.url}work/incidents/tell/")


def test_it_needs_no_index(
    tab: Callable[..., Tab], serve: Callable[..., Site], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Where the index is missing, names still lead on."""
    made = smallest_hub(tmp_path_factory.mktemp("bare"))
    made.build()
    page = tab().open(f"{serve('indexless', made.output).url}search/?q=look", stay=False)
    page.wait_for_selector(LINKS)
    assert page.locator(LINKS).all_inner_texts() == ["Look back and learn from it"]
