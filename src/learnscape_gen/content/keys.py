"""The names that a front matter key may go by.

`Social Tool`, `social-tool`, `social_tool` and `tool` are one key. This is the one list of them.
"""

from __future__ import annotations

from functools import lru_cache

_ALIASES = {
    "tool": "social_tool",
    "tools": "social_tool",
    "social_tools": "social_tool",
    "task": "work_task",
    "tasks": "work_task",
    "work_tasks": "work_task",
    "context": "work_context",
    "contexts": "work_context",
    "work_contexts": "work_context",
    "link": "url",
    "tag": "tags",
    "keywords": "tags",
    "alias": "aliases",
    "redirect_from": "aliases",
    "moment": "moments",
    "lang": "language",
    "synonym": "synonyms",
    "neighbour": "neighbours",
    "neighbor": "neighbours",
    "neighbors": "neighbours",
    "role": "roles",
    "example": "examples",
    "part": "parts",
}


@lru_cache(maxsize=1024)
def canonical(key: str) -> str:
    """Return the one name of a key, however it is written."""
    plain = plain_word(key).replace("-", "_")
    return _ALIASES.get(plain, plain)


def names_of(key: str) -> tuple[str, ...]:
    """Return all names of a key, the one that `canonical` gives first."""
    return (key, *(alias for alias, known in _ALIASES.items() if known == key))


def plain_word(text: str) -> str:
    """Return a word in small letters, with a hyphen for each space and underscore: `non-formal`."""
    return "-".join(text.casefold().replace("-", " ").replace("_", " ").split())
