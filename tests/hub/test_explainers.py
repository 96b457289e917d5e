"""Explainers that a site replaces, extends or adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

FORMAL = "content/learning/formal.md"


def test_the_built_in_ones_are_there(assembled: Assembled) -> None:
    """The overview first, and a page for each type."""
    made, problems = assembled()
    addresses = [page.address for page in made.explainers]
    assert problems == ()
    assert addresses[0] == "learning/"
    assert {"learning/formal/", "learning/non-formal/", "learning/informal/"} <= set(addresses)


def test_a_page_of_that_name_takes_the_place(hub: Hub, assembled: Assembled) -> None:
    """The site's words, and only they."""
    hub.write(FORMAL, "---\ntitle: Courses\ntype: formal\n---\nOurs.\n")
    made, _ = assembled()
    (page,) = [page for page in made.explainers if page.doc.id == "formal"]
    assert (page.doc.title, page.doc.more) == ("Courses", None)


def test_a_page_that_extends_stands_below(hub: Hub, assembled: Assembled) -> None:
    """The built-in title and body stay; links of both bodies lead where they should."""
    hub.post()
    hub.write(FORMAL, "---\nextends: yes\n---\n## Ours\n\n[it](../posts/postmortem.md)\n")
    hub.write("content/pages/about.md", "---\ntitle: About\n---\n[x](../learning/formal.md#ours)\n")
    made, problems = assembled()
    (page,) = [page for page in made.explainers if page.doc.id == "formal"]
    assert problems == ()
    assert page.doc.title
    assert page.doc.title != "Ours"
    assert page.doc.more is not None
    own = made.links[page.doc.more_path]
    assert [target.url for target in own] == ["posts/postmortem/"]
    built_in = made.links.get(page.doc.file, ())
    assert all(target.url.startswith("learning/") for target in built_in)


def test_a_title_given_wins(hub: Hub, assembled: Assembled) -> None:
    """Who extends a page may call it otherwise."""
    hub.write(FORMAL, "---\ntitle: Courses and such\nextends: yes\n---\nOurs.\n")
    made, _ = assembled()
    assert [p.doc.title for p in made.explainers if p.doc.id == "formal"] == ["Courses and such"]


def test_to_extend_nothing_is_told(hub: Hub, assembled: Assembled) -> None:
    """A slip in the name must not make a page without a title."""
    hub.write("content/learning/fromal.md", "---\nextends: yes\n---\nOurs.\n")
    made, (told,) = assembled()
    assert (told.code, told.location.path) == ("E-TITLE", "content/learning/fromal.md")
    assert "formal" in told.hint
    assert "fromal" not in {page.doc.id for page in made.explainers}


def test_a_page_of_another_name_is_added(hub: Hub, assembled: Assembled) -> None:
    """It stands among the others by its order."""
    hub.write("content/learning/here.md", "---\ntitle: How we say it here\norder: 1\n---\nx\n")
    made, _ = assembled()
    assert "learning/here/" in [page.address for page in made.explainers][1:3]


def test_neither_of_two_files_of_one_name_is_lost(hub: Hub, assembled: Assembled) -> None:
    """Both are in the model, so that the collision is told."""
    hub.write("content/learning/index.md", "---\ntitle: One\n---\n")
    hub.write("content/learning/_index.md", "---\ntitle: Two\n---\n")
    made, _ = assembled()
    assert {page.doc.title for page in made.explainers if page.doc.id == ""} == {"One", "Two"}
