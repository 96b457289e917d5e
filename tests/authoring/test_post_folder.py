"""The folder in which a new post goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.post_folder import folder_for

if TYPE_CHECKING:
    from tests.conftest import Hub


def test_a_post_goes_to_the_folder_of_its_context(hub: Hub) -> None:
    """Where there is one."""
    assert folder_for(hub.root, ("incidents/review",)) == "content/posts"
    hub.post("incidents/one")
    assert folder_for(hub.root, ("incidents/review",)) == "content/posts/incidents"
    assert folder_for(hub.root, ()) == folder_for(hub.root, ("review",)) == "content/posts"
