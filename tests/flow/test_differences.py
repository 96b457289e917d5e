"""How two values differ, in words."""

from __future__ import annotations

import msgspec

from learnscape_gen.flow.differences import differences


class Leaf(msgspec.Struct, frozen=True):
    """A value in a list."""

    title: str
    note: str = ""


class Tree(msgspec.Struct, frozen=True):
    """A value with values in it."""

    name: str
    leaves: tuple[Leaf, ...] = ()


def test_equal_values_do_not_differ() -> None:
    """There is nothing to say."""
    assert list(differences(Tree("a", (Leaf("b"),)), Tree("a", (Leaf("b"),)))) == []


def test_fields_are_named_from_outside_in() -> None:
    """With the number of an item in its list."""
    old = Tree("a", (Leaf("b"), Leaf("c", "x")))
    new = Tree("z", (Leaf("b"), Leaf("c", "y")))
    assert list(differences(old, new)) == ["name: 'a' → 'z'", "leaves[1].note: 'x' → 'y'"]


def test_lists_of_other_lengths() -> None:
    """What came and what went is called by its title."""
    old, new = Tree("a", (Leaf("b"),)), Tree("a")
    assert list(differences(old, new)) == ["leaves[0]: b → nothing"]
    assert list(differences(new, old)) == ["leaves[0]: nothing → b"]


def test_long_texts_are_cut() -> None:
    """A line stays a line."""
    [line] = differences(Tree("a" * 500), Tree("b" * 500))
    assert len(line) < 150
