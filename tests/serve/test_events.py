"""What a page is told while it is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.serve.conftest import Shown


def told(shown: Shown, page: str = "/", build: str = "") -> Iterator[dict[str, Any]]:
    """Yield what a page is told, one after the other."""
    asked = {"page": page, "build": build or shown.preview.news.build}
    with shown.client.stream("GET", "/_learnscape/events", params=asked) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        for line in answer.iter_lines():
            if line.startswith("data: "):
                yield json.loads(line.removeprefix("data: "))


def test_a_page_hears_of_builds_that_concern_it(shown: Shown) -> None:
    """Its own change, one of styles, and one of another page."""
    shown.build()
    heard = told(shown, "/posts/postmortem/")
    assert next(heard)["do"] == "stay"
    shown.hub.post(body="Read it again.\n")
    shown.build()
    assert next(heard)["do"] == "reload"
    shown.hub.write("templates/static/style.css", "body { color: red }")
    shown.build()
    assert next(heard)["do"] == "style"
    shown.hub.write("content/pages/about.md", "---\ntitle: About\n---\n")
    shown.build()
    assert next(heard)["do"] == "reload"  # the footer of every page names it
    shown.hub.write("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
    shown.build()
    assert next(heard)["do"] == "stay"


def test_a_page_hears_at_once_what_it_has_missed(shown: Shown) -> None:
    """Builds go on while it is loaded, and while nobody looks at it."""
    shown.build()
    before = shown.preview.news.build
    shown.hub.post(body="Read it again.\n")
    shown.build()
    assert next(told(shown, "/posts/postmortem/", before))["do"] == "reload"
    assert next(told(shown, "/learning/", before))["do"] == "stay"
    assert next(told(shown, "/", "another-1"))["do"] == "reload"


def test_problems_are_told_with_their_places_and_hints(shown: Shown) -> None:
    """Errors first; hints are for `check`. What is mended is told of no more."""
    shown.build()
    heard = told(shown)
    assert next(heard)["problems"] == []
    shown.hub.post(work_task="reviw", why=None)
    shown.build()
    wrong = next(heard)
    assert (wrong["do"], wrong["errors"]) == ("stay", 1)
    first = wrong["problems"][0]
    assert first["code"] == "E-VOCAB"
    assert first["place"] == "content/posts/postmortem.md:6:12"
    assert first["message"] == "Unknown task 'reviw'."
    assert first["hint"].startswith("Did you mean incidents/review?")
    shown.hub.post()
    shown.build()
    assert next(heard)["errors"] == 0


def test_trouble_is_told_in_a_sentence(shown: Shown) -> None:
    """A disk that is full has no line and column."""
    shown.build()
    heard = told(shown)
    next(heard)
    shown.preview.fail("No space left on device.")
    assert next(heard)["trouble"] == "No space left on device."


def test_no_address_of_a_page_can_do_harm(shown: Shown) -> None:
    """Whatever a page says that it is called."""
    shown.build()
    for page in ("/../../etc/passwd", "\0", "//", "x" * 5000, "/%ff%fe/"):
        assert next(told(shown, page))["do"] == "stay"


def test_the_stream_ends_with_the_server(shown: Shown) -> None:
    """So that nothing waits for browsers that are still there."""
    shown.build()
    heard = told(shown)
    next(heard)
    shown.preview.news.end()
    assert list(heard) == []
