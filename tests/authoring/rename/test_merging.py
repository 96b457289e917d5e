"""Two terms become one, and nothing of either is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.rename.refusal import RenameError
from tests.authoring.rename.conftest import content_of

if TYPE_CHECKING:
    from tests.authoring.rename.conftest import Rename
    from tests.conftest import Hub

OLD = """\
---
title: Weblog
medium: informal
summary: Pages by date.
how_to_join: Ask.
synonyms: [journal, blog]
aliases: [old/weblog]
---
Write [often](../posts/a.md).
"""
NEW = """\
---
title: Blog  # what people say
medium: informal
summary: A diary.
---
Short.\
"""


@pytest.fixture
def two(hub: Hub) -> Hub:
    """Give a hub with two tools that are the same thing."""
    hub.write("content/tools/weblog.md", OLD)
    hub.write("content/tools/blog.md", NEW)
    hub.post("a", social_tool="[weblog, web-page, blog]", body="[w](../tools/weblog.md)\n")
    hub.post("b", social_tool="Weblog", body="[[Weblog]]\n")
    hub.post("c", social_tool="\n  - weblog # mine\n  - blog")
    return hub


def test_all_that_one_said_is_said_by_the_other(two: Hub, rename: Rename) -> None:
    """Names, keys and body are taken over; what both say is told, and kept as a comment."""
    renaming = rename("weblog", "Blog", merge=True)
    files = content_of(two)
    assert "tools/weblog.md" not in files
    assert files["tools/blog.md"] == (
        "---\ntitle: Blog  # what people say\nmedium: informal\nsummary: A diary.\n"
        "synonyms: [Weblog, journal]\naliases: [old/weblog, tools/weblog]\nhow_to_join: Ask.\n"
        "# summary of content/tools/weblog.md: Pages by date.\n---\n"
        "Short.\n\nWrite [often](../posts/a.md).\n"
    )
    assert renaming.left == (("summary", "Pages by date."),)
    assert not two.build().failed(strict=False)
    assert "../../tools/blog/" in two.page("tools/weblog/index.html")


def test_no_list_names_it_twice(two: Hub, rename: Rename) -> None:
    """Who named both names one; a title that became a synonym still leads there."""
    rename("weblog", "blog", merge=True)
    files = content_of(two)
    assert "social_tool: [web-page, blog]\n" in files["posts/a.md"]
    assert files["posts/a.md"].endswith("[w](../tools/blog.md)\n")
    assert "social_tool: Weblog\n" in files["posts/b.md"]  # a synonym of blog by now
    assert files["posts/b.md"].endswith("[[Weblog]]\n")
    assert "social_tool: \n  - blog\n" in files["posts/c.md"]


def test_a_task_is_no_neighbour_of_itself(hub: Hub, rename: Rename) -> None:
    """Two neighbours become one, which has the neighbours of both."""
    hub.write("content/work/incidents/a.md", "---\ntitle: A\nneighbours: [b, review]\n---\n")
    hub.write("content/work/incidents/c.md", "---\ntitle: C\n---\n")
    hub.write("content/work/incidents/b.md", "---\ntitle: B\nneighbours: [c, review, a]\n---\n")
    rename("incidents/b", "incidents/a", merge=True)
    assert content_of(hub)["work/incidents/a.md"] == (
        "---\ntitle: A\nneighbours: [review, c]\nsynonyms: [B]\naliases: [work/incidents/b]\n---\n"
    )


def test_a_context_goes_into_another(hub: Hub, rename: Rename) -> None:
    """Its tasks move; two of one name have to be merged first."""
    hub.write("content/work/ops/_index.md", "---\ntitle: Ops\n---\n")
    hub.write("content/work/ops/run.md", "---\ntitle: Run\n---\n[r](../incidents/review.md)\n")
    hub.write("content/work/ops/review.md", "---\ntitle: Again\n---\n")
    hub.post("a", work_task="[ops/run, ops/review]")
    with pytest.raises(RenameError, match=r"work/incidents/review\.md is there already"):
        rename("ops", "incidents", merge=True)
    rename("ops/review", "incidents/review", merge=True)
    rename("ops", "incidents", merge=True)
    files = content_of(hub)
    assert not [path for path in files if path.startswith("work/ops")]
    assert files["work/incidents/run.md"].endswith(
        "aliases: [work/ops/run]\n---\n[r](../incidents/review.md)\n"
    )
    assert "work_task: [incidents/run, incidents/review]\n" in files["posts/a.md"]
    assert "synonyms: [Ops]\naliases: [work/ops]\n" in files["work/incidents/_index.md"]


def test_translations_go_together(two: Hub, rename: Rename) -> None:
    """A translation goes into that of the other; where there is none, it has no place to go."""
    two.write("learnscape.toml", 'base_url = "https://e.org/"\nlanguages = ["de"]\n')
    two.write("content/tools/weblog.de.md", "---\ntitle: Netztagebuch\n---\nOft.\n")
    with pytest.raises(RenameError, match=r"weblog\.de\.md is a translation"):
        rename("weblog", "blog", merge=True)
    two.write("content/tools/blog.de.md", "---\ntitle: Blog\n---\nKurz.\n")
    rename("weblog", "blog", merge=True)
    assert content_of(two)["tools/blog.de.md"] == (
        "---\ntitle: Blog\nsynonyms: [Netztagebuch]\n---\nKurz.\n\nOft.\n"
    )


def test_a_term_that_posts_made_can_go_into_another(hub: Hub, rename: Rename) -> None:
    """In an open vocabulary a spelling that nobody described becomes a synonym."""
    hub.write("learnscape.toml", 'base_url = "https://e.org/"\nvocabulary = "open"\n')
    hub.post("a", social_tool="Webpage")
    with pytest.raises(RenameError, match=r'Describe it first: learnscape new tool "Webpage"'):
        rename("Webpage", "site")
    rename("tools/webpage", "web-page", merge=True)
    files = content_of(hub)
    assert "social_tool: Web page\n" in files["posts/a.md"]
    assert "aliases: [tools/webpage]\n" in files["tools/web-page.md"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("blog", "blog", "into itself"),
        ("posts/a", "posts/b", "Posts can't be merged"),
        ("weblog", "review", "There is no post"),
    ],
)
def test_what_is_refused(two: Hub, rename: Rename, old: str, new: str, said: str) -> None:
    """Each with its reason."""
    with pytest.raises(RenameError, match=said):
        rename(old, new, merge=True)


def test_footnotes_do_not_get_mixed_up(two: Hub, rename: Rename) -> None:
    """Two bodies that number alike can't stand in one file."""
    two.write("content/tools/weblog.md", f"{OLD}[^1]\n\n[^1]: one\n")
    two.write("content/tools/blog.md", f"{NEW}[^1]\n\n[^1]: two\n")
    with pytest.raises(RenameError, match="may get mixed up"):
        rename("weblog", "blog", merge=True)
