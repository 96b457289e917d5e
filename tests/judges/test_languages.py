"""This hub in all four languages, and what is read from right to left."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.judges.conftest import HUBS, REPOSITORY, built
from tests.judges.test_accessibility import violations
from tests.judges.test_browser import WIDEST, box
from tests.judges.test_html import verdicts
from tests.judges.test_links import look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.judges.site import Site
    from tests.judges.tab import Tab

FOLDERS = ("", "de/", "fr/", "es/")
TRANSLATIONS = {
    "index.de.md": "---\ntitle: Unser Hub\n---\nWillkommen.\n",
    "work/incidents/review.de.md": "---\ntitle: Zurückblicken\n---\nUnd daraus lernen.\n",
    "work/incidents/review.fr.md": "---\ntitle: Faire le point\n---\nEt en tirer les leçons.\n",
}


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give the repository's own hub in English, German, French and Spanish."""
    project = tmp_path_factory.mktemp("spoken") / "project"
    shutil.copytree(REPOSITORY / "content", project / "content")
    settings = (REPOSITORY / "learnscape.toml").read_text("utf-8")
    (project / "learnscape.toml").write_text(f'languages = ["de", "fr", "es"]\n{settings}', "utf-8")
    for path, text in TRANSLATIONS.items():
        (project / "content" / path).write_text(text, "utf-8")
    yield from built("spoken", project)


def sample(site: Site) -> list[str]:
    """Return a page of each kind, and every explainer, in every language."""
    chosen: dict[tuple[str, str], str] = {}
    for path in site.pages():
        folder = path[:3] if path[:3] in FOLDERS else ""
        kind = site.parsed(path).body.get("class", "redirect")
        chosen.setdefault((folder, path if kind == "page-explainer" else kind), path)
    return [*chosen.values()]


def test_pages_are_valid_in_every_language(vnu: list[str], spoken: Site) -> None:
    """The checker finds neither an error nor a warning, and reads each page in its language."""
    assert verdicts(vnu, *map(spoken.address, sample(spoken))) == []


def test_links_lead_somewhere_in_every_language(lychee: str, spoken: Site) -> None:
    """Between the languages, too."""
    alive, dead = look(lychee, spoken.root, spoken.folder, spoken.base_url)
    assert dead == set()
    assert alive > len(spoken.pages())


def test_pages_are_accessible_in_every_language(
    axe: str,
    spoken: Site,
    tab: Callable[..., Tab],
) -> None:
    """On a telephone, where long words must fit as well; each page in one language, in turn."""
    here, found = tab(390, "light", axe), []
    translated = {folder: [p for p in sample(spoken) if p.startswith(folder)] for folder in FOLDERS}
    in_turn = zip(*(translated[folder] for folder in FOLDERS[1:]), strict=False)
    for path in (pages[number % len(pages)] for number, pages in enumerate(in_turn)):
        page = here.open(spoken.address(path))
        found += [(path, *each) for each in (*violations(page), *page.evaluate(WIDEST))]
    assert found == []


def test_the_languages_lead_to_each_other(spoken: Site) -> None:
    """Each page that is translated names all its versions, and itself among them."""
    path = "work/incidents/review/index.html"
    base = spoken.base_url
    told = {
        link.get("hreflang"): link.get("href")
        for link in spoken.parsed(f"de/{path}").iterfind(".//link[@hreflang]")
    }
    task = path.removesuffix("index.html")
    assert told == {
        "en": base + task, "de": f"{base}de/{task}", "fr": f"{base}fr/{task}",
        "x-default": base + task,
    }  # fmt: skip
    for folder in FOLDERS:
        switch = spoken.parsed(folder + path).xpath("//nav[@class='languages']//a")
        assert [link.text for link in switch] == ["English", "Deutsch", "français", "español"]
        assert [link.get("lang") for link in switch if link.get("aria-current")] == [
            folder.strip("/") or "en"
        ]


def test_a_page_that_is_not_translated_says_so(spoken: Site) -> None:
    """It is in its own language, and what counts is the original."""
    page = spoken.parsed("es/work/incidents/review/index.html")
    assert page.get("lang") == "en"
    [note] = page.xpath("//p[contains(@class, 'translation')]")
    assert note.get("lang") == "es"
    [canonical] = page.iterfind(".//link[@rel='canonical']")
    assert canonical.get("href") == f"{spoken.base_url}work/incidents/review/"


def test_the_layout_is_mirrored(arabic: Site, tab: Callable[..., Tab]) -> None:
    """In Arabic the way home begins at the right, and the doors follow it to the left."""
    assert (HUBS / "arabic" / "templates" / "locale" / "ar.po").is_file()
    page = tab().open(arabic.address("work/meetings/run/index.html"))
    first = box(page, ".crumbs li:first-child")
    last = box(page, ".crumbs li:last-child")
    assert first["x"] > last["x"]
    brand, doors = box(page, ".brand"), box(page, ".site-header nav")
    assert brand["x"] > doors["x"]
    assert page.locator(".site-header nav a").first.inner_text() == "العمل"
    assert page.evaluate(WIDEST) == []
