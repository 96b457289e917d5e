"""`learnscape explain`: why a page would be drawn again, or why not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a hub with two posts that was built."""
    hub.post()
    hub.post("other", title="Another", date="2026-10-01")
    hub.build()
    monkeypatch.chdir(hub.root)


def test_a_page_that_is_as_it_was(run: Run) -> None:
    """It names its sources, and says that it stays."""
    said = run("explain", "/posts/postmortem/")
    assert said.exit_code == 0
    assert said.output.splitlines()[:3] == [
        "/posts/postmortem/",
        "  made from content/posts/postmortem.md with post.html",
        "  stays as it is: nothing that shapes it has changed",
    ]
    assert "changed" not in said.output.replace("unchanged", "").replace("has changed", "")


@pytest.mark.parametrize(
    "url",
    ["posts/postmortem", "https://example.org/posts/postmortem/", "posts/postmortem/index.html"],
)
def test_an_address_may_be_written_in_many_ways(run: Run, url: str) -> None:
    """With the site's address or without, with slashes or without, or as a file."""
    assert run("explain", url).output.startswith("/posts/postmortem/\n")


def test_another_title_is_told_field_by_field(hub: Hub, run: Run) -> None:
    """On the post's own page, and on one that lists it."""
    hub.post(title="Blameless reviews")
    own = run("explain", "/posts/postmortem/").output
    assert "would be drawn again: what it shows has changed" in own
    assert "    doc.title: 'Postmortem culture' → 'Blameless reviews'" in own.splitlines()
    task = run("explain", "/work/incidents/review/").output
    assert "shelves[0].posts[0].title: 'Postmortem culture' → 'Blameless reviews'" in task


def test_other_words_change_the_texts_alone(hub: Hub, run: Run) -> None:
    """What the page shows is as it was, and lists of posts stay."""
    hub.post(body="Read it twice.\n")
    hub.post(body="Read it.\n\nAnd then again.\n")
    said = run("explain", "/posts/postmortem/").output
    assert "would be drawn again: a text on it has changed" in said
    assert "stays as it is" in run("explain", "/work/incidents/review/").output


def test_a_template_is_named_as_the_reason(hub: Hub, run: Run) -> None:
    """A partial that every page includes is a part of each template."""
    hub.write("templates/partials/footer.html", "<footer>Ours</footer>")
    said = run("explain", "/")
    assert "would be drawn again: its template has changed" in said.output


def test_a_file_that_is_gone(hub: Hub, run: Run) -> None:
    """What somebody took out of the output folder comes back."""
    (hub.output / "map/index.html").unlink()
    assert "would be drawn again: its file is gone" in run("explain", "/map/").output


def test_a_new_page(hub: Hub, run: Run) -> None:
    """There is nothing to compare it with."""
    hub.post("third", title="A third")
    assert run("explain", "posts/third").output.endswith("would be drawn again: it is new\n")


def test_a_copy(run: Run) -> None:
    """Files that are copied have one thing that shapes them."""
    said = run("explain", "assets/style.css").output
    assert "as a copy" in said
    assert "the file it is a copy of unchanged" in said


def test_an_address_without_a_page(run: Run) -> None:
    """The nearest is offered; it is a wrong use of the command."""
    said = run("explain", "/posts/postmortum/")
    assert said.exit_code == 2
    assert "Did you mean /posts/postmortem/?" in said.output


def test_as_json(hub: Hub, run: Run) -> None:
    """One object with all that is known."""
    hub.post(title="Blameless reviews")
    told = json.loads(run("explain", "/posts/postmortem/", "--format", "json").output)
    assert told["path"] == "posts/postmortem/index.html"
    assert told["changed"] == ["view"]
    assert told["differences"] == ["doc.title: 'Postmortem culture' → 'Blameless reviews'"]


def test_explaining_changes_nothing(hub: Hub, run: Run) -> None:
    """The next build has all of its work to do."""
    hub.post(title="Blameless reviews")
    run("explain", "/")
    report = hub.build()
    assert report.read == 1
    assert "posts/postmortem/index.html" in report.written
