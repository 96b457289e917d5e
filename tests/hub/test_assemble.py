"""The whole model: what is in it, in which order, and what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_the_smallest_hub(hub: Hub, assembled: Assembled) -> None:
    """One of each term, each at its address."""
    hub.post()
    hub.write("content/pages/about/us.md", "---\ntitle: About us\n---\n")
    made, problems = assembled()
    assert problems == ()
    addresses = [
        *(post.address for post in made.posts),
        *(context.address for context in made.contexts),
        *(task.address for task in made.tasks),
        *(tool.address for tool in made.tools),
        *(source.address for source in made.sources),
        *(page.address for page in made.pages),
    ]
    assert addresses == [
        "posts/postmortem/",
        "work/incidents/",
        "work/incidents/review/",
        "tools/web-page/",
        "sources/google-sre/",
        "about/us/",
    ]
    assert made.home is None


def test_terms_stand_by_title_and_pages_by_order(hub: Hub, assembled: Assembled) -> None:
    """Whatever the case of a title, and whatever the names of files."""
    hub.write("content/tools/z.md", "---\ntitle: activity stream\n---\n")
    hub.write("content/pages/a.md", "---\ntitle: A\norder: 2\n---\n")
    hub.write("content/pages/b.md", "---\ntitle: B\norder: 1\n---\n")
    made, _ = assembled()
    assert [tool.doc.title for tool in made.tools] == ["activity stream", "Web page"]
    assert [page.doc.title for page in made.pages] == ["B", "A"]


@pytest.mark.parametrize(
    "path", ["tools/con.md", "sources/aux.md", "work/incidents/nul.md", "work/com1/_index.md"]
)
def test_a_device_name_is_no_address(hub: Hub, assembled: Assembled, path: str) -> None:
    """Such a hub could not be checked out or published on Windows."""
    hub.write(f"content/{path}", "---\ntitle: A device\n---\n")
    _, (told,) = assembled()
    assert (told.code, told.location.path) == ("E-SLUG", f"content/{path}")


def test_a_hub_of_nothing(assembled: Assembled, hub: Hub) -> None:
    """An empty project has its explainers, and no fault."""
    for path in ("work/incidents/_index.md", "work/incidents/review.md", "tools/web-page.md",
                 "sources/google-sre.md"):  # fmt: skip
        hub.remove(f"content/{path}")
    made, problems = assembled()
    assert problems == ()
    assert (made.posts, made.tasks, made.tools, made.sources) == ((), (), (), ())
    assert len(made.explainers) > 5
