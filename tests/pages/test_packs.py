"""Task packs: what is in them, where they stand, and that they can be left out."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.exporters.qr import LONGEST
from learnscape_gen.pages.bare import MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

TASK = "work/incidents/review/"
FILES = ("bookmarks.html", "opml.xml", "pack.json", "cartridge.imscc", "qr.svg")
PAGES = (f"{TASK}sheet/index.html", f"embed/{TASK}index.html")


def shown(planned: Planned, page: str) -> dict[str, list[str]]:
    """Return the titles on a bare page by shelf."""
    view = planned.view(page)
    return {shelf.title: [each.post.title for each in shelf.posts] for shelf in view.shelves}


def test_every_task_has_a_pack(hub: Hub, planned: Callable[[], Planned]) -> None:
    """An empty one, too: a frame that somebody has put somewhere stays a page."""
    hub.write("content/work/incidents/empty.md", "---\ntitle: Empty\n---\n")
    hub.post()
    plan = planned()
    for task in (TASK, "work/incidents/empty/"):
        pack = plan.view(f"{task}index.html").pack
        urls = (pack.bookmarks, pack.opml, pack.json, pack.cartridge, pack.qr)
        assert urls == tuple(f"{task}{name}" for name in FILES)
        assert {*urls, f"{pack.sheet}index.html", f"{pack.embed}index.html"} <= set(plan.plans)


def test_a_hub_may_want_no_packs(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Then there is no file of one, and no page leads to any."""
    with_packs = set(planned().plans)
    hub.write("learnscape.toml", "packs = false\n")
    plan = planned()
    expected = {f"{TASK}{name}" for name in FILES} | set(PAGES)
    assert {path for path in with_packs - set(plan.plans) if "incidents" in path} == expected
    assert plan.view(f"{TASK}index.html").pack is None


def test_a_pack_holds_live_posts_of_its_task(hub: Hub, planned: Callable[[], Planned]) -> None:
    """What is put away, a draft or for another task is in none of its forms."""
    hub.write("content/work/incidents/other.md", "---\ntitle: Other\n---\n")
    hub.post("a", title="Here", url="https://a.example/")
    hub.post("b", title="Elsewhere", work_task="incidents/other", url="https://b.example/")
    hub.post("c", title="Old", status="archived", url="https://c.example/")
    hub.post("d", title="Soon", status="draft", url="https://d.example/")
    plan = planned()
    for name in FILES[:4]:
        content = plan.view(f"{TASK}{name}").content
        assert b"https://a.example/" in content, name
        assert not {b"b.example", b"c.example", b"d.example"} & set(content.split(b"/")), name
    for page in PAGES:
        assert shown(plan, page) == {"In the flow of work": ["Here"]}


def test_a_post_leads_to_the_thing_or_to_its_page(hub: Hub, planned: Callable[[], Planned]) -> None:
    """With a whole address, since paper and frames stand elsewhere."""
    hub.write("learnscape.toml", 'base_url = "https://hub.example/a"\n')
    hub.post("a", date="2026-11-03", url="https://sre.google/")
    hub.post("b", date="2026-11-02")
    for page in PAGES:
        (shelf,) = planned().view(page).shelves
        assert [each.address for each in shelf.posts] == [
            "https://sre.google/", "https://hub.example/a/posts/b/",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("flow", "time_out", "expected"),
    [
        (3, 2, {"In the flow of work": (3, 0), "Taking time out": (2, 0)}),
        (30, 0, {"In the flow of work": (MOST, 14)}),
        (0, 30, {"Taking time out": (MOST, 14)}),
        (30, 2, {"In the flow of work": (MOST - 2, 16), "Taking time out": (2, 0)}),
        (30, 30, {"In the flow of work": (MOST - 4, 18), "Taking time out": (4, 26)}),
        (5, 30, {"In the flow of work": (5, 0), "Taking time out": (MOST - 5, 19)}),
    ],
)
def test_a_bare_page_has_room_for_few(
    hub: Hub,
    planned: Callable[[], Planned],
    flow: int,
    time_out: int,
    expected: dict[str, tuple[int, int]],
) -> None:
    """The newest of both shelves, those in the flow of work first; and it counts the others."""
    for number in range(flow):
        hub.post(f"a{number}", type="informal")
    for number in range(time_out):
        hub.post(f"b{number}", type="formal")
    plan = planned()
    for page in PAGES:
        shelves = plan.view(page).shelves
        assert {s.title: (len(s.posts), s.more) for s in shelves} == expected


def test_a_bare_page_counts_what_it_does_not_show(hub: Hub) -> None:
    """Also when one of these changes its kind, and all that are shown stay as they are."""
    for number in range(30):
        hub.post(f"p{number}", type="informal", date=f"2026-10-{number + 1:02}")
        hub.post(f"q{number}", type="formal", date=f"2026-10-{number + 1:02}")
    hub.build()
    assert "18 more on the page" in hub.page(PAGES[0])
    hub.post("p0", type="formal", date="2026-10-01")
    hub.build()
    for page in PAGES:
        assert "17 more on the page" in hub.page(page)
        assert "27 more on the page" in hub.page(page)


def test_bare_pages_are_kept_from_search_engines(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The sitemap lists the task, and neither its bare pages nor its bookmarks."""
    hub.post()
    listed = {url.loc for url in planned().view("sitemap.xml").urls}
    assert f"https://example.org/{TASK}" in listed
    assert not [loc for loc in listed if "embed" in loc or "sheet" in loc or "bookmarks" in loc]


class _Snippet(HTMLParser):
    """Reads the one tag of a snippet."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.found = (tag, dict(attrs))


def test_the_snippet_is_a_frame_with_a_name(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Whatever the task is called, it is one tag that leads to the bare page."""
    title = """"><script>alert(1)</script> & 'it'"""
    hub.write(f"content/{TASK.rstrip('/')}.md", f"---\ntitle: |-\n  {title}\n---\n")
    snippet = _Snippet()
    snippet.feed(planned().view(f"{TASK}index.html").pack.snippet)
    tag, attributes = snippet.found
    assert (tag, attributes["title"]) == ("iframe", title)
    assert attributes["src"] == f"https://example.org/embed/{TASK}"


def test_an_address_may_be_too_long_for_a_code(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Then there is none, and nothing leads to one."""
    base = "https://example.org/" + "long/" * (LONGEST // 5)
    hub.write("learnscape.toml", f'base_url = "{base}"\n')
    plan = planned()
    assert f"{TASK}qr.svg" not in plan.plans
    assert plan.view(f"{TASK}index.html").pack.qr == ""
    assert plan.view(PAGES[0]).qr == ""


def test_each_language_has_its_packs(hub: Hub) -> None:
    """With titles and addresses of that language, as feeds have them."""
    hub.write("learnscape.toml", 'base_url = "https://example.org/"\nlanguages = ["de"]\n')
    hub.write(f"content/{TASK.rstrip('/')}.de.md", "---\ntitle: Zurückblicken\n---\n")
    hub.post()
    hub.build()
    own, german = (hub.output / f"{folder}{TASK}" for folder in ("", "de/"))
    assert "Look back" in (own / "bookmarks.html").read_text("utf-8")
    assert "Zurückblicken" in (german / "bookmarks.html").read_text("utf-8")
    sheet = (german / "sheet" / "index.html").read_text("utf-8")
    assert "Im Arbeitsfluss" in sheet
    assert f'rel="canonical" href="https://example.org/de/{TASK}"' in sheet
    assert f"https://example.org/de/{TASK}" in (german / "qr.svg").read_text("utf-8")
    assert (hub.output / "de" / "embed" / TASK / "index.html").is_file()


def test_a_pack_is_written_anew_when_its_posts_change(hub: Hub) -> None:
    """And only then: a post of another task leaves it alone."""
    hub.write("content/work/incidents/other.md", "---\ntitle: Other\n---\n")
    hub.post("a", title="Mine")
    hub.post("b", title="Theirs", work_task="incidents/other")
    hub.build()
    cartridge = hub.output / TASK / "cartridge.imscc"
    before = cartridge.read_bytes()
    hub.post("b", title="Theirs now", work_task="incidents/other")
    report = hub.build()
    assert f"{TASK}cartridge.imscc" not in report.reasons
    assert "work/incidents/other/cartridge.imscc" in report.reasons
    assert cartridge.read_bytes() == before
    hub.post("a", title="Mine now")
    hub.build()
    assert b"Mine now" in cartridge.read_bytes()
