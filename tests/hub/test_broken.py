"""A file with an error of its own causes no further errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

UNTITLED = "---\nsummary: It has no title.\n---\n"


def test_who_names_a_broken_term_is_not_at_fault(hub: Hub, assembled: Assembled) -> None:
    """The tool has no title, and only that is told; the post is there without the tool."""
    hub.write("content/tools/web-page.md", UNTITLED)
    hub.post()
    made, problems = assembled()
    assert problems == ()
    assert made.posts[0].tools == ()


def test_a_broken_context_does_not_make_its_tasks_homeless(hub: Hub, assembled: Assembled) -> None:
    """The tasks keep their context, under the name of its folder."""
    hub.write("content/work/incidents/_index.md", UNTITLED)
    hub.post()
    made, problems = assembled()
    assert problems == ()
    assert [context.doc.title for context in made.contexts] == ["incidents"]
    assert made.posts[0].tasks == ("incidents/review",)


def test_a_link_to_a_broken_file_is_not_at_fault(hub: Hub, assembled: Assembled) -> None:
    """By file or by name, it leads nowhere and says nothing."""
    hub.write("content/pages/about.md", UNTITLED)
    hub.post(body="[a](../pages/about.md) and [[about]]\n")
    made, problems = assembled()
    assert problems == ()
    assert [target.url for targets in made.links.values() for target in targets][:2] == ["", ""]
