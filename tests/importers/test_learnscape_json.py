"""JSON that an export wrote, or somebody made to look like one."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learnscape_gen.importers.draft import Draft, Left, WholeFile
from learnscape_gen.importers.learnscape_json import items
from learnscape_gen.importers.letters import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.importers.draft import Item


def read(tmp_path: Path, **more: Any) -> list[Item]:  # noqa: ANN401 - JSON values are of any type
    """Return what an export with these members gives."""
    path = tmp_path / "hub.json"
    path.write_text(json.dumps({"version": 1, **more}), "utf-8")
    return [*items(path)]


def test_files_are_written_as_people_write_them(tmp_path: Path) -> None:
    """Documents from their front matter and body, all else from its bytes."""
    post = {
        "path": "posts/x.md",
        "kind": "post",
        "front_matter": {"title": "X: y", "facts": {"designated": "no"}, "minutes": 5},
        "body": "Read *it*.\n",
    }
    picture = {"path": "posts/x.png", "kind": "asset", "base64": b64encode(b"\x89PNG").decode()}
    assert read(tmp_path, files=[post, picture], posts=[{"title": "X"}]) == [
        WholeFile(
            "hub.json: file 1",
            "posts/x.md",
            b'---\ntitle: "X: y"\nfacts: {designated: "no"}\nminutes: 5\n---\nRead *it*.\n',
        ),
        WholeFile("hub.json: file 2", "posts/x.png", b"\x89PNG"),
    ]


def test_posts_without_files_are_drafts(tmp_path: Path) -> None:
    """As from a task pack."""
    post = {
        "id": "x", "title": "X", "url": "https://example.org/posts/x/",
        "address": "https://sre.google/", "type": "informal",
        "source": {"id": "google", "title": "Google"},
        "tools": [{"id": "wiki"}, {"id": "blog"}], "tasks": [{"id": "incidents/review"}],
        "minutes": 5, "tags": ["a"], "why": "So.",
    }  # fmt: skip
    assert read(tmp_path, posts=[post]) == [
        Draft(
            place="hub.json: post 1",
            title="X",
            url="https://sre.google/",
            why="So.",
            tags=("a",),
            source="Google",
            name="x",
            values=(
                ("type", "informal"),
                ("social_tool", "[wiki, blog]"),
                ("work_task", "incidents/review"),
                ("minutes", '"5"'),
            ),
        )
    ]


@pytest.mark.parametrize(
    "file",
    [
        *({"path": "../x.md"}, {"path": "/x.md"}, {"path": "inbox/x.md"}, {"path": ""}),
        *({}, [], None, "x", {"path": 1}, {"path": "x.md", "front_matter": []}),
        {"path": "x.png", "kind": "asset", "base64": "*"},
        {"path": "x.md", "front_matter": {"title": "x" * 70_000}},
        {"path": "x.md", "front_matter": {"a": [[[[[[[[[[[[1]]]]]]]]]]]]}},
    ],
)
def test_one_bad_file_does_not_spoil_the_rest(tmp_path: Path, file: Any) -> None:  # noqa: ANN401 - JSON values are of any type
    """It is a line, and nothing leads out of content/."""
    good = {"path": "posts/x.md", "front_matter": {"title": "X"}}
    assert {type(item) for item in read(tmp_path, files=[file, good])} == {Left, WholeFile}


def test_one_name_is_taken_once(tmp_path: Path) -> None:
    """Whatever the case of its letters."""
    files = [{"path": "posts/x.md"}, {"path": "posts/X.md"}]
    assert [type(item) for item in read(tmp_path, files=files)] == [WholeFile, Left]


def test_half_characters_and_odd_numbers_are_read(tmp_path: Path) -> None:
    """As they stand in files that other programs write."""
    path = tmp_path / "hub.json"
    path.write_text(
        '{"version": 1, "x": [NaN, ' + "9" * 5000 + '], "files": '
        '[{"path": "x.md", "front_matter": {"title": "a\\ud800"}}]}'
    )
    (found,) = items(path)
    assert isinstance(found, WholeFile)
    assert b"title:" in found.content


def test_a_name_with_half_a_letter(tmp_path: Path) -> None:
    """It takes nothing else with it, neither of a post nor of a file."""
    written = r'{"title": "X", "\ud800": 1}'
    path = tmp_path / "hub.json"
    path.write_text(f'{{"version": 1, "posts": [{written}]}}')
    (post,) = items(path)
    assert isinstance(post, Draft)
    assert post.title == "X"
    path.write_text(f'{{"version": 1, "files": [{{"path": "x.md", "front_matter": {written}}}]}}')
    (file,) = items(path)
    assert isinstance(file, WholeFile)
    assert b"title: X" in file.content


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", '{"version": 2}', '{"version": 1, "files": 3}', "[" * 100_000, "{"],
)
def test_what_is_no_export_is_told(tmp_path: Path, text: str) -> None:
    """In one sentence."""
    path = tmp_path / "hub.json"
    path.write_text(text)
    with pytest.raises(UnreadableError):
        [*items(path)]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["path", "kind", "front_matter", "body", "base64", "title", "tags"])
            | st.text(),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANYTHING, max_size=4), st.lists(ANYTHING, max_size=4))
def test_each_item_has_a_line(tmp_path: Path, files: list[Any], posts: list[Any]) -> None:
    """Whatever stands in an export, nothing crashes and the counts add up."""
    assert len(read(tmp_path, files=files, posts=posts)) == len(files or posts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary())
def test_no_bytes_crash_it(tmp_path: Path, raw: bytes) -> None:
    """What is no JSON is told as such."""
    path = tmp_path / "hub.json"
    path.write_bytes(raw)
    with pytest.raises(UnreadableError):
        [*items(path)]
