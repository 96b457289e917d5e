"""Collects posts of a hub to be exported: all of them, or those of one task, tool or source."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.exporters.collection import Collection, ExportedPost, ExportedTerm, Group
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub, Post, Source, Task, TermPage, Tool

_MIDNIGHT = "T00:00:00Z"
"""The end of the date of a post whose author gave no more than a day."""

_NO_TERM = ExportedTerm("", "", "")


class Collecting:
    """Collects posts of a hub. It sorts them once, and makes each of them once.

    Posts stand newest first, groups in the reading order of the hub, and no group is empty. Drafts
    are there where they are in the hub.

    Args:
        hub: where the posts are.
        config: the settings, with the title and the address of the hub.
        archived: whether archived posts are taken in; lists of the site do not show them.

    """

    def __init__(self, hub: Hub, config: Config, *, archived: bool = False) -> None:
        self._hub = hub
        self._config = config
        self._site_url = config.site_url
        self._posts = tuple(p for p in hub.posts if archived or p.doc.status != "archived")
        self._by_task = _by_task(self._posts)
        self._tasks = {task.doc.id: self._term(task) for task in hub.tasks}
        self._tools = {tool.doc.id: self._term(tool) for tool in hub.tools}
        self._sources = {source.doc.id: self._term(source) for source in hub.sources}
        self._made: dict[str, ExportedPost] = {}

    def whole(self) -> Collection:
        """Return all posts, by context and task."""
        config = self._config
        groups = []
        for context in self._hub.contexts:
            if inner := self._by_tasks(context.tasks, self._by_task):
                term = self._term(context)
                groups.append(Group(term.title, term.url, groups=inner))
        # A post names no task that is known when the file of the task has errors.
        if astray := self._by_task.get("", ()):
            groups.append(Group(config.title, config.site_url, self._exported(astray)))
        about = ExportedTerm("", config.title, config.site_url)
        return self._collection(about, config.description, tuple(groups))

    def of_task(self, task: Task) -> Collection:
        """Return the posts that help with a task."""
        groups = self._by_tasks((task.doc.id,), self._by_task)
        return self._collection(self._term(task), task.doc.result, groups)

    def of_tool(self, tool: Tool) -> Collection:
        """Return the posts that are used with a tool, by task."""
        posts = [post for post in self._posts if tool.doc.id in post.tools]
        return self._of_term(tool, tool.doc.summary, posts)

    def of_source(self, source: Source) -> Collection:
        """Return the posts that come from a source, by task."""
        posts = [post for post in self._posts if post.source == source.doc.id]
        return self._of_term(source, source.doc.summary, posts)

    def post(self, post: Post) -> ExportedPost:
        """Return a post as it is exported."""
        made = self._made.get(post.doc.path)
        if made is None:
            made = self._made[post.doc.path] = self._post(post)
        return made

    def _of_term(self, page: TermPage, summary: str, posts: Iterable[Post]) -> Collection:
        term, by_task = self._term(page), _by_task(posts)
        groups = self._by_tasks((task.doc.id for task in self._hub.tasks), by_task)
        if astray := by_task.get("", ()):
            groups += (Group(term.title, term.url, self._exported(astray)),)
        return self._collection(term, summary, groups)

    def _by_tasks(self, tasks: Iterable[str], by_task: dict[str, list[Post]]) -> tuple[Group, ...]:
        """Return a group for each task that has posts."""
        return tuple(
            Group(self._tasks[task].title, self._tasks[task].url, self._exported(by_task[task]))
            for task in tasks
            if task in by_task
        )

    def _exported(self, posts: Iterable[Post]) -> tuple[ExportedPost, ...]:
        return tuple(map(self.post, posts))

    def _collection(
        self, about: ExportedTerm, summary: str, groups: tuple[Group, ...]
    ) -> Collection:
        config = self._config
        return Collection(
            title=about.title,
            url=about.url,
            hub=config.title,
            hub_url=config.site_url,
            summary=summary,
            language=config.language,
            groups=groups,
        )

    def _term(self, page: TermPage) -> ExportedTerm:
        return ExportedTerm(page.doc.id, page.doc.title, self._address(page.address))

    def _address(self, address: str) -> str:
        return self._site_url + as_url(address)

    def _post(self, post: Post) -> ExportedPost:
        doc = post.doc
        return ExportedPost(
            id=doc.id,
            title=doc.title,
            url=self._address(post.address),
            type=doc.type.value,
            source=self._sources.get(post.source, _NO_TERM),
            address=doc.url,
            tools=tuple([self._tools[tool] for tool in post.tools]),
            tasks=tuple([self._tasks[task] for task in post.tasks]),
            why=doc.why,
            moments=doc.moments,
            minutes=doc.minutes,
            access=doc.access,
            author=doc.author,
            date=doc.date.removesuffix(_MIDNIGHT),
            tags=doc.tags,
            language=doc.language or self._config.language,
            status=doc.status,
        )


def _by_task(posts: Iterable[Post]) -> dict[str, list[Post]]:
    """Return posts by the ids of their tasks; one that has none stands under an empty id."""
    found: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        for task in post.tasks or ("",):
            found[task].append(post)
    return found
