"""Says what becomes of folders and tags of an item: what rules say, a task of that name, a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.bringing.rules import Rule, Rules, folded_path
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from learnscape_gen.authoring.bringing.wishes import Folders

_DEEPEST = 16
"""So many of the innermost folders are looked at; nobody files anything deeper."""


class Sorted(NamedTuple):
    """What the folders and tags of an item come to.

    Args:
        tasks: ids of tasks.
        tools: ids of tools.
        source: the id of a source, or an empty string.
        learning: the type of learning, or an empty string.
        tags: its tags.
        kept: folders that became nothing.
        unknown: the folder that was to be a task and means none.
        left: the name of the rule that leaves it out.

    """

    tasks: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    source: str = ""
    learning: str = ""
    tags: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    unknown: str = ""
    left: str = ""


class _InFolders(NamedTuple):
    """What folders come to: the rules that they meet, tasks by their names, and what is over."""

    rules: tuple[Rule, ...]
    tasks: tuple[str, ...]
    over: tuple[str, ...]
    unknown: str


class Sorter:
    """Sorts items by their folders and tags.

    Args:
        rules: what folders and tags mean.
        folders: what becomes of folders that no rule names.
        task: returns the id of the one task that a name means, or an empty string.

    """

    def __init__(self, rules: Rules, folders: Folders, task: Callable[[str], str]) -> None:
        self._rules = rules
        self._mode = folders
        self._task = task
        self._met: dict[tuple[str, ...], _InFolders] = {}
        self._used: set[tuple[str, str]] = set()

    def sorted(self, folders: tuple[str, ...], tags: tuple[str, ...]) -> Sorted:
        """Return what the folders and tags of an item come to."""
        found = self._met.get(folders)
        if found is None:
            found = self._met[folders] = self._in_folders(folders)
        by_tag = {tag: rule for tag in tags if (rule := self._rule_of_tag(tag))}
        rules = (*found.rules, *by_tag.values())
        as_tags = (*found.over, *tags) if self._mode != "leave" else tags
        names = (tag for tag in as_tags if tag not in by_tag or by_tag[tag].keeps_name)
        return Sorted(
            _each(found.tasks, (rule.tasks for rule in rules)),
            _each((), (rule.tools for rule in rules)),
            next((source for rule in rules for source in rule.sources), ""),
            next((rule.learning for rule in rules if rule.learning), ""),
            _each(names, (rule.tags or () for rule in rules)),
            found.over if self._mode == "leave" else (),
            found.unknown,
            next((rule.name for rule in rules if rule.leave), ""),
        )

    def unused(self) -> Iterator[tuple[str, str]]:
        """Yield the table and the name of each rule that no item has met."""
        tables: Mapping[str, Mapping[str, Rule]] = {
            "folders": self._rules.folders,
            "tags": self._rules.tags,
        }
        for table, rules in tables.items():
            yield from (
                (table, rule.name) for key, rule in rules.items() if (table, key) not in self._used
            )

    def _rule_of_tag(self, tag: str) -> Rule | None:
        key = folded_path(tag)
        rule = self._rules.tags.get(key)
        if rule:
            self._used.add(("tags", key))
        return rule

    def _in_folders(self, folders: tuple[str, ...]) -> _InFolders:
        """Find rules for runs of folders, the longest and innermost first; then tasks."""
        runs = _runs(folders)
        taken: set[int] = set()
        rules: list[Rule] = []
        for start, end in runs:
            key = folded_path("/".join(folders[start:end]))
            rule = self._rules.folders.get(key)
            if rule and taken.isdisjoint(range(start, end)):
                self._used.add(("folders", key))
                rules.append(rule)
                if not rule.keeps_name:
                    taken.update(range(start, end))
        tasks: tuple[str, ...] = ()
        if self._mode == "tasks" and not any(rule.tasks for rule in rules):
            # The innermost folder says most of what is in it, with those around it if it can.
            for start, end in sorted(runs, key=lambda run: (-run[1], run[0])):
                name = "/".join(folders[start:end])
                if taken.isdisjoint(range(start, end)) and (task := self._task(name)):
                    taken.update(range(start, end))
                    tasks = (task,)
                    break
        over = tuple(name for place, name in enumerate(folders) if place not in taken)
        has_task = bool(tasks) or any(rule.tasks for rule in rules)
        unknown = over[-1] if self._mode == "tasks" and over and not has_task else ""
        return _InFolders(tuple(rules), tasks, over, unknown)


def _runs(folders: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return the runs of folders that stand in each other, the longest first."""
    count = len(folders)
    first = max(0, count - _DEEPEST)
    runs = [(start, end) for start in range(first, count) for end in range(start + 1, count + 1)]
    return sorted(runs, key=lambda run: (run[0] - run[1], -run[1]))


def _each(texts: Iterable[str], more: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return texts once each, in whatever case they are written."""
    found: dict[str, str] = {}
    for text in (*texts, *(each for some in more for each in some)):
        found.setdefault(fold(text), text)
    return tuple(found.values())
