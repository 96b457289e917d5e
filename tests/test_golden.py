"""Tiny whole sites, compared with what they looked like when somebody last looked.

Each folder of golden/ has a hub and what is expected of it. Files for machines are compared whole;
of a page, what it says: its title, its headings, and where its links lead. When a change is meant:

    pytest tests/test_golden.py --accept-golden

and then read the difference that git shows.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

from learnscape_gen import __version__
from learnscape_gen.build import Options, build
from learnscape_gen.pages.takeaway import SCHEMA
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parent / "golden"
SITES = sorted(folder.parent.name for folder in GOLDEN.glob("*/hub"))
FOR_MACHINES = (".xml", ".json", ".txt", ".opml", ".ics", ".ttl", ".md", "/bookmarks.html")


@pytest.mark.parametrize("name", SITES)
def test_a_site_is_as_expected(name: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Its files, its pages in outline, its feeds and maps, and what was found on the way."""
    root, expected = tmp_path / name, GOLDEN / name / "expected"
    shutil.copytree(GOLDEN / name / "hub", root)
    report = build(load_project(root), Options(root / "site"), lambda *_: None)
    found = dict(described(root / "site"))
    found["problems.txt"] = "".join(
        f"{problem.location} {problem.code} {problem.message}\n" for problem in report.problems
    )
    if pytestconfig.getoption("--accept-golden"):
        accept(expected, found)
    kept = {
        path.relative_to(expected).as_posix(): path.read_text("utf-8")
        for path in expected.rglob("*")
        if path.is_file()
    }
    assert found == kept


def accept(expected: Path, found: dict[str, str]) -> None:
    """Take what was found for what is expected from now on."""
    shutil.rmtree(expected, ignore_errors=True)
    for path, text in found.items():
        (expected / path).parent.mkdir(parents=True, exist_ok=True)
        (expected / path).write_text(text, "utf-8", newline="\n")


def described(site: Path) -> Iterator[tuple[str, str]]:
    """Yield what is compared: names with texts. The built-in explainers have tests of their own.

    So has the schema of exports, which is the same in all sites.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    yield "files.txt", "".join(f"{path}\n" for path in files)
    own = [path for path in files if "learning/" not in path and path != SCHEMA]
    pages = (
        outline(path, (site / path).read_text("utf-8"))
        for path in own
        if path.endswith(".html") and not path.endswith(FOR_MACHINES)
    )
    yield "pages.txt", "\n".join(pages)
    for path in own:
        text = (site / path).read_text("utf-8") if path.endswith(FOR_MACHINES) else ""
        text = text.replace(f"learnscape {__version__}", "learnscape")
        if path.endswith(".json"):
            text = json.dumps(json.loads(text), indent=1, ensure_ascii=False) + "\n"
        if text:
            yield path, text


def outline(path: str, text: str) -> str:
    """Return what a page says: its title, its address, its headings, and its links in order."""
    page = html.document_fromstring(text)
    (main,) = page.iter("main")
    told = [f"== {path}", f"title {said(page.find('.//title'))}"]
    told += (f"canonical {e.get('href')}" for e in page.iterfind(".//link[@rel='canonical']"))
    told += (f"{e.get('hreflang')} {e.get('href')}" for e in page.iterfind(".//link[@hreflang]"))
    told += (f"refresh {e.get('content')}" for e in page.iterfind(".//meta[@http-equiv='refresh']"))
    for heading in main.iter("h1", "h2", "h3", "h4"):
        told.append(f"{'#' * int(heading.tag[1])} {said(heading)}")
    links = {(link.get("href", ""), said(link)) for link in main.iter("a")}
    told += (f"-> {href} {words}".rstrip() for href, words in sorted(links) if href[:1] != "#")
    return "\n".join(told) + "\n"


def said(element: html.HtmlElement | None) -> str:
    """Return the words of an element."""
    return " ".join(element.text_content().split()) if element is not None else ""
