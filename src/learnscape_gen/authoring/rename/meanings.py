"""What the names in front matter and the links in bodies lead to, file by file."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.kinds.post import GivenSource, PostDocument
from learnscape_gen.content.kinds.work import TaskDocument
from learnscape_gen.content.markdown.body import LinkKind
from learnscape_gen.content.places import Kind
from learnscape_gen.hub.link_index import LinkIndex
from learnscape_gen.hub.linkable import linkables
from learnscape_gen.hub.model import Target
from learnscape_gen.hub.open_vocabulary import OTHER_WORK, vocabulary_of
from learnscape_gen.hub.resolve import Resolver
from learnscape_gen.hub.translation import path_of_original
from learnscape_gen.hub.vocabulary import Vocabulary
from learnscape_gen.paths import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.authoring.rename.tree import Tree
    from learnscape_gen.content.markdown.body import BodyLink
    from learnscape_gen.content.named import Named
    from learnscape_gen.content.validate import Document
    from learnscape_gen.hub.open_vocabulary import TermDocument


class NameUse(NamedTuple):
    """A name of a term in front matter, and the id that it means; empty where it means none.

    `within` has the contexts in which a task is looked for first.
    """

    kind: Kind
    key: str
    name: Named
    within: tuple[str, ...]
    id: str


class LinkUse(NamedTuple):
    """A link, and where it leads: a path, or an address with a slash before it; empty if nowhere.

    The paths of links by name are without language and ending: a page and its translations are one.
    """

    link: BodyLink
    leads_to: str


class Meanings:
    """Looks names and links up in a hub."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        hub = tree.seen[0].hub
        self._resolvers = {
            Kind.CONTEXT: _resolver(context.doc for context in hub.contexts),
            Kind.TASK: _resolver(task.doc for task in hub.tasks),
            Kind.TOOL: _resolver(tool.doc for tool in hub.tools),
            Kind.SOURCE: _resolver(source.doc for source in hub.sources),
        }
        self._files = {composed(path): path for path in tree.files}

    def term(self, kind: Kind, name: Named, within: tuple[str, ...] = ()) -> str:
        """Return the id of the term that a name means, or an empty string."""
        return self._resolvers[kind].id("", name, within)

    def names(self, path: str) -> tuple[NameUse, ...]:
        """Return the names in the front matter of a file, in the order of its keys."""
        return tuple(self._names(self._document(path)))

    def _names(self, doc: Document | None) -> Iterator[NameUse]:
        if isinstance(doc, TaskDocument):
            here = (doc.id.partition("/")[0],)
            yield from self._uses(Kind.TASK, "neighbours", doc.neighbours, here)
        if not isinstance(doc, PostDocument):
            return
        contexts = tuple(self._uses(Kind.CONTEXT, "work_context", doc.contexts))
        yield from contexts
        within = tuple(dict.fromkeys(use.id for use in contexts if use.id))
        yield from self._uses(Kind.TASK, "work_task", doc.tasks, (*within, OTHER_WORK))
        yield from self._uses(Kind.TOOL, "social_tool", doc.tools)
        if doc.source is not None:
            given = isinstance(doc.source, GivenSource)
            source = doc.source.name if isinstance(doc.source, GivenSource) else doc.source
            key = "source.name" if given else "source"
            yield from self._uses(Kind.SOURCE, key, (source,))

    def _uses(
        self, kind: Kind, key: str, names: Iterable[Named], within: tuple[str, ...] = ()
    ) -> Iterator[NameUse]:
        for name in names:
            yield NameUse(kind, key, name, within, self.term(kind, name, within))

    def links(self, path: str) -> tuple[LinkUse, ...]:
        """Return the links in the body of a file."""
        doc = self._document(path)
        if doc is None:
            return ()
        language = self._tree.files[path].language
        known = self._targets[language].get(path, ())
        found = []
        for number, link in enumerate(doc.body.links):
            if link.kind is LinkKind.WIKI:
                target = known[number] if len(known) == len(doc.body.links) else None
                found.append(LinkUse(link, self._by_name(link, target)))
            elif link.target.startswith("/"):
                found.append(LinkUse(link, link.target.partition("?")[0]))
            else:
                found.append(LinkUse(link, self.file(link.target, path)))
        return tuple(found)

    def file(self, written: str, path: str) -> str:
        """Return the file that a relative link in another one means, or an empty string."""
        beside = composed(posixpath.normpath(posixpath.join(posixpath.dirname(path), written)))
        asked = (beside, f"{beside}.md", f"{beside}/index.md", f"{beside}/_index.md")
        return next((self._files[name] for name in asked if name in self._files), "")

    def by_name(self, link: BodyLink) -> str:
        """Return where a link by name leads in the hub's own language."""
        return self._by_name(link, None)

    def _by_name(self, link: BodyLink, target: Target | None) -> str:
        found = target or self._index.target(link, "")
        if not isinstance(found, Target):
            return ""
        if not found.path:
            return f"/{found.url.partition('#')[0]}" if found.url else ""
        return self.stem(found.path)

    def stem(self, path: str) -> str:
        """Return the path of a file without its language and ending."""
        file = self._tree.files.get(path)
        return path_of_original(path, (file.language,) if file and file.language else ())

    def _document(self, path: str) -> Document | None:
        return self._tree.faces[path].document

    @cached_property
    def _index(self) -> LinkIndex:
        seen = self._tree.seen[0]
        return LinkIndex(linkables(seen.hub, seen.config.title), seen.hub.assets)

    @cached_property
    def _targets(self) -> dict[str, dict[str, tuple[Target, ...]]]:
        """Return the targets of all links, by language; the hub's own is the empty one."""
        return {seen.folder.rstrip("/"): seen.hub.links for seen in self._tree.seen}


def _resolver(documents: Iterable[TermDocument]) -> Resolver:
    return Resolver("", "", vocabulary_of(documents), Vocabulary(()), [])
