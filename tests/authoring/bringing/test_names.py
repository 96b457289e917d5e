"""New files get names that are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.names import FreeNames, names_in
from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from pathlib import Path


def test_a_name_is_given_once() -> None:
    """What is taken gets a number, in whatever case it was taken."""
    names = FreeNames(["Culture", "culture-3"])
    given = [names.free("Culture") for _ in range(3)]
    assert given == ["culture-2", "culture-4", "culture-5"]


def test_long_names_stay_apart() -> None:
    """Their numbers are not cut off, or two files would have one address."""
    names = FreeNames([])
    given = [slugify(names.free("long " * 100)) for _ in range(3)]
    assert len(set(given)) == 3


def test_names_that_mean_something_else_are_not_given() -> None:
    """Those of the hub and those of Windows."""
    names = FreeNames([])
    titles = ("Index", "discarded", "CON")
    assert [names.free(title) for title in titles] == ["index-post", "discarded-post", "con-post"]


def test_names_that_are_taken_elsewhere_are_heeded() -> None:
    """As of a folder of pictures beside the posts."""
    assert FreeNames([]).free("A", {"a", "a-2"}.__contains__) == "a-3"


def test_ten_thousand_of_one_title() -> None:
    """Each has its own name."""
    names = FreeNames([])
    assert len({names.free("Untitled") for _ in range(10_000)}) == 10_000


def test_names_in_a_folder(tmp_path: Path) -> None:
    """Folders count as files do; where there is no folder, there is none."""
    (tmp_path / "a.md").touch()
    (tmp_path / "b").mkdir()
    assert names_in(tmp_path) == {"a", "b"}
    assert names_in(tmp_path / "none") == set()
