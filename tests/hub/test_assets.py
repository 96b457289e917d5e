"""Where assets go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_an_asset_stands_beside_the_page_of_its_folder(hub: Hub, assembled: Assembled) -> None:
    """A folder with an index file is a bundle, with all that is below it."""
    hub.post("2026/trip/index", slug="journey", body="![map](maps/a.png) ![b](../b.png)\n")
    hub.write("content/posts/2026/trip/maps/a.png", b"a")
    hub.write("content/posts/2026/b.png", b"b")
    hub.write("content/work/incidents/board.png", b"c")
    hub.write("content/logo.png", b"d")
    made, problems = assembled()
    assert problems == ()
    assert {asset.path: asset.address for asset in made.assets} == {
        "content/posts/2026/trip/maps/a.png": "posts/journey/maps/a.png",
        "content/posts/2026/b.png": "posts/2026/b.png",
        "content/work/incidents/board.png": "work/incidents/board.png",
        "content/logo.png": "logo.png",
    }
    urls = [t.url for path, targets in made.links.items() if "trip" in path for t in targets]
    assert urls == ["posts/journey/maps/a.png", "posts/2026/b.png"]


def test_the_assets_of_a_hidden_draft_are_hidden(hub: Hub, assembled: Assembled) -> None:
    """A picture of a draft is a draft."""
    hub.post("soon/index", status="draft")
    hub.write("content/posts/soon/secret.png", b"s")
    made, _ = assembled()
    assert made.assets == ()
    made, _ = assembled(drafts=True)
    assert [asset.address for asset in made.assets] == ["posts/soon/secret.png"]


@pytest.mark.parametrize("name", ["con.png", "a:b.png", "what?.pdf", "end.", "x" * 245 + ".png"])
def test_a_name_that_some_system_refuses_is_told(hub: Hub, assembled: Assembled, name: str) -> None:
    """A hub must be published, and checked out, anywhere."""
    hub.write(f"content/posts/{name}", b"x")
    made, (told,) = assembled()
    assert (told.code, told.location.path) == ("E-FILE-NAME", f"content/posts/{name}")
    assert made.assets == ()


def test_the_assets_of_a_post_with_errors_stay(hub: Hub, assembled: Assembled) -> None:
    """They go where they would without it, so that nothing else breaks."""
    hub.write("content/posts/faulty/index.md", "no front matter")
    hub.write("content/posts/faulty/a.png", b"a")
    made, _ = assembled()
    assert [asset.address for asset in made.assets] == ["posts/faulty/a.png"]
