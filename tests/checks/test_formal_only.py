"""H-MIX hears of contexts where all that helps takes people out of their work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.formal_only import FORMAL_ONLY
from learnscape_gen.config import Config
from learnscape_gen.diagnostics import Location
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.checks.conftest import MakeHub

FORMAL, NON_FORMAL, INFORMAL = LearningType


@pytest.mark.parametrize("count", [1, 3])
def test_formal_posts_only(count: int, small_hub: MakeHub) -> None:
    """A context with formal learning only gets one hint, at its own file."""
    hub = small_hub(*[FORMAL] * count)
    [problem] = FORMAL_ONLY.look(hub, Config())
    assert problem.code == "H-MIX"
    assert problem.location == Location("content/work/incidents/_index.md", 1, 1)
    assert "Responding to incidents" in problem.message


def test_a_context_without_a_file(small_hub: MakeHub) -> None:
    """In an open vocabulary a context has no file; its first post is the place."""
    [problem] = FORMAL_ONLY.look(small_hub(FORMAL, path=""), Config())
    assert problem.location.path == "content/posts/post.md"


@pytest.mark.parametrize("types", [(), (FORMAL, NON_FORMAL), (INFORMAL,), (NON_FORMAL,)])
def test_a_mixed_or_empty_shelf(types: tuple[LearningType, ...], small_hub: MakeHub) -> None:
    """One thing in the flow of work is enough, and an empty shelf asks for itself."""
    assert list(FORMAL_ONLY.look(small_hub(*types), Config())) == []
