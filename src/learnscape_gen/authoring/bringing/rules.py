"""Rules that say what becomes of folders and tags, in a small TOML file.

[folders]
"Incidents/Reviews" = {task = "incidents/review", tag = "postmortem"}
"Cooking" = {leave = true}

[tags]
howto = {tool = "web-page"}
toread = {tag = []}
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.diagnostics import shortened
from learnscape_gen.learning import LearningType, type_named
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_RULES = 1024 * 1024
"""Bytes of a file of rules."""
_TERMS = {"task": "tasks", "tool": "tools", "source": "sources"}
_KEYS = ("task", "tag", "tool", "source", "type", "leave")


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """What one folder or tag means.

    Args:
        name: as it stands in the file.
        tasks: ids of tasks that its items help with.
        tools: ids of tools.
        sources: the id of a source; one at most.
        learning: the type of learning, as its id; empty for none.
        tags: what its items get as tags; None for the name itself where it became nothing else.
        leave: whether its items are left out.

    """

    name: str
    tasks: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    learning: str = ""
    tags: tuple[str, ...] | None = None
    leave: bool = False

    @property
    def keeps_name(self) -> bool:
        """Tell whether the name stays a tag: nothing else was made of it."""
        return self.tags is None and not self.tasks


class Rules(msgspec.Struct, frozen=True):
    """All rules, by the folded paths of folders and the folded names of tags."""

    folders: Mapping[str, Rule] = msgspec.field(default_factory=dict)
    tags: Mapping[str, Rule] = msgspec.field(default_factory=dict)


class RulesError(Exception):
    """The rules can't be used; the message says why, in one sentence for people."""


def read_rules(content: bytes, id_of: Callable[[str, str], str]) -> Rules:
    """Return the rules that a file says.

    Args:
        content: its bytes.
        id_of: returns the id of a term by its kind and a name, or raises what tells why not.

    Raises:
        RulesError: it is no TOML, or says something that means nothing.

    """
    if len(content) > LARGEST_RULES:
        raise RulesError("It is too large for a file of rules.")
    try:
        told = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise RulesError("It is not written in UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise RulesError(f"It is no valid TOML: {shortened(str(fault))}.") from None
    for name in told:
        if name not in ("folders", "tags"):
            raise RulesError(f"There is no table [{shortened(name)}]; write [folders] or [tags].")
    folders, tags = (_table(told.get(name, {}), name, id_of) for name in ("folders", "tags"))
    return Rules(folders, tags)


def folded_path(path: str) -> str:
    """Return the path of a folder for comparing: `Incidents / Reviews` is `incidents/reviews`."""
    return "/".join(filter(None, (fold(part) for part in path.split("/"))))


def _table(told: object, table: str, id_of: Callable[[str, str], str]) -> Mapping[str, Rule]:
    if not isinstance(told, dict):
        raise RulesError(f'Write [{table}], and below it lines such as: "A name" = {{task = "…"}}')
    return {folded_path(name): _rule(name, rule, table, id_of) for name, rule in told.items()}


def _rule(name: str, told: object, table: str, id_of: Callable[[str, str], str]) -> Rule:
    """Return one rule; a text alone is a task."""
    where = f'[{table}] "{shortened(name)}"'
    values = {"task": told} if isinstance(told, str) else told
    if not isinstance(values, dict) or not values.keys() <= set(_KEYS):
        raise RulesError(f"{where} may have: {', '.join(_KEYS)}.")
    leave = values.get("leave", False)
    if not isinstance(leave, bool):
        raise RulesError(f"{where}: leave is true or false.")
    terms = {
        plural: tuple(id_of(kind, each) for each in _texts(values.get(kind, []), where, kind))
        for kind, plural in _TERMS.items()
    }
    if len(terms["sources"]) > 1:
        raise RulesError(f"{where}: a post has one source.")
    return Rule(
        name=name,
        learning=_type(values.get("type", ""), where),
        tags=_texts(values["tag"], where, "tag") if "tag" in values else None,
        leave=leave,
        **terms,
    )


def _texts(told: object, where: str, key: str) -> tuple[str, ...]:
    """Return one text or several."""
    texts = [told] if isinstance(told, str) else told
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise RulesError(f'{where}: {key} is a text in quotes, or several: ["one", "two"].')
    return tuple(filter(None, (" ".join(text.split()) for text in texts)))


def _type(told: object, where: str) -> str:
    found = type_named(told) if isinstance(told, str) else None
    if told and found is None:
        raise RulesError(f"{where}: type is one of {', '.join(LearningType)}.")
    return found.value if found else ""
