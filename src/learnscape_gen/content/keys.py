"""The names that a front matter key may go by.

`Social Tool`, `social-tool`, `social_tool` and `tool` are one key. This is the one list of them.
"""

from __future__ import annotations

from functools import cache

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


@cache
def canonical(key: str) -> str:
    """Return the one name of a key, however it is written."""
    plain = "_".join(key.casefold().replace("-", " ").replace("_", " ").split())
    return _ALIASES.get(plain, plain)
