"""Values of front matter are changed, and every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.front_matter_edit import (
    Add,
    Drop,
    Edit,
    EditError,
    Instead,
    Put,
    Without,
    edited,
    front_matter_of,
)
from learnscape_gen.content.yaml_values import Mapping, Scalar, Sequence

ODD = (
    "\ufeff---\r\n"
    "# who looks after this: the team\r\n"
    "Title:   'Postmortem ''culture'''   # as in the book\r\n"
    "task:\r\n"
    "  # the main one first\r\n"
    "  - &main incidents/review   # here\r\n"
    '  - "incidents/inform"\r\n'
    "\r\n"
    "why: >\r\n"
    "  Teaches us to ask how,\r\n"
    "  not who.\r\n"
    "\r\n"
    "neighbour: *main\r\n"
    "facts: {designated: no, # really\r\n"
    "        structured: no}\r\n"
    "empty:\r\n"
    "...\r\n"
    "Body with --- and\ttabs  \r\n"
)


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (Put("title", "Blameless"), "   'Postmortem ''culture'''   #", " Blameless   #"),
        (Put("why", "Short."), " >\r\n  Teaches us to ask how,\r\n  not who.\r\n", " Short.\r\n"),
        (Put("empty", "[a, b]"), "empty:\r\n", "empty: [a, b]\r\n"),
        (Put("facts", "{}"), " {designated: no, # really\r\n        structured: no}", " {}"),
        (Put("minutes", "10"), "...\r\n", "minutes: 10\r\n...\r\n"),
        (Drop("empty"), "empty:\r\n", ""),
        (Drop("facts"), "facts: {designated: no, # really\r\n        structured: no}\r\n", ""),
        (Drop("nothing"), "", ""),
        (Instead(7, 5, "incidents/tell"), '"incidents/inform"', "incidents/tell"),
        (Instead(6, 5, "incidents/learn"), "&main incidents/review ", "&main incidents/learn "),
    ],
)
def test_all_else_stays(edit: Edit, before: str, after: str) -> None:
    """Comments, anchors, quotes, line ends and the body stay as they are, byte for byte."""
    changed = edited(ODD.encode(), "a.md", [edit]).decode()
    assert changed == ODD.replace(before, after, 1)


def test_a_comment_between_a_key_and_its_list_stays() -> None:
    """What an author noted above a list is kept behind the new value."""
    text = "---\ntask: # two\n  - a\n  - b # last\n# below\ntitle: T\n---\n"
    assert edited(text.encode(), "a.md", [Put("work_task", "c")]).decode() == (
        "---\ntask: c  # two # last\n# below\ntitle: T\n---\n"
    )


def test_several_edits_at_once() -> None:
    """Edits are told by the places that were read, and none moves another."""
    text = "---\ntask: [a, b, a]\ntitle: T\n---\n"
    edits: list[Edit] = [
        Instead(2, 8, "long/one"),
        Instead(2, 14, "z"),
        Put("title", "U"),
        Put("tags", "[x]"),
    ]
    assert edited(text.encode(), "a.md", edits) == (
        b"---\ntask: [long/one, b, z]\ntitle: U\ntags: [x]\n---\n"
    )


def test_several_keys_are_added_in_their_order() -> None:
    """New keys stand at the end, as they were given."""
    edits = [Put("work_task", "b"), Put("social_tool", "a"), Put("tags", "[c]"), Put("title", "U")]
    assert edited(b"---\ntitle: T\n---\n", "a.md", edits) == (
        b"---\ntitle: U\nwork_task: b\nsocial_tool: a\ntags: [c]\n---\n"
    )


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("---\ntask: &t [a]\ncontext: *t\n---\n", Put("work_task", "b")),
        ("---\n{title: T}\n---\n", Put("minutes", "10")),
        ("---\ntitle: T\n---\n", Put("title", "a: b: c")),
        ("---\ntitle: T\n", Put("title", "U")),
        ("---\ntitle: [\n---\n", Put("title", "U")),
    ],
)
def test_what_is_tied_to_something_else_is_left(text: str, edit: Edit) -> None:
    """Where more would change than was asked for, nothing does, and a person is told where."""
    with pytest.raises(EditError) as told:
        edited(text.encode(), "a.md", [edit])
    assert told.value.problem.location.path == "a.md"
    assert told.value.problem.hint


WORDS = st.text("ab #:'\"[]{}&*-,\n\t\u2028é", max_size=12)


@given(st.lists(st.tuples(st.sampled_from(["title", "tags", "why", "Task"]), WORDS), max_size=6))
def test_any_front_matter_is_changed_or_left(lines: list[tuple[str, str]]) -> None:
    """Whatever stands there, the value is the new one or a person is told."""
    text = "---\n" + "".join(f"{key}: {value}\n" for key, value in lines) + "---\nBody\n"
    try:
        changed = edited(text.encode(), "a.md", [Put("title", "Blameless")])
    except EditError:
        return
    front = front_matter_of(changed, "a.md")
    assert isinstance(front.mapping, Mapping)
    values = [entry.value for entry in front.mapping.entries if entry.key == "title"]
    assert [value.text for value in values if isinstance(value, Scalar)][:1] == ["Blameless"]
    assert front.body.endswith("Body\n")


LISTS = (
    "---\n"
    "tags: [a,  b ,]  # two\n"
    "aliases: old/one # the first\n"
    "synonyms:\n"
    "  - 'one'   # here\n"
    "  # and\n"
    "  - two     # there\n"
    "roles:\n"
    "- x\n"
    "- y\n"
    "neighbours:\n"
    "examples: []\n"
    "---\n"
    "Body\n"
)


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (Add("tags", ("c",)), "[a,  b ,]", "[a,  b, c ,]"),
        (Add("aliases", ("old/two",)), "old/one #", "[old/one, old/two] #"),
        (Add("synonyms", ("three",)), "# there\n", "# there\n  - three\n"),
        (Add("roles", ('"z, z"',)), "- y\n", '- y\n- "z, z"\n'),
        (Add("neighbours", ("n",)), "neighbours:\n", "neighbours: [n]\n"),
        (Add("examples", ("e",)), "[]", "[e]"),
        (Add("parts", ("p",)), "[]\n---", "[]\nparts: [p]\n---"),
        (Without(2, 8), "[a,  b ,]", "[b ,]"),
        (Without(2, 12), "b ,]", "]"),
        (Without(5, 5), "  - 'one'   # here\n", ""),
        (Without(7, 5), "  - two     # there\n", ""),
        (Without(9, 3), "- x\n", ""),
    ],
)
def test_a_list_grows_and_shrinks(edit: Edit, before: str, after: str) -> None:
    """An item comes or goes, in whatever way the list is written; comments of others stay."""
    changed = edited(LISTS.encode(), "a.md", [edit]).decode()
    assert changed == LISTS.replace(before, after, 1)


def test_two_items_come_in_their_order() -> None:
    """Several values can be added at once."""
    for key in ("tags", "synonyms", "aliases", "parts"):
        changed = edited(LISTS.encode(), "a.md", [Add(key, ("y", "x"))])
        entries = front_matter_of(changed, "a.md").mapping.entries
        (items,) = [e.value for e in entries if e.key == key]
        assert isinstance(items, Sequence)
        assert [getattr(item, "text", "") for item in items.items][-2:] == ["y", "x"]


def test_an_item_that_others_repeat_does_not_go() -> None:
    """Without the anchor, what repeats it would mean nothing."""
    with pytest.raises(EditError):
        edited(ODD.encode(), "a.md", [Without(6, 5)])


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_list_grows_and_shrinks_whatever_ends_its_lines(line_end: str) -> None:
    """Also the carriage returns of old systems."""

    def written(*items: str) -> bytes:
        lines = ["---", "title: x", "tags:", *(f"  - {item}" for item in items), "---", "Body", ""]
        return line_end.join(lines).encode()

    assert edited(written("a"), "x.md", [Add("tags", ("b",))]) == written("a", "b")
    assert edited(written("a", "b"), "x.md", [Without(5, 5)]) == written("a")
    assert edited(written("a"), "x.md", [Drop("title")]) == written("a").replace(
        b"title: x" + line_end.encode(), b""
    )
