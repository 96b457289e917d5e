"""The welcome, free pages and explainers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.kinds.page import PARTS
from learnscape_gen.content.places import Kind
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.content.conftest import DocumentOf, PlacesOf


def test_the_welcome_needs_no_title(document_of_kind: DocumentOf) -> None:
    """The hub has a title already."""
    home, problems = document_of_kind(Kind.HOME, "", "Welcome.\n")
    assert (home.title, home.description, home.body.excerpt) == ("", "", "Welcome.")
    assert problems == ()


def test_a_free_page(document_of_kind: DocumentOf) -> None:
    """A free page is described by its beginning, if by nothing else."""
    page, problems = document_of_kind(
        Kind.PAGE, "title: About\norder: 2\naliases: /ueber-uns/\n", "Who we are.\n"
    )
    assert problems == ()
    assert (page.id, page.title, page.order, page.aliases) == ("name", "About", 2, ("ueber-uns",))
    assert page.description == "Who we are."
    page, _ = document_of_kind(Kind.PAGE, "title: About\ndescription: Us\n", "Who we are.\n")
    assert page.description == "Us"


def test_an_explainer(document_of_kind: DocumentOf) -> None:
    """An explainer may be about one type, and show parts that are made from data."""
    page, problems = document_of_kind(
        Kind.EXPLAINER,
        "title: Informal\ntype: Non Formal\nparts: [examples, figure]\ndescription: D\n",
    )
    assert problems == ()
    assert (page.type, page.description) == (LearningType.NON_FORMAL, "D")
    assert (page.parts, page.order, page.extends) == (("figure", "examples"), 100, False)


def test_an_explainer_that_extends_another(document_of_kind: DocumentOf) -> None:
    """An addition to a built-in page needs no title of its own."""
    page, problems = document_of_kind(Kind.EXPLAINER, "extends: yes\n")
    assert (page.title, page.extends, problems) == ("", True, ())


@pytest.mark.parametrize(
    ("kind", "front", "told"),
    [
        (Kind.HOME, "titel: x\n", ("W-KEY", 2, 1)),
        (Kind.HOME, "title: [x]\n", ("E-VALUE", 2, 8)),
        (Kind.PAGE, "order: 1\n", ("E-TITLE", 2, 1)),
        (Kind.PAGE, "title: x\naliases: ../up\n", ("E-ALIAS", 3, 10)),
        (Kind.EXPLAINER, "order: 1\n", ("E-TITLE", 2, 1)),
        (Kind.EXPLAINER, "title: x\ntype: social\n", ("E-VALUE", 3, 7)),
        (Kind.EXPLAINER, "title: x\nparts: [figures]\n", ("E-VALUE", 3, 9)),
        (Kind.EXPLAINER, "title: x\nextends: informal\n", ("E-VALUE", 3, 10)),
    ],
)
def test_slips(
    kind: Kind,
    front: str,
    told: tuple[str, int, int],
    document_of_kind: DocumentOf,
    places_of: PlacesOf,
) -> None:
    """Each slip is told at its place, with what to type."""
    _, problems = document_of_kind(kind, front)
    assert places_of(problems) == [told]
    assert problems[0].hint


def test_the_nearest_part_is_offered(document_of_kind: DocumentOf) -> None:
    """A part that does not exist is told with those that do."""
    _, [problem] = document_of_kind(Kind.EXPLAINER, "title: x\nparts: figures\n")
    assert problem.hint == f"Did you mean figure? Known are: {', '.join(PARTS)}."
