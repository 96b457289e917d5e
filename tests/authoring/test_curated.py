"""Addresses that a hub has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.curated import Curated, curated_at
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Hub


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://example.org/a", "http://www.example.org/a/?utm_source=x"),
        ("https://WWW.EXAMPLE.org/a#x", "https://example.org/a"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://xn--bcher-kva.example/", "https://bücher.example/"),
    ],
)
def test_a_post_about_it_is_found(hub: Hub, written: str, asked: str) -> None:
    """However it is written there, and here; drafts count, too."""
    hub.post("one", url=written, status="draft")
    hub.post("other", url="https://example.org/b")
    found = curated_at(load_project(hub.root), (asked,))
    assert found == (Curated("content/posts/one.md", "Postmortem culture", "draft"),)


def test_a_post_that_only_mentions_it_is_not(hub: Hub) -> None:
    """Nor is one that can't be read."""
    hub.post("one", body="See https://example.org/a\n")
    hub.write("content/posts/broken.md", "---\nurl: https://example.org/a\n: [\n---\n")
    assert curated_at(load_project(hub.root), ("https://example.org/a",)) == ()
