"""The pages of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def test_sources_stand_by_kind(hub: Hub, planned: Callable[[], Planned]) -> None:
    """One whose kind nobody knows is among the others, and none is left out."""
    hub.write("content/sources/ada.md", "---\ntitle: Ada\nkind: person\n---\n")
    hub.post(source="{name: A Book}")
    groups = planned().view("sources/index.html").groups
    assert [(group.title, [term.title for term in group.terms]) for group in groups] == [
        ("People", ["Ada"]), ("Organisations", ["Google SRE"]), ("Others", ["A Book"]),
    ]  # fmt: skip


def test_a_source_shows_where_it_is_and_what_comes_from_it(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """Its own address, not that of a post; archived posts are put away."""
    hub.write("content/sources/google-sre.md", "---\ntitle: SRE\nurl: https://sre.google/\n---\n")
    hub.post("a", url="https://elsewhere.example/")
    hub.post("b", status="archived")
    view = planned().view("sources/google-sre/index.html")
    assert view.address.host == "sre.google"
    assert [ref.title for ref in view.posts.posts] == ["Postmortem culture"]
    assert [crumb.title for crumb in view.head.crumbs] == ["Home", "Sources"]
