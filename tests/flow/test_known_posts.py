"""The posts and terms of a hub for commands that propose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.flow.known_posts import known_posts
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from learnscape_gen.flow.known_posts import KnownPosts
    from tests.conftest import Hub


def known(hub: Hub) -> KnownPosts:
    """Return what is known of a hub."""
    return known_posts(load_project(hub.root), lambda *_: None)


def test_posts_with_the_ids_of_their_terms(hub: Hub) -> None:
    """Drafts too, whatever their authors call a term; what is broken is not there, but its name."""
    hub.post(work_task="Look back and learn from it")
    hub.post("later", status="draft")
    hub.post("broken", type="serious", slug="other")
    found = known(hub)
    assert [(post.doc.id, post.tasks) for post in found.posts] == [
        ("later", ("incidents/review",)),
        ("postmortem", ("incidents/review",)),
    ]
    assert [doc.id for doc in found.tasks] == ["incidents/review"]
    assert [doc.id for doc in found.tools] == ["web-page"]
    assert [doc.id for doc in found.sources] == ["google-sre"]
    assert found.taken == {"postmortem", "later", "broken"}


def test_what_a_build_read_is_not_read_again(hub: Hub) -> None:
    """And what this read no build reads again, also where files of other kinds were added."""
    hub.post()
    hub.build()
    for number in range(9):
        hub.write(f"content/posts/{number}.png", b"png")
    hub.post("another")
    assert len(known(hub).posts) == 2
    assert hub.build().read == 0


def test_a_damaged_state_is_no_obstacle(hub: Hub) -> None:
    """It is a cache."""
    hub.post()
    hub.build()
    hub.write(".learnscape/state.db", b"no database")
    assert len(known(hub).posts) == 1


def test_an_open_vocabulary_has_the_terms_of_its_posts(hub: Hub) -> None:
    """They can be proposed as well as those that have files."""
    toml = (hub.root / "learnscape.toml").read_text()
    hub.write("learnscape.toml", toml + 'vocabulary = "open"\n')
    hub.post(work_task="Pair up", social_tool="Pairing")
    found = known(hub)
    assert "other/pair-up" in {doc.id for doc in found.tasks}
    assert found.posts[0].tasks == ("other/pair-up",)
