"""Two builds of one project that run at the same time do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.survival.project import Project, Running


def assert_good(*builds: Running) -> None:
    """Wait for all builds, and see that each ended well."""
    for done in [build.finished() for build in builds]:
        assert done.code == 0, done
        done.assert_calm()


@pytest.mark.parametrize("workers", [(), ("--workers", "2")], ids=["alone", "workers"])
def test_two_builds_at_once(large: Project, workers: tuple[str, ...]) -> None:
    """Both end well, the site is right, and one of them did not undo what the other did."""
    large.build()
    for version in ("b", "a", "b"):
        large.write(version)
        assert_good(large.start(*workers), large.start(*workers))
        large.assert_is(version)
    large.assert_heals("b")


def test_two_first_builds_at_once(large: Project) -> None:
    """When there is neither state nor output, either."""
    assert_good(large.start(), large.start(), large.start())
    large.assert_is("a")
    large.assert_heals("a")


def test_two_outputs_at_once(large: Project) -> None:
    """A preview and the site may be built at once; they share the state."""
    large.build()
    large.write("b")
    preview = ("--output", str(large.root / "preview"))
    assert_good(large.start(), large.start(*preview), large.start(), large.start(*preview))
    large.assert_is("b")
    large.output = large.root / "preview"
    large.assert_is("b")
    large.assert_heals("b")
