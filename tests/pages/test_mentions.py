"""Who mentions a post, as its page shows it, and which pages are drawn for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lxml import html

from learnscape_gen.pages.posts import MENTIONS

if TYPE_CHECKING:
    from tests.conftest import Hub

HOME = "https://hub.example/"
PAGE = "posts/postmortem/index.html"


@pytest.fixture(autouse=True)
def posts(hub: Hub) -> None:
    """Write two posts of a published hub."""
    hub.write("learnscape.toml", f'title = "A hub"\nbase_url = "{HOME}"\n')
    hub.post(url="https://a.example/x", moments="apply")
    hub.post("other", title="Another", date="2026-10-01", moments="apply")


def entry(number: int = 1, target: str = "posts/postmortem/", **more: object) -> dict[str, object]:
    """Return an entry of a feed."""
    url = f"https://b{number}.example/note"
    author = {"name": f"Reader {number}"}
    usual = {"url": url, "wm-source": url, "wm-target": HOME + target, "author": author}
    return {**usual, "published": "2026-11-02", "wm-property": "in-reply-to", **more}


def receive(hub: Hub, *entries: dict[str, object]) -> None:
    """Write what a service has received."""
    feed = {"type": "feed", "children": entries}
    hub.write("mentions-received.json", json.dumps(feed))


def shown(hub: Hub, path: str = PAGE) -> list[html.HtmlElement]:
    """Return the mentions that a page shows."""
    found = html.document_fromstring(hub.page(path)).xpath("//section[@class='mentions']//li")
    return list(found)


def test_a_mention_on_its_page(hub: Hub) -> None:
    """By whom, in which way, when and in a few words; a link that gives no credit."""
    receive(hub, entry(content={"text": "We tried it."}))
    assert not [p for p in hub.build().problems if p.code == "H-MENTION"]
    (mention,) = shown(hub)
    assert " ".join(mention.text_content().split()) == (
        "Reader 1 Reply b1.example November 2, 2026 We tried it."
    )
    assert mention.get("class") == "u-comment h-cite"
    (link,) = mention.iter("a")
    assert link.get("href") == "https://b1.example/note"
    assert {"nofollow", "ugc"} <= set(link.get("rel").split())
    assert 'class="mentions"' not in hub.page("posts/other/index.html")


def test_nothing_of_a_stranger_is_markup(hub: Hub) -> None:
    """And nothing is fetched from anywhere."""
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}\" '"
    receive(
        hub,
        entry(author={"name": bad, "photo": "https://b.example/x.png"}, content={"text": bad}),
        entry(2, url='https://b2.example/"><script>', content={"html": bad}),
    )
    hub.build()
    page = hub.page(PAGE)
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "x.png" not in page
    assert "{{ 7 * 7 }}" in page
    assert "https://b2.example/%22%3E%3Cscript%3E" in page


def test_the_newest_come_first(hub: Hub) -> None:
    """Those without a day last; each but once, although a feed may have it twice."""
    receive(
        hub,
        entry(1, published=""),
        entry(2, published="2026-10-01"),
        entry(3, published="2026-11-01"),
        entry(3, published="2026-11-01"),
    )
    hub.build()
    names = [mention.xpath(".//a")[0].text_content() for mention in shown(hub)]
    assert names == ["Reader 3", "Reader 2", "Reader 1"]


def test_a_page_has_an_end(hub: Hub) -> None:
    """So many are shown, and how many more there are."""
    receive(hub, *(entry(number) for number in range(MENTIONS + 7)))
    hub.build()
    assert len(shown(hub)) == MENTIONS
    assert '<p class="note">7 more</p>' in hub.page(PAGE)


def test_what_is_not_shown(hub: Hub) -> None:
    """What is private or hidden, what is of another page, and what the hub says of itself."""
    hub.write("learnscape.toml", f'base_url = "{HOME}"\nhide_mentions = ["b2.example"]\n')
    own = {"url": f"{HOME}posts/other/", "wm-source": f"{HOME}posts/other/"}
    receive(
        hub,
        {**entry(1), "wm-private": True},
        entry(2),
        entry(3, target=""),
        entry(4, target="work/incidents/review/"),
        entry(5, **own),
    )
    report = hub.build()
    assert shown(hub) == []
    assert not [p for p in report.problems if p.code in ("H-MENTION", "W-MENTIONS")]


def test_a_mention_of_no_page(hub: Hub) -> None:
    """It is told where it stands; of very many the first, and how many more there are."""
    receive(hub, *(entry(1, target=f"posts/{number}/") for number in range(12)))
    told = [problem for problem in hub.build().problems if problem.code == "H-MENTION"]
    assert len(told) == 11
    assert any("2 more addresses" in problem.message for problem in told)
    assert all(problem.location.column > 1 for problem in told)


def test_a_mention_finds_its_post_again(hub: Hub) -> None:
    """By an old address, in any language of the hub."""
    hub.write("learnscape.toml", f'base_url = "{HOME}"\nlanguages = ["de"]\n')
    hub.post(url="https://a.example/x", aliases="[old]", moments="apply")
    receive(hub, entry(1, target="old/"), entry(2, target="de/posts/postmortem/"))
    hub.build()
    assert len(shown(hub)) == 2
    german = hub.page(f"de/{PAGE}")
    assert "Erwähnt von" in german
    assert "Antwort" in german


def test_only_the_page_that_is_mentioned_is_drawn(hub: Hub) -> None:
    """When a mention comes, changes or goes; the site is that of a build from nothing."""
    hub.build()
    before = hub.files()
    receive(hub, entry())
    assert hub.build().written == (PAGE,)
    assert hub.build().rendered == 0
    receive(hub, entry(content={"text": "Now with words."}))
    assert hub.build().written == (PAGE,)
    hub.remove("mentions-received.json")
    assert hub.build().written == (PAGE,)
    assert hub.files() == before


def test_a_file_that_is_none_stops_no_build(hub: Hub) -> None:
    """Not even a strict one: it comes from elsewhere."""
    hub.write("mentions-received.json", "Service unavailable")
    report = hub.build(strict=True)
    assert [problem.code for problem in report.problems if problem.severity == "warning"] == [
        "W-MENTIONS"
    ]
    assert report.published


def test_pages_of_posts_name_the_endpoint(hub: Hub) -> None:
    """Where the hub has one; no other page does."""
    hub.build()
    assert 'rel="webmention"' not in hub.page(PAGE)
    hub.write(
        "learnscape.toml",
        f'base_url = "{HOME}"\nwebmention = "https://wm.example/hub?a=1&b=2"\n'
        'pingback = "https://wm.example/xmlrpc"\n',
    )
    hub.build()
    assert '<link rel="webmention" href="https://wm.example/hub?a=1&amp;b=2">' in hub.page(PAGE)
    assert '<link rel="pingback" href="https://wm.example/xmlrpc">' in hub.page(PAGE)
    assert 'rel="webmention"' not in hub.page("index.html")
