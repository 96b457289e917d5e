"""A hub that is seen in several languages: the same pages, in translations where there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from learnscape_gen.pages.page import PagePlan
from tests.flow.test_planning import planned

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.face import Face
    from learnscape_gen.flow.planning import PlannedHub
    from tests.conftest import Hub

    Plan = Callable[[], PlannedHub]

SETTINGS = 'title = "A hub"\nbase_url = "https://example.org/hub/"\nlanguages = ["de", "ar"]\n'
GERMAN = "---\ntitle: Rückschau\nwhy: Es hilft.\n---\n## Erstens\n\nSo geht es.\n"
ONCE = (
    *("404.html", "robots.txt", "assets/", "old/"),
    *("api/export.schema.json", "api/vocabulary.ttl", "api/vocabulary.jsonld"),
)


@pytest.fixture
def plan(hub: Hub, built_in_faces: dict[str, Face]) -> Plan:
    """Give what plans a hub of one post that speaks German and Arabic, too."""
    hub.write("learnscape.toml", SETTINGS)
    hub.post("culture", "## First\n\nRead it.\n", aliases="[old/culture]")

    def run() -> PlannedHub:
        return planned(hub, built_in_faces)

    return run


def pages(hub: PlannedHub) -> dict[str, PagePlan]:
    """Return the pages by their paths."""
    return {page.path: page for page in hub.plans if isinstance(page, PagePlan)}


def view(hub: PlannedHub, path: str) -> Any:  # noqa: ANN401 - every template has a view of its own
    """Return what the template of a page gets, from a plan that may be folded."""
    return pages(hub)[path].view


def codes(hub: PlannedHub) -> list[str]:
    """Return the codes of what was found, hints apart."""
    return [problem.code for problem in hub.problems if problem.severity != "hint"]


def test_every_page_is_there_in_every_language(plan: Plan) -> None:
    """Below the folder of the language, but for what hosts and old links know in one place."""
    paths = set(pages(plan()))
    main = {path for path in paths if not path.startswith(("de/", "ar/", *ONCE))}
    assert {f"{folder}{path}" for folder in ("", "de/", "ar/") for path in main} == {
        path for path in paths if not path.startswith(ONCE)
    }


def test_nothing_is_added_where_no_language_is(hub: Hub, plan: Plan) -> None:
    """And then the name of a translation is a name like any other."""
    hub.write("learnscape.toml", 'title = "A hub"\nbase_url = "https://example.org/hub/"\n')
    hub.write("content/pages/about.de.md", "---\ntitle: Über uns\n---\n")
    found = plan()
    assert found.sites.keys() == {""}
    assert found.sites[""].languages == ()
    assert "about-de/index.html" in pages(found)
    assert {page.site for page in pages(found).values()} == {""}


def test_a_translation_says_what_is_read_and_its_original_the_rest(hub: Hub, plan: Plan) -> None:
    """It needs neither type nor task, and keeps the address."""
    hub.write("content/posts/culture.de.md", GERMAN)
    found = plan()
    assert codes(found) == []
    folded = view(found, "de/posts/culture/index.html")
    page = folded.unfolded(found.sites["de/"])
    assert (page.title, page.why, page.type.id) == ("Rückschau", "Es hilft.", "non-formal")
    assert (page.head.language, page.head.languages) == ("", ("en", "de"))
    assert page.body.file == "content/posts/culture.de.md"
    assert [entry.id for entry in page.toc] == ["erstens"]
    [entry] = view(found, "de/feed.xml").entries
    assert (entry.title, entry.language) == ("Rückschau", "")
    assert entry.id == "https://example.org/hub/de/posts/culture/"


def test_what_is_not_translated_is_shown_in_its_own_language(plan: Plan) -> None:
    """A post, a term and a list say in which, and direction follows from it."""
    found = plan()
    folded = view(found, "ar/posts/culture/index.html")
    head = folded.unfolded(found.sites["ar/"]).head
    assert (head.language, head.direction, head.languages) == ("en", "ltr", ("en",))
    task = view(found, "ar/work/incidents/review/index.html")
    assert task.head.language == "en"
    assert [ref.language for ref in task.shelves[0].posts] == ["en"]
    home = view(found, "ar/index.html")
    assert (home.head.language, home.head.direction) == ("", "rtl")
    listed = view(found, "ar/sitemap.xml").urls
    assert not any("/posts/" in url.loc for url in listed)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("content/work/incidents/_index.de.md", "work/incidents/"),
        ("content/work/incidents/review.de.md", "work/incidents/review/"),
        ("content/tools/web-page.de.md", "tools/web-page/"),
        ("content/sources/google-sre.de.md", "sources/google-sre/"),
        ("content/pages/about.de.md", "about/"),
        ("content/learning/formal.de.md", "learning/formal/"),
        ("content/index.de.md", ""),
    ],
)
def test_everything_can_be_translated(hub: Hub, plan: Plan, path: str, page: str) -> None:
    """Terms, pages, explainers and the home page, whose title names the hub in that language."""
    hub.write("content/pages/about.md", "---\ntitle: About\n---\n")
    hub.write(path, "---\ntitle: Auf Deutsch\n---\nWorte.\n")
    found = plan()
    assert codes(found) == []
    head = view(found, f"de/{page}index.html").head
    assert (head.title, head.language, head.source) == ("Auf Deutsch", "", path)
    other = view(found, f"{page}index.html").head
    assert other.title != "Auf Deutsch"
    assert found.sites["de/"].title == ("A hub" if page else "Auf Deutsch")


def test_links_lead_within_the_language(hub: Hub, plan: Plan) -> None:
    """By file, by name, by heading, by address; files that are copied are in one place."""
    hub.write("content/posts/culture.de.md", GERMAN)
    hub.write("content/posts/a.png", "picture")
    links = (
        "[a](culture.md) [[culture]] [[Postmortem culture]] [b](culture.md#first) [c](/map/) "
        "[d](/old/culture/) ![e](a.png) [f](/posts/a.png) [g](../tools/web-page.md)\n"
    )
    hub.post("other", links, title="Other")
    hub.post("third", "Words.\n", title="Third")
    hub.write("content/posts/third.de.md", f"---\ntitle: Drittes\n---\n{links}")
    found = plan()
    assert codes(found) == []
    for name in ("other", "third"):
        body = view(found, f"de/posts/{name}/index.html").body
        assert [url for url, _ in body.targets] == [
            *["posts/culture/"] * 3, "posts/culture/#erstens", "map/", "../old/culture/",
            "../posts/a.png", "../posts/a.png", "tools/web-page/",
        ]  # fmt: skip
        assert body.targets[1][1] == "Rückschau"


def test_a_dead_link_is_told_once(hub: Hub, plan: Plan) -> None:
    """In the file where it stands, whichever language that is."""
    hub.post("culture", "[[nothing]] [x](/nowhere/)\n")
    hub.write("content/posts/culture.de.md", "---\ntitle: A\n---\n[[nichts]] [x](/nirgends/)\n")
    told = [(p.location.path, p.message) for p in plan().problems if p.code == "E-LINK"]
    assert [path for path, _ in told].count("content/posts/culture.md") == 2
    assert [path for path, _ in told].count("content/posts/culture.de.md") == 2
    assert len(told) == 4


def test_a_translation_without_an_original_is_told(hub: Hub, plan: Plan) -> None:
    """A draft of one is not shown, and neither is the translation of a draft."""
    hub.write("content/posts/gone.de.md", GERMAN)
    hub.write("content/posts/culture.de.md", GERMAN.replace("why:", "status: draft\nwhy:"))
    hub.post("later", status="draft")
    hub.write("content/posts/later.de.md", GERMAN)
    found = plan()
    assert codes(found) == ["W-TRANSLATION"]
    assert "de/posts/gone/index.html" not in pages(found)
    assert "de/posts/later/index.html" not in pages(found)
    assert pages(found)["de/posts/culture/index.html"].origin == "content/posts/culture.md"


def test_a_page_in_the_place_of_a_language_collides(hub: Hub, plan: Plan) -> None:
    """A language and a free page can't have one folder."""
    hub.write("content/pages/de.md", "---\ntitle: De\n---\n")
    assert codes(plan()) == ["E-COLLISION"]


def test_robots_are_told_of_every_language(plan: Plan) -> None:
    """Each has a sitemap of its own."""
    robots = view(plan(), "robots.txt")
    base = "https://example.org/hub"
    assert (robots.sitemap, robots.further) == (
        f"{base}/sitemap.xml", (f"{base}/de/sitemap.xml", f"{base}/ar/sitemap.xml"),
    )  # fmt: skip


def test_work_without_a_context_has_a_name_in_every_language(hub: Hub, plan: Plan) -> None:
    """Nobody wrote a file for it, so learnscape itself translates it."""
    hub.write("learnscape.toml", f'{SETTINGS}vocabulary = "open"\n')
    hub.post("culture", work_task="Something else")
    found = plan()
    titles = {
        folder: view(found, f"{folder}work/other/index.html").title for folder in ("", "de/", "ar/")
    }
    assert titles[""] == titles["ar/"] == "Other work"
    assert titles["de/"] != "Other work"
