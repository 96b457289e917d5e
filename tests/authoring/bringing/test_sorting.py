"""Folders and tags come to tasks, tags or nothing, as rules and the hub's own names have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.rules import Rules, read_rules
from learnscape_gen.authoring.bringing.sorting import Sorted, Sorter

if TYPE_CHECKING:
    from learnscape_gen.authoring.bringing.wishes import Folders

TASKS = {"incidents/reviews": "incidents/review", "reviews": "incidents/review", "ask": "help/ask"}


def sorter(folders: Folders = "tags", rules: str = "") -> Sorter:
    """Return a sorter for a hub with two tasks."""
    read = read_rules(rules.encode(), lambda _, name: name) if rules else Rules()
    return Sorter(read, folders, lambda name: TASKS.get(name.lower(), ""))


def test_folders_become_tags() -> None:
    """Each its own, once, before the tags."""
    found = sorter().sorted(("Incidents", "Reviews"), ("reviews", "blameless"))
    assert found == Sorted(tags=("Incidents", "Reviews", "blameless"))


def test_folders_become_tasks_of_their_name() -> None:
    """The innermost that means one, with what is around it; all else becomes a tag."""
    found = sorter("tasks").sorted(("Work", "Incidents", "Reviews"), ())
    assert (found.tasks, found.tags) == (("incidents/review",), ("Work",))
    found = sorter("tasks").sorted(("Ask", "Python"), ())
    assert (found.tasks, found.tags, found.unknown) == (("help/ask",), ("Python",), "")


def test_a_folder_that_means_no_task_is_told() -> None:
    """It is kept as a tag."""
    found = sorter("tasks").sorted(("Gardening",), ())
    assert (found.tasks, found.tags, found.unknown) == ((), ("Gardening",), "Gardening")


def test_folders_may_be_left() -> None:
    """They are kept, but mean nothing."""
    found = sorter("leave").sorted(("Work", "Old"), ("a",))
    assert (found.tags, found.kept) == (("a",), ("Work", "Old"))


def test_rules_go_before_names() -> None:
    """The longest folder that a rule names counts, wherever it stands."""
    rules = """
    [folders]
    Reviews = {task = "x/other"}
    "Incidents/Reviews" = {task = "incidents/learn", tool = "wiki", source = "us"}
    Work = {tag = []}
    """
    found = sorter("tasks", rules).sorted(("Work", "incidents", "REVIEWS", "2024"), ())
    assert found == Sorted(tasks=("incidents/learn",), tools=("wiki",), source="us", tags=("2024",))


def test_rules_for_tags() -> None:
    """A tag becomes a task, another tag, a type, or nothing."""
    rules = """
    [tags]
    howto = "help/ask"
    sre = {tag = ["reliability", "operations"]}
    toread = {tag = []}
    talk = {type = "informal"}
    """
    found = sorter(rules=rules).sorted((), ("HowTo", "sre", "toread", "talk", "other"))
    assert found == Sorted(
        tasks=("help/ask",),
        learning="informal",
        tags=("talk", "other", "reliability", "operations"),
    )


def test_a_rule_leaves_items_out() -> None:
    """Also where the folder is one of several, or it is a tag."""
    rules = "[folders]\nCooking = {leave = true}\n[tags]\nmine = {leave = true}\n"
    assert sorter(rules=rules).sorted(("Home", "cooking", "Soups"), ()).left == "Cooking"
    assert sorter(rules=rules).sorted((), ("Mine",)).left == "mine"


def test_rules_that_met_nothing_are_known() -> None:
    """A slip in a rule shows."""
    sorting = sorter(rules="[folders]\nA = 'a/b'\nB = 'a/b'\n[tags]\nc = 'a/b'\n")
    sorting.sorted(("A",), ())
    assert list(sorting.unused()) == [("folders", "B"), ("tags", "c")]


def test_a_folder_may_have_a_slash_in_its_name() -> None:
    """It is found by that name."""
    found = sorter(rules='[folders]\n"CI/CD" = "current/build"\n').sorted(("CI/CD",), ())
    assert found.tasks == ("current/build",)


def test_folders_without_end_take_no_longer() -> None:
    """Only the innermost are looked at for tasks and rules; all become tags."""
    found = sorter("tasks").sorted(tuple(map(str, range(2000))), ())
    assert len(found.tags) == 2000
