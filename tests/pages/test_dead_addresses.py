"""Links to addresses of this site: which are dead, and where those lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


@pytest.mark.parametrize(
    "address",
    ["/", "/work/", "/work", "/posts/postmortem/index.html", "/feed.xml", "/assets/style.css",
     "/work/?x=1", "/work/#top", "/old/address", "/sitemap.xml", "/posts/a b.png"],
)  # fmt: skip
def test_an_address_of_the_site_is_there(
    hub: Hub, planned: Callable[[], Planned], address: str
) -> None:
    """Pages, feeds, files and old addresses may be linked from the root of the site."""
    hub.write("content/posts/a b.png", b"x")
    hub.post(body=f"[x](<{address}>)\n", aliases="[old/address]")
    assert planned().problems == []


@pytest.mark.parametrize(
    "address", ["/nowhere/", "/Work/", "/posts/draft/", "/hub/work/", "/content/posts/x.md"]
)
def test_a_dead_address_is_told(hub: Hub, planned: Callable[[], Planned], address: str) -> None:
    """At its line; case counts, drafts are not there, and the base path is not part of it."""
    hub.write("learnscape.toml", 'title = "x"\nbase_url = "https://hub.example.com/hub/"\n')
    hub.post("draft", status="draft")
    hub.post(body=f"First.\n\nThen [x]({address}).\n")
    (told,) = planned().problems
    assert (told.code, told.location.line) == ("E-LINK", 12)
    assert address in told.message


def test_a_dead_address_leads_nowhere(hub: Hub) -> None:
    """With --keep-going, as any broken link; what the same page links beside it is untouched."""
    body = (
        "[a](/gone/) [b](/work/) [c](../work/incidents/review.md) ![d](/gone.png) [e](/gone/?x)\n"
    )
    hub.post(body=body)
    report = hub.build(keep_going=True)
    assert [p.code for p in report.problems if p.is_error] == ["E-LINK"] * 3
    page = html.document_fromstring(hub.page("posts/postmortem/index.html"))
    links = {link.text_content(): link.get("href") for link in page.iter("a")}
    assert (links["a"], links["e"]) == ("#", "#")
    assert (links["b"], links["c"]) == ("../../work/", "../../work/incidents/review/")
    assert "gone" not in hub.page("posts/postmortem/index.html")
    assert "gone" not in hub.page("feed.xml")
