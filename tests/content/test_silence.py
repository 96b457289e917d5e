"""A post says which codes it does not want to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Hub


def told(hub: Hub) -> dict[str, tuple[int, str]]:
    """Return the line and the hint of each code that a check tells."""
    return {p.code: (p.location.line, p.hint) for p in hub.check().problems}


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("W-TONE", {"why": "It is mandatory reading."}),
        ("W-KEY", {"minuts": "5"}),
        ("H-MOMENT", {}),
        ("E-SOURCE", {"source": None}),
        ("E-VOCAB", {"social_tool": "no-such-tool"}),
        ("R8", {"facts": "{structured: yes, designated: no, certification: none, "
                "intentional: yes, control: learner}"}),
    ],
)  # fmt: skip
def test_a_post_may_silence(code: str, keys: dict[str, str | None], hub: Hub) -> None:
    """One post is quiet about a code; another still speaks."""
    hub.post("loud", **keys)  # type: ignore[arg-type] # keys only
    hub.post("quiet", **keys, silence=code)  # type: ignore[arg-type] # keys only
    places = {p.location.path for p in hub.check().problems if p.code == code}
    assert places == {"content/posts/loud.md"}


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("E-SOURCE", {"source": None}),
        ("E-TASK", {"work_task": None}),
        ("E-TOOL", {"social_tool": None}),
        ("E-VOCAB", {"work_task": "unheard-of", "source": "nobody"}),
    ],
)
def test_a_silenced_error_does_not_stop_a_post(
    code: str, keys: dict[str, str | None], hub: Hub
) -> None:
    """What a hub may live without is not in the way of publishing."""
    hub.post(**keys, silence=code)  # type: ignore[arg-type] # keys only
    report = hub.build()
    assert not report.failed(strict=False), report.problems
    assert "Postmortem culture" in hub.page("posts/postmortem/index.html")


def test_an_error_that_stops_a_post_is_heard(hub: Hub) -> None:
    """It can't be silenced, and the list is told of where it names it."""
    hub.post(title=None, silence="[W-TONE, E-TITLE]")
    found = told(hub)
    assert "E-TITLE" in found
    assert found["W-SILENCE"] == (8, "Take it out, and mend what it tells of.")


def test_a_slip_gets_the_nearest_code(hub: Hub) -> None:
    """A code that does not exist is told, with one that does."""
    hub.post(silence="W-TONNE")
    assert told(hub)["W-SILENCE"] == (9, "Did you mean W-TONE?")


def test_only_posts_have_it(hub: Hub) -> None:
    """In another file the key means nothing, and that is said."""
    hub.write("content/tools/blog.md", "---\ntitle: Blog\nsilence: [H-KEY]\n---\n")
    assert told(hub)["H-KEY"][0] == 3
