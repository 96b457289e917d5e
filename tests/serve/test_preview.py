"""A preview shows the page of a changed post ahead of the build, and never for longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.serve.conftest import Shown

PAGE = "posts/postmortem/index.html"
URL = "/posts/postmortem/"
FILE = "content/posts/postmortem.md"


def ahead(shown: Shown, *files: str) -> list[str]:
    """Return the pages that are shown ahead when files have changed."""
    shown.preview.look_ahead([str(shown.hub.root / file) for file in files])
    return [*shown.preview.ahead]


def test_a_page_is_shown_and_told_ahead_of_the_build(shown: Shown) -> None:
    """The build that follows writes the same page, and takes its place."""
    shown.build()
    build = shown.preview.news.build
    shown.hub.post(title="Seen ahead")
    assert ahead(shown, FILE) == [PAGE]
    assert shown.preview.news.since(build).changed == frozenset({PAGE})
    seen = shown.get(URL)
    assert (seen.status_code, seen.headers["cache-control"]) == (200, "no-store")
    assert ">Seen ahead</h1>" in seen.text
    assert b"Seen ahead" not in (shown.preview.folder / PAGE).read_bytes()
    shown.build()
    assert shown.preview.ahead == {}
    after = shown.get(URL).text
    name = 'data-page="'
    assert after.partition(name)[2][:20] == seen.text.partition(name)[2][:20] != ""


def test_what_the_build_makes_of_it_is_no_news_again(shown: Shown) -> None:
    """Other pages are, and so is a page of which the build has made something else."""
    shown.build()
    shown.hub.post(title="Seen ahead")
    ahead(shown, FILE)
    build = shown.preview.news.build
    shown.build()
    changed = shown.preview.news.since(build).changed
    assert changed
    assert PAGE not in changed


def test_a_style_sheet_is_there_ahead_of_the_build(shown: Shown) -> None:
    """As a style sheet, and nothing else."""
    shown.hub.write("templates/static/own.css", "a { color: red }")
    shown.build()
    shown.hub.write("templates/static/own.css", "a { color: blue }")
    assert ahead(shown, "templates/static/own.css") == ["assets/own.css"]
    sheet = shown.get("/assets/own.css")
    assert sheet.text == "a { color: blue }"
    assert sheet.headers["content-type"].startswith("text/css")


def test_a_page_that_is_saved_while_a_build_goes_on_stays(shown: Shown) -> None:
    """That build may not have seen it; the next one has."""
    shown.build()

    def save_again(*_: object) -> None:
        if not shown.preview.ahead:
            shown.hub.post(title="The second")
            ahead(shown, FILE)

    shown.hub.post(title="The first")
    shown.preview.build(save_again)
    assert ">The second</h1>" in shown.get(URL).text
    shown.build()
    assert shown.preview.ahead == {}
    assert ">The second</h1>" in shown.get(URL).text


def test_a_build_that_fails_takes_it_back(shown: Shown) -> None:
    """Its problems stand over the page as it was before, which browsers are told to show again."""
    shown.build()
    shown.hub.post(title="Seen ahead")
    ahead(shown, FILE)
    build = shown.preview.news.build
    shown.hub.post("another", work_task="nowhere")
    shown.build()
    assert shown.preview.news.since(build).changed == frozenset({PAGE})
    assert "Seen ahead" not in shown.get(URL).text
    assert ahead(shown, FILE) == []


def test_trouble_takes_it_back_too(shown: Shown) -> None:
    """Whatever it is."""
    shown.build()
    shown.hub.post(title="Seen ahead")
    ahead(shown, FILE)
    shown.preview.fail("Something is wrong.")
    assert "Seen ahead" not in shown.get(URL).text
    assert ahead(shown, FILE) == []


@pytest.mark.parametrize(
    "files",
    [
        [],
        [FILE, "templates/post.html"],
        [FILE, "learnscape.toml"],
        [f"content/posts/{number}.md" for number in range(100)],
        ["/elsewhere/content/posts/postmortem.md"],
    ],
)
def test_what_more_than_a_page_may_come_of(shown: Shown, files: list[str]) -> None:
    """Only a build tells what."""
    shown.build()
    shown.hub.post(title="Not seen ahead")
    assert ahead(shown, *files) == []


def test_nothing_is_shown_ahead_of_the_first_build(shown: Shown) -> None:
    """There is nothing yet that it could be drawn on."""
    assert ahead(shown, FILE) == []
    shown.preview.make_ready(lambda *_: None)
    assert ahead(shown, FILE) == []


def test_a_preview_that_begins_where_another_ended(shown: Shown) -> None:
    """What it takes to look ahead is made ready, once the pages stand."""
    shown.build()
    again = type(shown.preview)(shown.project, shown.preview.folder)
    again.build(lambda *_: None)
    shown.hub.post(title="Seen ahead")
    file = str(shown.hub.root / FILE)
    again.look_ahead([file])
    assert again.ahead == {}
    again.make_ready(lambda *_: None)
    again.look_ahead([file])
    assert b"Seen ahead" in again.ahead[PAGE]
