"""Names in front matter, where anchors tie them to other values."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.rename.front_matter import NewName, renamed
from learnscape_gen.content.front_matter_edit import EditError


def changed(front: str, *names: NewName) -> str:
    """Return front matter with other names in it."""
    content = renamed(f"---\n{front}---\n".encode(), "a.md", names).decode()
    return content.removeprefix("---\n").removesuffix("---\n")


def test_an_anchor_for_two_names_of_one_term() -> None:
    """Both follow by the one change."""
    assert (
        changed(
            "task: &t old/a # here\ncontext: *t\n",
            NewName("work_task", (2, 7), "new/a"),
            NewName("work_context", (2, 7), "new/a"),
        )
        == "task: &t new/a # here\ncontext: *t\n"
    )


def test_an_anchor_for_a_term_and_something_else() -> None:
    """What repeats it and is no name keeps its words, written out."""
    assert (
        changed("source: &s acme\nauthor: *s # her\n", NewName("source", (2, 9), "inc"))
        == "source: &s inc\nauthor: acme # her\n"
    )


def test_a_name_that_repeats_something_else() -> None:
    """The anchor stays as it is, and the name is written out."""
    assert (
        changed('title: &t "blog"\ntool: *t\n', NewName("social_tool", (2, 8), "weblog"))
        == 'title: &t "blog"\ntool: "weblog"\n'
    )


def test_a_whole_list_that_is_repeated() -> None:
    """It can't be changed for one key alone; then nothing is."""
    front = "tool: &l [a, b]\ntags: *l\n"
    with pytest.raises(EditError):
        changed(front, NewName("social_tool", (2, 11), "c"))


def test_an_item_that_others_repeat_stays() -> None:
    """Better a term is named twice than an alias means nothing."""
    front = "tool: [&x a, b]\nnotes: [*x]\n"
    with pytest.raises(EditError):
        changed(front, NewName("social_tool", (2, 8), "b", goes=True))
    front = "tool: [&x a, b]\nneighbours: *x\n"
    names = [NewName("social_tool", (2, 8), "b", goes=True), NewName("neighbours", (2, 8), "b")]
    assert changed(front, *names) == "tool: [&x b, b]\nneighbours: *x\n"


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("tool: 'it''s' # x\n", "that's", "tool: 'that''s' # x\n"),
        ('tool: "a"\n', 'say "b"', 'tool: "say \\"b\\""\n'),
        ("tool: a\n", "null", 'tool: "null"\n'),
        ("tool: a\n", "2024", 'tool: "2024"\n'),
        ("tool: a\n", "größe", "tool: größe\n"),
        ("tool: a\n", "a: b", 'tool: "a: b"\n'),
        ("tool: !!str a\n", "b", "tool: !!str b\n"),
    ],
)
def test_quotes_are_kept(before: str, text: str, after: str) -> None:
    """A value is written as the one before, and in quotes where it needs some."""
    assert changed(before, NewName("social_tool", (2, 7), text)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("source: {url: u, name: 'a'}\n", "source: {url: u, name: 'b'}\n"),
        (
            "source:\n  publisher: a # x\n  author: c\n",
            "source:\n  publisher: b # x\n  author: c\n",
        ),
        ("source:\n  name:\n  author: a\n", "source:\n  name:\n  author: b\n"),
    ],
)
def test_a_source_in_place(before: str, after: str) -> None:
    """Its name is that key by which it is found."""
    assert changed(before, NewName("source.name", (2, 9), "b")) == after


def test_what_goes() -> None:
    """An item goes from its list, and a key with its only name."""
    assert (
        changed("tool: [a, b]\n", NewName("social_tool", (2, 8), "b", goes=True)) == "tool: [b]\n"
    )
    front = "neighbours: a\ntitle: x\n"
    assert changed(front, NewName("neighbours", (2, 13), "b", goes=True)) == "title: x\n"


def test_a_source_in_place_is_named_where_its_name_is_read() -> None:
    """A key that is empty names nothing."""
    assert (
        changed("source: {name: ~, author: Ada}\n", NewName("source.name", (2, 9), "Eve"))
        == "source: {name: ~, author: Eve}\n"
    )
