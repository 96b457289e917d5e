"""Pages as links see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.hub.linkable import linkable, linkable_home

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_a_page_goes_by_its_id_and_synonyms(hub: Hub, assembled: Assembled) -> None:
    """Its address is the name that is always its own."""
    hub.write(
        "content/work/incidents/review.md",
        "---\ntitle: Look back\nsynonyms: [retro]\n---\n## Why\n",
    )
    made, _ = assembled()
    task = linkable(made.tasks[0])
    assert task.id == "work/incidents/review"
    assert task.names == ("incidents/review", "retro")
    assert [heading.text for heading in task.headings] == ["Why"]


def test_an_extended_explainer_has_two_bodies(hub: Hub, assembled: Assembled) -> None:
    """The headings of both can be linked."""
    hub.write("content/learning/formal.md", "---\nextends: yes\n---\n## With us\n")
    made, _ = assembled()
    page = linkable(next(page for page in made.explainers if page.doc.id == "formal"))
    assert len(page.bodies) == 2
    assert page.headings[-1].text == "With us"


def test_the_home_page_has_a_name(hub: Hub, assembled: Assembled) -> None:
    """It goes by its own title, or by that of the hub."""
    hub.write("content/index.md", "---\n---\n## Start\n")
    made, _ = assembled()
    assert made.home
    home = linkable_home(made.home, "A small hub")
    assert (home.id, home.title, home.address) == ("home", "A small hub", "")
    assert [heading.id for heading in home.headings] == ["start"]
