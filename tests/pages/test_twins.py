"""Twins say what their pages say, stand beside them, and are there only where they are wanted."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from lxml import html

from learnscape_gen.pages.twins import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

TWINS = 'title = "A small hub"\nbase_url = "https://example.org/"\ntwins = true\n'


@pytest.fixture
def twinned(hub: Hub) -> Hub:
    """Give a hub that wants twins, with a page of every kind that has one."""
    hub.write("learnscape.toml", TWINS)
    hub.write("content/pages/about.md", "---\ntitle: About\n---\nWe are few.\n")
    hub.post(body="It is *good*. See [[Look back and learn from it|the task]].\n", tags="[a_b, c]")
    return hub


def test_twins_are_off_by_default(hub: Hub) -> None:
    """Then no file of Markdown is published, and no page offers one."""
    hub.post()
    hub.build()
    assert not [path for path in hub.files() if path.endswith(".md")]
    assert "text/markdown" not in hub.page("index.html")


def test_every_kind_of_page_that_says_something_has_a_twin(
    twinned: Hub, planned: Callable[[], Planned]
) -> None:
    """With the view of the page, so that both say the same."""
    for number in range(55):
        twinned.post(f"p{number}")
    plan = planned()
    kinds = set()
    for path in plan.plans:
        if path.endswith("index.md"):
            page = path.removesuffix("md") + "html"
            assert plan.view(path) == plan.view(page)
            kinds.add(plan.view(path).head.kind)
    assert kinds == set(KINDS)


def test_a_page_offers_the_twin_that_is_there(twinned: Hub) -> None:
    """Whoever has a twin says so, and nobody else."""
    twinned.build()
    files = twinned.files()
    for path in [path for path in files if path.endswith("index.html")]:
        page = html.document_fromstring(files[path])
        offered = page.xpath("//link[@rel='alternate'][@type='text/markdown']/@href")
        twin = path.removesuffix("html") + "md"
        assert bool(offered) == (twin in files), path
        assert not offered or offered[0].endswith("index.md")


def test_a_post_in_markdown(twinned: Hub) -> None:
    """Its title, why, what is known of it, and its text, with whole addresses."""
    twinned.post(
        "hard", title='"# *Hard* [title] | one"', why="1. Why_not",
        body="## Part\n\n[[postmortem]]\n",
        url="https://example.org/a_(b)", minutes="5", review="{on: 2026-11-03, outcome: kept}",
    )  # fmt: skip
    twinned.build()
    lines = twinned.page("posts/hard/index.md").splitlines()
    assert lines[:3] == [r"# \# \*Hard\* \[title\] \| one", "", r"1\. Why_not"]
    assert "- **Open it at**: <https://example.org/a_%28b%29>" in lines
    assert "- **Takes about**: 5 minutes" in lines
    assert "## Part" in lines
    assert "[Postmortem culture](https://example.org/posts/postmortem/)" in lines
    assert lines[-1] == "This page on the web: <https://example.org/posts/hard/>"
    assert r"- **Tags**: a\_b" not in twinned.page("posts/postmortem/index.md")
    assert "- **Tags**: a_b, c" in twinned.page("posts/postmortem/index.md")


def test_a_task_in_markdown(twinned: Hub) -> None:
    """Its shelves are lists."""
    twinned.post("course", title="A course", type="formal", why=None, body="", date=None)
    twinned.build()
    text = twinned.page("work/incidents/review/index.md")
    flow, time_out = text.split("## In the flow of work")[1].split("## Taking time out")
    assert "- [Postmortem culture](https://example.org/posts/postmortem/): Teaches us" in flow
    assert (
        "- [A course](https://example.org/posts/course/) (Formal, Web page, Google SRE)" in time_out
    )


def test_twins_follow_their_pages(twinned: Hub) -> None:
    """A text that changes changes the twin; another way to write the same does not."""
    twinned.build()
    twin = "posts/postmortem/index.md"
    assert "It is *good*." in twinned.page(twin)
    twinned.post(
        body="It is _good_. See [[Look back and learn from it|the task]].\n", tags="[a_b, c]"
    )
    assert twin not in twinned.build().reasons
    twinned.post(body="It is better.\n", tags="[a_b, c]")
    assert twin in twinned.build().reasons
    assert "It is better." in twinned.page(twin)


def test_edits_lead_to_what_a_clean_build_makes(twinned: Hub, tmp_path: Path) -> None:
    """Packs, twins and llms.txt, too, after every edit."""
    task, title = "content/work/incidents/review.md", "title: Look back and learn from it"
    off = f"{TWINS}llms = true\npacks = false\n"
    edits: tuple[Callable[[], object], ...] = (
        lambda: twinned.write("learnscape.toml", f"{TWINS}llms = true\n"),
        lambda: twinned.post("b", title="Another", url="https://b.example/"),
        lambda: twinned.write(task, f"---\n{title}\ntrigger: it is over\n---\nAsk how.\n"),
        lambda: twinned.post("b", title="Another", status="archived"),
        lambda: twinned.write("content/work/incidents/z.md", "---\ntitle: Z\n---\n"),
        lambda: twinned.write("templates/markdown/base.md", "{% block content %}{% endblock %}"),
        lambda: twinned.write("learnscape.toml", off),
        lambda: twinned.remove("templates/markdown/base.md"),
        lambda: twinned.write("learnscape.toml", TWINS.replace("twins", "llms")),
    )
    for number, edit in enumerate(edits):
        edit()
        twinned.build()
        assert twinned.build().written == ()
        clean = type(twinned)(tmp_path / str(number))
        shutil.copytree(twinned.root / "content", clean.root / "content")
        if (twinned.root / "templates").exists():
            shutil.copytree(twinned.root / "templates", clean.root / "templates")
        shutil.copy(twinned.root / "learnscape.toml", clean.root)
        clean.build()
        assert twinned.files() == clean.files(), number


def test_each_language_has_its_twins(twinned: Hub) -> None:
    """In its own words."""
    twinned.write("learnscape.toml", TWINS + 'languages = ["de"]\n')
    twinned.build()
    text = twinned.page("de/work/incidents/review/index.md")
    assert "## Im Arbeitsfluss" in text
    assert text.endswith("<https://example.org/de/work/incidents/review/>")


def test_search_engines_and_the_search_see_pages_once(twinned: Hub) -> None:
    """Twins are in no sitemap, and the search has each page once."""
    twinned.search = True
    twinned.build()
    assert "index.md" not in twinned.page("sitemap.xml")
    found = [path for path in twinned.files() if path.startswith("search/index/fragment/")]
    pages = [path for path in twinned.files() if path.endswith("index.md")]
    assert 0 < len(found) < len(pages)


def test_a_template_of_a_hub_draws_its_twins(twinned: Hub) -> None:
    """As with pages: the first layer that has it."""
    twinned.write("templates/markdown/page.md", "{{ page.title }}: {{ page.body|markdown }}\n")
    twinned.build()
    assert twinned.page("about/index.md") == "About: We are few."
