"""The desk at which an inbox is gone through: what is proposed, what is done, what is undone.

Whatever is decided is in the files at once, so a run can be stopped anywhere and begun again.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.attached import attached_to
from learnscape_gen.authoring.item import as_post, read_item
from learnscape_gen.authoring.moves import (
    accepted,
    changed_item,
    discarded,
    missing_of,
    name_for,
)
from learnscape_gen.authoring.normal_address import normal_address
from learnscape_gen.authoring.post_folder import folder_for
from learnscape_gen.authoring.proposals import Proposals, Proposer, best_of, told_of
from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.terms import Terms
from learnscape_gen.cli.today import today
from learnscape_gen.content.inbox import waiting_in
from learnscape_gen.content.named import Named
from learnscape_gen.content.quoting import yaml_values
from learnscape_gen.state.changes import Change, make_changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.authoring.item import Item
    from learnscape_gen.authoring.moves import Accepted
    from learnscape_gen.content.kinds.post import PostDocument
    from learnscape_gen.flow.known_posts import KnownPosts
    from learnscape_gen.project import Project

_LIKELY_SOURCE = 0.5
"""A source is taken where more of what is at its host comes from it than from all others."""


class _Done(NamedTuple):
    """What was done: about which item, by which changes, and the name of a post that it made."""

    path: str
    changes: tuple[Change, ...]
    name: str = ""


class OnTheDesk(NamedTuple):
    """An item with all that there is to say about it.

    Args:
        item: the item.
        proposals: what is proposed for what it lacks.
        missing: the keys that it lacks.
        twin: the post that has the same address, or an empty string.

    """

    item: Item
    proposals: Proposals
    missing: tuple[str, ...]
    twin: str

    def proposed(self) -> Mapping[str, str]:
        """Return the values that are taken when the proposals are, as YAML."""
        made = self.proposals
        sources = best_of(made.sources) if made.sources[:1] else ()
        is_clear = len(sources) == 1 and made.sources[0].score > _LIKELY_SOURCE
        values = {
            "source": yaml_values(sources if is_clear else ()),
            "social_tool": yaml_values(best_of(made.tools)),
            "work_task": yaml_values(best_of(made.tasks)),
            "tags": yaml_values(each.id for each in made.tags),
        }
        return {key: value for key, value in values.items() if value}

    def without_proposals(self) -> OnTheDesk:
        """Return the item with nothing proposed for it."""
        return self._replace(proposals=Proposals())


class Desk:
    """Does with the items of an inbox what is decided.

    Args:
        project: the hub.
        known: the posts and terms that are there.

    """

    def __init__(self, project: Project, known: KnownPosts) -> None:
        self.project = project
        self._proposer = Proposer(known)
        self._taken = set(known.taken)
        self._twins = {
            normal_address(post.doc.url): post.doc.path for post in known.posts if post.doc.url
        }
        self._terms: Terms | None = None
        self._done: list[_Done] = []

    def waiting(self) -> tuple[str, ...]:
        """Return the paths of the items that wait."""
        return waiting_in(self.project.root)

    def look_at(self, path: str) -> OnTheDesk:
        """Return an item as it is now.

        Raises:
            OSError: it can't be read, or is gone.

        """
        item = read_item(self.project.root, path)
        post = item.post
        if post is None:
            return OnTheDesk(item, Proposals(), (), "")
        told = told_of(post)._replace(title=item.title)
        found = self._proposer.proposals(told)
        lacking = Proposals(
            tasks=() if post.tasks else found.tasks,
            tools=() if post.tools else found.tools,
            sources=() if post.source else found.sources,
            tags=() if post.tags else found.tags,
        )
        twin = self._twins.get(normal_address(post.url), "") if post.url else ""
        return OnTheDesk(item, lacking, missing_of(item.problems), twin)

    def terms(self, *, anew: bool = False) -> Terms:
        """Return the terms of the hub, read again if that is wanted."""
        if self._terms is None or anew:
            self._terms = Terms(self.project)
        return self._terms

    def put(self, item: Item, values: Mapping[str, str]) -> None:
        """Write values, as YAML, into an item in the inbox.

        Raises:
            UnfitError, EditError: it can't take them.
            ChangedMeanwhileError: somebody else changed it.

        """
        self._make(_Done(item.path, (changed_item(item, values),)))

    def accept(
        self, item: Item, values: Mapping[str, str], *, slug: str = "", draft: bool = False
    ) -> Accepted:
        """Make a post of an item.

        Args:
            item: the item.
            values: YAML by the one names of keys, for what was decided.
            slug: the name of the post's file; made from the title otherwise.
            draft: whether it is to be a draft although nothing is missing.

        Raises:
            UnfitError, EditError: it can't be one.
            WrongUseError: a term that it names is not known, or the name is taken.
            ChangedMeanwhileError: somebody else changed it, or put a post in its place.

        """
        before = changed_item(item, values).after
        post, _ = as_post(before or b"", item.path)
        tasks = self._known_terms(post) if post else ()
        if slug and slug in self._taken:
            raise WrongUseError(f"There is a post called '{slug}' already; nothing is overwritten.")
        title = post.title if post else ""
        name = name_for(slug or title or item.title, self._taken)
        made = accepted(
            item,
            values,
            folder=folder_for(self.project.root, tasks),
            name=name,
            today=today(),
            draft=draft,
            attached=attached_to(self.project.root, item),
        )
        self._make(_Done(item.path, made.changes, name))
        return made

    def discard(self, item: Item) -> str:
        """Put an item where it can be had again, and return where that is.

        Raises:
            ChangedMeanwhileError: somebody else changed it.

        """
        changes = discarded(self.project.root, item)
        self._make(_Done(item.path, changes))
        return changes[0].path

    def skip(self, item: Item) -> None:
        """Leave an item where it is; this can be undone, too."""
        self._done.append(_Done(item.path, ()))

    def undo(self) -> str:
        """Take the last decision of this run back, and return the item that it was about.

        Where there is none, an empty string is returned.

        Raises:
            ChangedMeanwhileError: somebody else changed the file since then; it stays.

        """
        if not self._done:
            return ""
        path, changes, name = self._done[-1]
        make_changes(
            self.project.root,
            [Change(each.path, each.after, each.before) for each in reversed(changes)],
        )
        self._done.pop()
        self._taken.discard(name)
        return path

    def _make(self, done: _Done) -> None:
        if any(change.before != change.after for change in done.changes):
            make_changes(self.project.root, done.changes)
            self._done.append(done)
            self._taken.add(done.name)

    def _known_terms(self, post: PostDocument) -> tuple[str, ...]:
        """Return the ids of the tasks that a post names.

        Raises:
            WrongUseError: a term that it names means nothing, or several.

        """
        self._id_of_each("tool", post.tools)
        if isinstance(post.source, Named):
            self._id_of_each("source", (post.source,))
        if self.project.config.vocabulary == "open":
            return self._id_of_each("task", post.tasks)
        # Within a context a task may go by a name that means several elsewhere.
        within = self._id_of_each("context", post.contexts)
        return self._id_of_each("task", post.tasks, within)

    def _id_of_each(
        self, kind: str, names: tuple[Named, ...], within: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        return tuple(self._id(kind, name.text, within) for name in names)

    def _id(self, kind: str, name: str, within: tuple[str, ...]) -> str:
        terms = self.terms()
        for each in (name, *(f"{context}/{name}" for context in within)):
            with suppress(WrongUseError):
                return terms.id_of(kind, each)
        # Somebody may have added it in another window since.
        return self.terms(anew=True).id_of(kind, name)
