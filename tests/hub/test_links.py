"""The links of whole hubs, and who links to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

TARGET = "content/posts/target.md"


def test_links_turn_round(hub: Hub, assembled: Assembled) -> None:
    """A page knows who links to it, once each, in the order of the hub; not itself."""
    hub.post("target", title="Target", body="I am [here](target.md).\n")
    hub.post("b", title="Beta", body="[x](target.md) [[target]] [y](target.md)\n")
    hub.post("a", title="Alpha", body="[[Target]]\n")
    hub.write("content/index.md", "---\ntitle: Welcome\n---\n[[target]]\n")
    made, problems = assembled()
    assert problems == ()
    assert [link.title for link in made.backlinks[TARGET]] == ["Alpha", "Beta", "Welcome"]


def test_a_hidden_draft_links_nowhere(hub: Hub, assembled: Assembled) -> None:
    """What is not published is no backlink."""
    hub.post("target")
    hub.post("draft", status="draft", body="[x](target.md) and [broken](nothing.md)\n")
    made, problems = assembled()
    assert TARGET not in made.backlinks
    assert problems == ()
    made, problems = assembled(drafts=True)
    assert len(made.backlinks[TARGET]) == 1
    assert [problem.code for problem in problems] == ["E-LINK"]


def test_every_link_keeps_its_place(hub: Hub, assembled: Assembled) -> None:
    """One that leads nowhere does not shift the others."""
    hub.post("target")
    hub.post("a", body="[x](nothing.md) and [y](target.md)\n")
    made, (told,) = assembled()
    (targets,) = [targets for path, targets in made.links.items() if path.endswith("/a.md")]
    assert [target.url for target in targets] == ["", "posts/target/"]
    assert (told.code, told.location.line) == ("E-LINK", 10)


def test_addresses_of_the_site_wait_for_the_plan(hub: Hub, assembled: Assembled) -> None:
    """They are kept with the file that holds them."""
    hub.post(body="[w](/work/) and [[web-page]]\n")
    made, _ = assembled()
    assert [(path, link.target) for path, link in made.rooted] == [
        ("content/posts/postmortem.md", "/work/")
    ]
