"""Which output folders are refused, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.diagnostics import Problem
from learnscape_gen.state.output_folder import GENERATOR_MARK, output_name, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.state.conftest import Published, Site

OURS = (GENERATOR_MARK + b'9.9">').decode()


def code(site: Site) -> str:
    """Return the code with which the output folder is refused, or an empty string."""
    problem = refusal(site.project, site.output, is_known=site.known() is not None)
    return problem.code if problem else ""


def foreign(found: Published | Problem) -> str:
    """Return the files that were found in the way."""
    assert isinstance(found, Problem)
    assert found.code == "E-OUTPUT-FOREIGN"
    return found.message.partition(": ")[2]


@pytest.mark.parametrize(
    "output",
    [".", "..", "content", "content/site", "templates", "themes/x", ".git", ".learnscape/x"],
)
def test_an_output_is_no_part_of_the_project(site: Site, output: str) -> None:
    """Nor is it a folder above it."""
    site.output = (site.project / output).resolve()
    assert code(site) == "E-OUTPUT"


def test_an_output_is_no_file(site: Site) -> None:
    """A file in its place is kept."""
    site.output.write_text("mine")
    assert code(site) == "E-OUTPUT"


@pytest.mark.parametrize(
    "files", [(), (".gitignore",), (".git/HEAD", "CNAME", ".nojekyll", ".gitkeep")]
)
def test_an_empty_folder_is_used(site: Site, files: tuple[str, ...]) -> None:
    """What git and hosts want in it is no foreign file."""
    site.output.mkdir()
    for file in files:
        site.write(file, "x")
    assert code(site) == ""
    site.publish(index_html="x")
    assert set(site.files()) == {*files, "index.html"}


def test_a_folder_of_somebody_else_is_refused(site: Site) -> None:
    """With some of the names in it."""
    for number in range(7):
        site.write(f"{number}.txt", "x")
    problem = refusal(site.project, site.output, is_known=False)
    assert problem
    assert problem.message.endswith("did not write: 0.txt, 1.txt, 2.txt, 3.txt, 4.txt ….")
    assert problem.location.path == "site"


def test_a_folder_of_ours_is_known_by_its_record_or_its_look(site: Site) -> None:
    """Without a record, the home page tells."""
    site.publish(index_html="x", a_txt="a")
    assert code(site) == ""
    (site.project / ".learnscape" / "state.db").unlink()
    assert code(site) == "E-OUTPUT-FOREIGN"
    site.write("index.html", OURS)
    assert code(site) == ""


def test_a_foreign_file_is_never_overwritten(site: Site) -> None:
    """Where a build would write it, the build says so and writes nothing."""
    site.publish(a_txt="a")
    site.write("notes.txt", "mine")
    assert foreign(site.publish(a_txt="b", notes_txt="theirs")) == "notes.txt."
    assert site.files() == {"a.txt": "a", "notes.txt": "mine"}
    assert not isinstance(site.publish(a_txt="b", notes_txt="mine"), Problem)


def test_what_stands_in_the_place_of_a_folder_or_a_file_is_told(site: Site) -> None:
    """A foreign file where a folder must be, a folder with foreign files where a file must be."""
    site.publish(a_txt="a")
    site.write("docs", "mine")
    assert foreign(site.publish(docs__index_html="x")) == "docs."
    site.write("media/mine.png", "mine")
    assert foreign(site.publish(media="x")) == "media/mine.png."
    assert site.files() == {"a.txt": "a", "docs": "mine", "media/mine.png": "mine"}


def test_a_link_in_the_output_is_not_followed(site: Site) -> None:
    """Writing through it would write elsewhere."""
    elsewhere = site.project / "elsewhere"
    elsewhere.mkdir()
    site.publish(a_txt="a")
    (site.output / "docs").symlink_to(elsewhere)
    assert foreign(site.publish(docs__index_html="x")) == "docs."
    assert [*elsewhere.iterdir()] == []


def test_in_an_adopted_folder_what_is_written_is_ours(site: Site) -> None:
    """Nothing else can be known, but what is not written anew is left alone."""
    site.write("index.html", OURS)
    site.write("old.html", "of an earlier build, or not")
    assert not isinstance(site.publish(index_html="new"), Problem)
    assert site.files() == {"index.html": "new", "old.html": "of an earlier build, or not"}


def test_an_output_in_the_project_moves_with_it(tmp_path: Path) -> None:
    """It is remembered by its place in the project; one elsewhere by its whole path."""
    one, other = tmp_path / "one", tmp_path / "other"
    assert output_name(one, one / "site") == output_name(other, other / "site") == "site"
    assert output_name(one, one / "a" / "b") == "a/b"
    assert output_name(one, tmp_path / "x") == (tmp_path / "x").as_posix()
    assert output_name(one, other / "site") != output_name(one, one / "site")
