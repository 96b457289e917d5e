"""Work contexts and tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.places import Kind

if TYPE_CHECKING:
    from tests.content.conftest import DocumentOf, PlacesOf


def test_a_context(document_of_kind: DocumentOf) -> None:
    """A context has a title, a line about it, other names and an order."""
    context, problems = document_of_kind(
        Kind.CONTEXT, "title: Incidents\nsummary: S\nsynonyms: [Outages]\norder: -1\n", "Body.\n"
    )
    assert problems == ()
    assert (context.title, context.summary, context.synonyms) == ("Incidents", "S", ("Outages",))
    assert (context.order, context.body.empty) == (-1, False)


def test_a_task(document_of_kind: DocumentOf) -> None:
    """A task says when it comes up and what good looks like; its neighbours know their place."""
    task, problems = document_of_kind(
        Kind.TASK,
        "title: Keep people informed\ntrigger: people ask\nresult: They know.\nroles: [Lead]\n"
        "synonym: Inform\nneighbors: [review,\n  declare]\norder: '3'\n",
    )
    assert problems == ()
    assert (task.title, task.trigger, task.result) == (
        "Keep people informed",
        "people ask",
        "They know.",
    )
    assert (task.roles, task.synonyms, task.order) == (("Lead",), ("Inform",), 3)
    assert [named.text for named in task.neighbours] == ["review", "declare"]
    assert task.neighbours[1].spot == (8, 3)


@pytest.mark.parametrize("kind", [Kind.CONTEXT, Kind.TASK])
@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("summary:\nresult:\n", ("E-TITLE", 2, 1)),
        ("title: 12:30\n", ("E-TITLE", 2, 8)),
        ("title: x\norder: first\n", ("E-VALUE", 3, 8)),
        ("title: x\nsynonyms: [a, [b]]\n", ("E-VALUE", 3, 15)),
        ("title: x\nordr: 3\n", ("W-KEY", 3, 1)),
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
    heard = [problem for problem in problems if problem.code != "H-KEY"]
    assert places_of(heard) == [told]
    assert heard[0].hint
