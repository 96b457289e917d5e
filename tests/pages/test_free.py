"""Free pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def test_a_page_stands_at_its_place(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Below the site's root, with its own headings; the first words describe it."""
    hub.write("content/pages/about/team.md", "---\ntitle: The team\n---\nWho we are.\n\n## Now\n")
    view = planned().view("about/team/index.html")
    assert (view.title, view.head.description) == ("The team", "Who we are.")
    assert [entry.text for entry in view.toc] == ["Now"]
    assert view.head.root == "../../"
