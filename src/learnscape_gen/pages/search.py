"""The page that searches. The script on it does the work; without one, its doors lead on.

Beside the index, which has all words of all pages, there is a short list of the terms: whoever
begins to type the name of a task is led straight to it, before any search is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import WRITTEN, PagePlan, WrittenView
from learnscape_gen.pages.parts import Head, Link
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Context, Task, Tool
    from learnscape_gen.pages.ground import Ground

_DOORS = 24
"""So many work contexts are offered; there may be very many."""


class SearchView(msgspec.Struct, frozen=True):
    """The search, and the doors that need no script."""

    head: Head
    title: str
    contexts: tuple[Link, ...]


class NamedTerm(msgspec.Struct, frozen=True, array_like=True):
    """A term as readers may begin to name it.

    Args:
        kind: "task", "context" or "tool".
        url: its page, from where the list stands.
        title: its title.
        note: what tells it from another of the same title.
        words: what else it goes by.

    """

    kind: str
    url: str
    title: str
    note: str = ""
    words: str = ""


def plan_search(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page that searches and its list of terms, unless the hub wants none."""
    if not ground.config.search:
        return
    title = ground.words("Search")
    lead = ground.words("Find posts, tasks, tools, sources and explainers by their words.")
    head = ground.head("search/", "search", title, lead, crumbs=(ground.home,))
    contexts = tuple(
        ground.context_link(context.doc.id) for context in ground.hub.contexts[:_DOORS]
    )
    yield PagePlan("search/index.html", "search.html", SearchView(head, title, contexts))
    terms = msgspec.json.encode(tuple(_terms(ground)))
    yield PagePlan("search/terms.json", WRITTEN, WrittenView(terms))


def _terms(ground: Ground) -> Iterator[NamedTerm]:
    """Yield the terms that readers look for by name, work first."""
    hub = ground.hub
    titles = {context.doc.id: context.doc.title for context in hub.contexts}
    for task in hub.tasks:
        words = " / ".join(filter(None, (*task.doc.synonyms, task.doc.trigger)))
        yield _term("task", task, titles[task.context], words)
    for context in hub.contexts:
        yield _term("context", context, "", " / ".join(context.doc.synonyms))
    for tool in hub.tools:
        yield _term("tool", tool, "", " / ".join((*tool.doc.synonyms, *tool.doc.examples)))


def _term(kind: str, term: Task | Context | Tool, note: str, words: str) -> NamedTerm:
    return NamedTerm(kind, f"../{as_url(term.address)}", term.doc.title, note, words)
