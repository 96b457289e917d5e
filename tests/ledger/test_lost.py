"""What pages tell of dead addresses, and which pages are drawn for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from learnscape_gen.ledger.entry import Entry
from learnscape_gen.ledger.ledger import written
from learnscape_gen.ledger.lost import Lost, lost_addresses

if TYPE_CHECKING:
    from tests.conftest import Hub

URL = "https://a.example/x"
DEAD = Entry(
    URL, state="dead", since="2026-11-02", why="404", failures=("2026-11-02", "2026-11-09")
)
COPY = replace(DEAD, archived="https://web.archive.org/web/1/x", archived_on="2025-03-01")
PAGE = "posts/postmortem/index.html"


@pytest.fixture(autouse=True)
def posts(hub: Hub) -> None:
    """Write a post about an address, and one about another."""
    hub.post(url=f"{URL}#part")
    hub.post("other", title="Another", url="https://b.example/", date="2026-10-01")


def ledger(hub: Hub, *entries: Entry) -> None:
    """Write the ledger of a hub."""
    hub.write("links.jsonl", written(entries))


def test_only_what_is_dead_is_lost() -> None:
    """All other states say nothing to readers."""
    entries = [Entry(f"https://{s}.example/", state=s) for s in ("ok", "failing", "refused")]
    lost = lost_addresses([*entries, COPY])
    assert lost.of(f"{URL}#part") == Lost("2026-11-02", COPY.archived, "2025-03-01")
    assert not any(lost.of(entry.url) for entry in entries)
    assert lost.of("") is None


def test_a_page_tells_of_a_dead_address(hub: Hub) -> None:
    """Since when, and where a copy or a replacement is."""
    hub.build()
    assert "has not answered" not in hub.page(PAGE)
    ledger(hub, DEAD)
    hub.build()
    assert "This address has not answered since November 2, 2026." in hub.page(PAGE)
    assert 'class="button' not in hub.page(PAGE)  # nothing invites to go where nothing is
    ledger(hub, replace(COPY, replaced_by="https://c.example/x?a=1&b=2"))
    hub.build()
    assert "A copy of March 1, 2025 is at" in hub.page(PAGE)
    assert 'href="https://web.archive.org/web/1/x"' in hub.page(PAGE)
    assert 'href="https://c.example/x?a=1&amp;b=2"' in hub.page(PAGE)
    ledger(hub)
    hub.build()
    assert "has not answered" not in hub.page(PAGE)


def test_only_its_own_page_is_drawn_anew(hub: Hub) -> None:
    """Neither lists nor other posts show it."""
    hub.build()
    ledger(hub, DEAD)
    assert hub.build().written == (PAGE,)
    other = replace(COPY, url="https://b.example/")
    ledger(hub, DEAD, other)
    assert hub.build().written == ("posts/other/index.html",)
    ledger(hub, COPY, other)
    assert hub.build().written == (PAGE,)


def test_a_text_with_dead_links_says_so(hub: Hub) -> None:
    """However they are written; and no more when the text is edited, or they live again."""
    hub.build()
    ledger(hub, COPY)
    hub.build()
    assert "lead nowhere" not in hub.page("posts/other/index.html")
    body = f"See [it]({URL}#part) and <HTTPS://A.example/x>.\n"
    hub.post("other", body, title="Another", date="2026-10-01")
    assert "posts/other/index.html" in hub.build().written
    page = hub.page("posts/other/index.html")
    assert page.count("has not answered since November 2, 2026") == 1
    assert f'<a href="{COPY.archived}"' in page
    hub.post("other", "See nothing.\n", title="Another", date="2026-10-01")
    hub.build()
    assert "lead nowhere" not in hub.page("posts/other/index.html")
    hub.post("other", body, title="Another", date="2026-10-01")
    hub.build()
    ledger(hub, Entry(URL, good="2026-11-26"))
    hub.build()
    assert "lead nowhere" not in hub.page("posts/other/index.html")


@pytest.mark.parametrize(
    ("file", "title", "page"),
    [
        ("content/index.md", "Welcome", "index.html"),
        ("content/pages/about.md", "About", "about/index.html"),
        ("content/work/incidents/_index.md", "Incidents", "work/incidents/index.html"),
        ("content/work/incidents/review.md", "Review", "work/incidents/review/index.html"),
        ("content/tools/web-page.md", "Web page", "tools/web-page/index.html"),
        ("content/sources/google-sre.md", "Google SRE", "sources/google-sre/index.html"),
        ("content/learning/index.md", "Three kinds", "learning/index.html"),
    ],
)
def test_so_does_every_page_with_a_text(hub: Hub, file: str, title: str, page: str) -> None:
    """Whatever it is a page of; and the lists and feeds that show it do not."""
    ledger(hub, COPY)
    medium = "medium: instructional\n" if "/tools/" in file else ""
    hub.write(file, f"---\ntitle: {title}\n{medium}---\nSee [it]({URL}).\n")
    hub.build()
    assert hub.page(page).count(f'<a href="{COPY.archived}"') == 1
    told = [path for path, content in hub.files().items() if b"lead nowhere" in content]
    assert told == [page]


def test_a_ledger_of_living_addresses_changes_no_plan(hub: Hub) -> None:
    """A pass that finds nothing dead costs the next build nothing."""
    hub.build()
    ledger(hub, Entry(URL, good="2026-11-26"))
    report = hub.build()
    assert report.rendered == 0
    assert report.written == ()


def test_an_incremental_build_is_a_clean_one(hub: Hub) -> None:
    """Byte for byte, whatever the ledger said before."""
    hub.build()
    ledger(hub, DEAD)
    hub.build()
    ledger(hub, COPY)
    hub.build()
    grown = hub.files()
    hub.output = hub.root / "anew"
    hub.build()
    assert hub.files() == grown


def test_a_source_tells_of_its_own_address(hub: Hub) -> None:
    """As a post does."""
    hub.write("content/sources/google-sre.md", f"---\ntitle: S\nurl: {URL}\n---\n")
    hub.build()
    ledger(hub, COPY)
    written_now = hub.build().written
    assert "sources/google-sre/index.html" in written_now
    assert "has not answered" in hub.page("sources/google-sre/index.html")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Diese Adresse antwortet seit dem 2. November 2026 nicht mehr."),
        ("fr", "Cette adresse ne répond plus depuis le 2 novembre 2026."),
        ("es", "Esta dirección no responde desde el 2 de noviembre de 2026."),
    ],
)
def test_in_every_language(hub: Hub, language: str, said: str) -> None:
    """Further languages of a hub know the ledger, too."""
    hub.write("learnscape.toml", f'base_url = "https://hub.example/"\nlanguages = ["{language}"]\n')
    ledger(hub, COPY)
    hub.build()
    assert said in hub.page(f"{language}/{PAGE}")
    assert "has not answered" in hub.page(PAGE)
