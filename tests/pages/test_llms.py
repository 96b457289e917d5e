"""llms.txt has the form that llmstxt.org proposes, and leads to pages that are there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

if TYPE_CHECKING:
    from tests.conftest import Hub

LINK = re.compile(r"- \[(.+?)\]\((https://example\.org/\S*)\)(?:: .+)?")


@pytest.fixture(params=["", "twins = true\n"], ids=["pages", "twins"])
def listed(hub: Hub, request: pytest.FixtureRequest) -> Hub:
    """Give a hub with llms.txt, with twins and without."""
    settings = 'title = "A hub"\ndescription = "What helps."\nbase_url = "https://example.org/"\n'
    hub.write("learnscape.toml", f"{settings}llms = true\n{request.param}")
    hub.write("content/work/incidents/ümlaut.md", "---\ntitle: Ä [b] (c)\ntrigger: it burns\n---\n")
    hub.write("content/pages/about.md", "---\ntitle: About\n---\nWe.\n")
    hub.post()
    hub.build()
    return hub


def test_it_is_off_by_default(hub: Hub) -> None:
    """Nobody gets it unasked."""
    hub.build()
    assert "llms.txt" not in hub.files()


def test_it_begins_with_a_title_and_a_summary(listed: Hub) -> None:
    """Then come notes, and sections with lists of links alone."""
    title, summary, *rest = listed.page("llms.txt").split("\n\n")
    assert (title, summary) == ("# A hub", "> What helps.")
    headings = [at for at, block in enumerate(rest) if block.startswith("## ")]
    assert [rest[at] for at in headings] == [
        "## Responding to incidents", "## Kinds of learning", "## Optional",
    ]  # fmt: skip
    for at in headings:
        for line in rest[at + 1].splitlines():
            assert LINK.fullmatch(line), line
    assert not any(block.startswith(("#", "-")) for block in rest[: headings[0]])


def test_every_link_leads_to_a_file(listed: Hub) -> None:
    """To twins where there are any, to pages where not."""
    files, has_twins = listed.files(), "twins" in (listed.root / "learnscape.toml").read_text()
    urls = [found[2].removeprefix("https://example.org/") for found in
            LINK.finditer(listed.page("llms.txt"))]  # fmt: skip
    assert len(urls) > 15
    for url in map(unquote, urls):
        assert (f"{url}index.html" if url.endswith("/") else url) in files
    assert any(url.endswith("index.md") for url in urls) == has_twins
    assert any(url.endswith("/") for url in urls) != has_twins


def test_tasks_say_when_they_come_up(listed: Hub) -> None:
    """Their titles are escaped."""
    assert r"- [Ä \[b\] (c)](" in listed.page("llms.txt")
    assert "): When it burns\n" in listed.page("llms.txt")
