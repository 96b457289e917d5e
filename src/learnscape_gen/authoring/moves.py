"""What becomes of an item of the inbox: a post, a discarded note, or a note with a value more.

Each is a set of changes to files; nothing here makes them.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.item import as_post
from learnscape_gen.content.front_matter_edit import Put, edited
from learnscape_gen.content.inbox import DISCARDED_FOLDER, INBOX_FOLDER
from learnscape_gen.content.quoting import yaml_value
from learnscape_gen.content.validate import UNFINISHED
from learnscape_gen.paths import name_slug, numbered_slug
from learnscape_gen.state.changes import Change

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from learnscape_gen.authoring.attached import Attached
    from learnscape_gen.authoring.item import Item
    from learnscape_gen.diagnostics import Problem


class UnfitError(Exception):
    """An item that can't become a post as it is; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Accepted(NamedTuple):
    """An item as a post.

    Args:
        changes: what is to change in the project.
        path: where the post goes.
        missing: the keys that it still lacks; then it is a draft.

    """

    changes: tuple[Change, ...]
    path: str
    missing: tuple[str, ...]


def missing_of(problems: Collection[Problem]) -> tuple[str, ...]:
    """Return the keys that a post lacks, by what is said of it."""
    return tuple(UNFINISHED[problem.code] for problem in problems if problem.code in UNFINISHED)


def changed_item(item: Item, values: Mapping[str, str]) -> Change:
    """Return the change that gives an item some values, and leaves it in the inbox.

    Args:
        item: the item.
        values: YAML on one line by the one names of keys.

    Raises:
        UnfitError: it can't have front matter.
        EditError: a value can't be changed without changing something else.

    """
    return Change(item.path, item.content, _with(item, values))


def accepted(  # noqa: PLR0913 - what a post depends on
    item: Item,
    values: Mapping[str, str],
    *,
    folder: str,
    name: str,
    today: str,
    draft: bool = False,
    attached: tuple[Attached, ...] = (),
) -> Accepted:
    """Return what makes a post of an item.

    Args:
        item: the item.
        values: YAML on one line by the one names of keys, for what was decided.
        folder: where the post goes, as `post_folder.py` says.
        name: the name of its file, as `name_for` says.
        today: the date of the post if it has none.
        draft: whether it is to be a draft although nothing is missing.
        attached: files that go with it; then the post gets a folder of its own.

    Raises:
        UnfitError: it can't be a post, not even a draft.
        EditError: a value can't be changed without changing something else.

    """
    after = _with(item, values if item.post and item.post.date else {"date": today, **values})
    post, problems = as_post(after, item.path)
    missing = missing_of(problems)
    if post and (missing or draft) and post.status != "draft":
        after = edited(after, item.path, [Put("status", "draft")])
        post, problems = as_post(after, item.path)
    for problem in problems:
        if problem.is_error and problem.code not in UNFINISHED:
            raise UnfitError(problem)
    home = f"{folder}/{name}"
    path = f"{home}/index.md" if attached else f"{home}.md"
    move = [Change(f"{home}/{each.inner}", None, each.content) for each in attached]
    move += [Change(path, None, after), Change(item.path, item.content, None)]
    move += [Change(each.path, each.content, None) for each in attached]
    return Accepted(tuple(move), path, missing)


def name_for(title: str, taken: Collection[str]) -> str:
    """Return the name of a post's file: its title as a slug, and a number if that is taken.

    Args:
        title: the title, or the name that was asked for.
        taken: the ids of posts that are there.

    """
    slug = name_slug(title)
    names = (numbered_slug(slug, number) for number in count(1))
    return next(name for name in names if name not in taken)


def discarded(project: Path, item: Item) -> tuple[Change, ...]:
    """Return what moves an item to where it can be had again, never over what is there.

    Args:
        project: the project's folder.
        item: the item.

    Raises:
        UnfitError: it can't be read, so it can't be moved safely.

    """
    if item.content is None:
        raise UnfitError(item.problems[0])
    inner = item.path.removeprefix(f"{DISCARDED_FOLDER}/").removeprefix(f"{INBOX_FOLDER}/")
    stem, dot, ending = inner.rpartition(".")
    paths = (f"{DISCARDED_FOLDER}/{name}{dot}{ending}" for name in _numbered(stem))
    path = next(path for path in paths if not (project / path).exists())
    return Change(path, None, item.content), Change(item.path, item.content, None)


def _with(item: Item, values: Mapping[str, str]) -> bytes:
    """Return the bytes of an item with front matter that has some values, and a title."""
    if item.framed is None:
        raise UnfitError(item.problems[0])
    if any(problem.code == "E-TITLE" for problem in item.problems):
        values = {"title": yaml_value(item.title), **values}
    return edited(item.framed, item.path, [Put(key, value) for key, value in values.items()])


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))
