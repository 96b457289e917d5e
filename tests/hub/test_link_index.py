"""Where links lead, by file and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.body import BodyLink, Heading, LinkKind
from learnscape_gen.diagnostics import Problem
from learnscape_gen.hub.link_index import LinkIndex
from learnscape_gen.hub.linkable import Linkable
from learnscape_gen.hub.model import NOWHERE, Asset, Target

HEADINGS = (Heading(2, "what-helps", "What helps?"), Heading(2, "größe", "Größe"))
PAGES = (
    Linkable("content/posts/2026/culture.md", "posts/postmortem/", "Postmortem culture",
             ("postmortem",), HEADINGS),
    Linkable("content/posts/bundle/index.md", "posts/bundle/", "A bundle"),
    Linkable("content/posts/review.md", "posts/review/", "A review"),
    Linkable("content/work/incidents/_index.md", "work/incidents/", "Responding to incidents"),
    Linkable("content/work/incidents/review.md", "work/incidents/review/", "Look back",
             ("incidents/review", "retrospective")),
    Linkable("content/tools/wiki.md", "tools/wiki/", "Wiki"),
    Linkable("content/learning/index.md", "learning/", "Three kinds"),
    Linkable("content/index.md", "", "The hub"),
    Linkable("content/posts/naïve.md", "posts/naïve/", "Naïve questions"),
    Linkable("", "tools/mailing-list/", "Mailing list"),
)  # fmt: skip
INDEX = LinkIndex(
    PAGES,
    [Asset("content/posts/bundle/plan.png", "posts/bundle/plan.png")],
    drafts=["content/posts/soon.md"],
    broken=["content/posts/faulty.md"],
)
HERE = "content/posts/here.md"

if TYPE_CHECKING:
    from tests.conftest import Hub


def follow(
    written: str, kind: LinkKind = LinkKind.FILE, path: str = HERE, *, embed: bool = False
) -> Target | Problem:
    """Follow a link that is written in a file."""
    target, _, fragment = written.partition("#")
    return INDEX.target(BodyLink(target, fragment, kind, embed, 7, 3), path)


def url_of(*args: object, **more: object) -> str:
    """Return the url that a link leads to, or the problem that it is."""
    found = follow(*args, **more)  # type: ignore[arg-type] # passed on
    return found.url if isinstance(found, Target) else f"{found.code}: {found.message}"


def hint_of(*args: object, **more: object) -> str:
    """Return the hint about a link that leads nowhere."""
    found = follow(*args, **more)  # type: ignore[arg-type] # passed on
    assert isinstance(found, Problem)
    assert (found.location.line, found.location.column) == (7, 3)
    return found.hint


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("2026/culture.md", "posts/postmortem/"),
        ("./2026/../2026/culture.md", "posts/postmortem/"),
        ("2026/culture", "posts/postmortem/"),
        ("../work/incidents/review.md", "work/incidents/review/"),
        ("../work/incidents/_index.md", "work/incidents/"),
        ("../work/incidents/", "work/incidents/"),
        ("../work/incidents", "work/incidents/"),
        ("bundle/index.md", "posts/bundle/"),
        ("bundle/", "posts/bundle/"),
        ("bundle/plan.png", "posts/bundle/plan.png"),
        ("bundle/plan.png#xywh=0,0,9,9", "posts/bundle/plan.png#xywh=0,0,9,9"),
        ("../index.md", ""),
        ("../", ""),
        ("../learning/index.md", "learning/"),
        ("naïve.md", "posts/na%C3%AFve/"),
        ("nai\u0308ve.md", "posts/na%C3%AFve/"),
        ("2026/culture.md#what-helps", "posts/postmortem/#what-helps"),
        ("2026/culture.md#What helps?", "posts/postmortem/#what-helps"),
        ("2026/culture.md#WHAT HELPS?", "posts/postmortem/#what-helps"),
        ("2026/culture.md#größe", "posts/postmortem/#gr%C3%B6%C3%9Fe"),
    ],
)
def test_a_path_leads_to_a_file(written: str, url: str) -> None:
    """Relative to the file that holds the link, with or without its ending, or to a folder."""
    assert url_of(written) == url


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("postmortem", "posts/postmortem/"),
        ("posts/postmortem", "posts/postmortem/"),
        ("Postmortem Culture", "posts/postmortem/"),
        ("culture", "posts/postmortem/"),
        ("posts/2026/culture", "posts/postmortem/"),
        ("incidents", "work/incidents/"),
        ("incidents/review", "work/incidents/review/"),
        ("work/incidents/review", "work/incidents/review/"),
        ("look back", "work/incidents/review/"),
        ("Retrospective", "work/incidents/review/"),
        ("wiki", "tools/wiki/"),
        ("tools/wiki", "tools/wiki/"),
        ("bundle", "posts/bundle/"),
        ("home", ""),
        ("The hub", ""),
        ("learning", "learning/"),
        ("Mailing list", "tools/mailing-list/"),
        ("postmortem#What helps?", "posts/postmortem/#what-helps"),
    ],
)
def test_a_wikilink_leads_to_a_page(written: str, url: str) -> None:
    """By id, title, synonym, file name, or path in content/; made terms too."""
    assert url_of(written, LinkKind.WIKI) == url


def test_a_wikilink_may_mean_several_pages() -> None:
    """The author chooses; the hint is one that works."""
    assert url_of("review", LinkKind.WIKI) == (
        "E-LINK: The link [[review]] may mean several pages: posts/review, work/incidents/review."
    )
    assert hint_of("review", LinkKind.WIKI) == "Write one of them: [[posts/review]]"
    assert url_of("posts/review", LinkKind.WIKI) == "posts/review/"


def test_a_missing_target_gets_the_nearest() -> None:
    """By file and by name; a file in other letters is near."""
    assert hint_of("cultur.md") == "Did you mean 2026/culture.md?"
    assert hint_of("Review.MD") in (
        "Did you mean review.md?", "Did you mean ../work/incidents/review.md?",
    )  # fmt: skip
    assert hint_of("postmorten", LinkKind.WIKI) == "Did you mean [[posts/postmortem]]?"
    assert hint_of("xyzzyx", LinkKind.WIKI) == "Name a page by its title or its file."
    assert "nothing is published from content/posts/xyzzyx.md" in url_of("xyzzyx.md")


@pytest.mark.parametrize(
    "written", ["../../secret.md", "../../../etc/passwd", "../../learnscape.toml"]
)
def test_no_link_leads_out_of_content(written: str) -> None:
    """What is not in content/ is never published, and its name not looked for."""
    assert url_of(written) == f"E-LINK: The link '{written}' leads out of content/."


def test_a_draft_is_told_and_a_broken_file_is_not() -> None:
    """A draft is not published; a file with errors has its own problem."""
    assert "leads to a draft" in url_of("soon.md")
    assert "leads to a draft" in url_of("Soon", LinkKind.WIKI)
    assert follow("faulty.md") == NOWHERE
    assert follow("faulty", LinkKind.WIKI) == NOWHERE


def test_a_missing_heading_is_told_with_those_that_are_there() -> None:
    """A page may have none."""
    found = follow("2026/culture.md#who-helps")
    assert isinstance(found, Problem)
    assert found.code == "E-LINK-HEADING"
    assert found.hint == "It has: #what-helps, #größe."
    assert hint_of("review.md#a") == "It has no headings."


def test_a_page_is_no_image() -> None:
    """Only assets can be embedded."""
    assert url_of("bundle/plan.png", embed=True) == "posts/bundle/plan.png"
    assert "nothing is published from content/posts/bundle" in url_of("bundle", embed=True)


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("/work/", "work/"),
        ("/", ""),
        ("/posts/naïve/", "posts/na%C3%AFve/"),
        ("/search/?q=ask for help", "search/?q=ask%20for%20help"),
        ("/work/#a b", "work/#a%20b"),
    ],
)
def test_an_address_of_the_site_begins_at_its_root(written: str, url: str) -> None:
    """It is encoded, and looked for only when all pages are planned."""
    assert url_of(written) == url


def test_an_id_of_raw_html_can_be_linked_to(hub: Hub) -> None:
    """A fragment may name an id that the author wrote, not only a heading."""
    hub.post("one", body="[there](two.md#the-spot)\n")
    hub.post("two", title="Two", body='<p id="the-spot">Here.</p>\n')
    assert hub.codes() == []
