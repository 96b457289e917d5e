"""A hub as it is seen in a further language: translations where there are, else the originals.

It has the same posts, terms and pages at the same addresses, below a folder of its own. A
translation says what is to be read; everything else is as its original says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import astuple, replace

from learnscape_gen.content.kinds.page import ExplainerDocument, FreeDocument, HomeDocument
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
from learnscape_gen.content.places import without_language
from learnscape_gen.hub.explainers import merged_explainers, placed
from learnscape_gen.hub.linkable import linkables
from learnscape_gen.hub.links import linked
from learnscape_gen.hub.posts import newest_first
from learnscape_gen.hub.title_order import by_title
from learnscape_gen.hub.translated_links import TranslatedLinks
from learnscape_gen.paths import composed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.validate import Document, Documents
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.linkable import Linkable
    from learnscape_gen.hub.model import Explainer, Hub, Post

# fmt: off
_Doc = TypeVar(
    "_Doc", PostDocument, ContextDocument, TaskDocument, ToolDocument, SourceDocument,
    ExplainerDocument, FreeDocument, HomeDocument,
)
# fmt: on

_OWN: dict[type, tuple[str, ...]] = {
    PostDocument: ("title", "why", "noticed", "notes", "tags"),
    ContextDocument: ("title", "summary", "synonyms"),
    TaskDocument: ("title", "trigger", "result", "roles", "synonyms"),
    ToolDocument: ("title", "summary", "how_to_join", "etiquette", "examples", "synonyms"),
    SourceDocument: ("title", "summary", "synonyms"),
    ExplainerDocument: ("title", "description"),
    FreeDocument: ("title", "description"),
    HomeDocument: ("title", "description"),
}
"""What a translation may say in place of its original, beside its body."""


class Translations(NamedTuple):
    """What there is in a further language.

    Args:
        language: its tag.
        main: that of the hub's own language.
        title: the name of the hub.
        documents: the translated documents.
        built_in: the explainers that travel with learnscape, in this language.

    """

    language: str
    main: str
    title: str
    documents: Documents
    built_in: tuple[ExplainerDocument, ...]


def path_of_original(path: str, languages: Iterable[str]) -> str:
    """Return the path of a file without its ending and its language: what both versions share."""
    stem = composed(path.rpartition(".")[0])
    return without_language(stem, languages)[0]


def in_language(
    hub: Hub, own: Iterable[ExplainerDocument], translations: Translations
) -> tuple[Hub, tuple[Problem, ...]]:
    """Return a hub as it is seen in a further language, and the links that lead nowhere in it.

    Args:
        hub: the hub in its own language.
        own: the explainers that the site has in that language, before they meet built-in ones.
        translations: what there is in the further language.

    """
    shown = _Shown(translations)
    posts = tuple(newest_first(shown.post(post) for post in hub.posts))
    contexts = tuple(replace(each, doc=shown.doc(each.doc)) for each in hub.contexts)
    tasks = tuple(replace(each, doc=shown.doc(each.doc)) for each in hub.tasks)
    tools = tuple(replace(each, doc=shown.doc(each.doc)) for each in hub.tools)
    sources = tuple(replace(each, doc=shown.doc(each.doc)) for each in hub.sources)
    pages = tuple(replace(each, doc=shown.doc(each.doc)) for each in hub.pages)
    explainers = shown.explainers(own)
    home = shown.home(hub.home)
    seen = replace(
        hub,
        posts=posts,
        contexts=contexts,
        tasks=tasks,
        tools=tuple(sorted(tools, key=by_title)),
        sources=tuple(sorted(sources, key=by_title)),
        explainers=explainers,
        pages=pages,
        home=home,
        foreign=shown.foreign,
    )
    before = {page.address: page for page in linkables(hub, translations.title)}
    after = [_aware(page, before) for page in linkables(seen, translations.title)]
    found = linked(after, TranslatedLinks(hub, after))
    return found.in_hub(seen), found.problems


class _Shown:
    """Puts translations in the place of their originals, and notes which originals have none."""

    def __init__(self, translations: Translations) -> None:
        self._told = translations
        self._twins: dict[str, Document] = {
            path_of_original(doc.path, (translations.language,)): doc
            for kind in astuple(translations.documents)
            for doc in kind
        }
        self.foreign: dict[str, str] = {}

    def doc(self, doc: _Doc) -> _Doc:
        """Return a document as it is seen."""
        if not doc.path:
            return doc  # posts made it, and nobody can translate it
        twin = self._twins.get(path_of_original(doc.path, ()))
        if isinstance(twin, type(doc)):
            return _merged(doc, twin)
        self.foreign[doc.path] = self._told.main
        return doc

    def post(self, post: Post) -> Post:
        """Return a post as it is seen; one that is not translated says in which language it is."""
        doc = self.doc(post.doc)
        is_original = self.foreign.pop(doc.path, "") != ""
        language = (doc.language or self._told.main) if is_original else ""
        return replace(post, doc=replace(doc, language=language))

    def home(self, home: HomeDocument | None) -> HomeDocument | None:
        """Return the welcome; a hub may have one in a further language alone."""
        own = self._told.documents.homes
        return self.doc(home) if home else own[0] if own else None

    def explainers(self, own: Iterable[ExplainerDocument]) -> tuple[Explainer, ...]:
        """Return the explainers: a translation may stand for a built-in page, too."""
        built_in = self._told.built_in
        known = {page.id for page in built_in}
        kept = {page.id: self.doc(page) for page in own}
        for page in self._told.documents.explainers:
            if page.id in known:
                kept.setdefault(page.id, page)
        merged, _ = merged_explainers(kept.values(), built_in)
        return placed(merged)


def _merged(original: _Doc, translation: _Doc) -> _Doc:
    """Return an original with what its translation says."""
    own = {name: getattr(translation, name) for name in _OWN[type(original)]}
    said = {name: value for name, value in own.items() if value}
    return replace(original, **said, path=translation.path, body=translation.body)


def _aware(page: Linkable, before: dict[str, Linkable]) -> Linkable:
    """Return a page that can be found by the names of its original, too."""
    original = before.get(page.address)
    if original is None:
        return page
    if original.path == page.path:  # an explainer that is built in, or what is not translated
        return replace(page, former=original.headings)
    names = (*page.names, original.title, *original.names)
    return replace(page, names=names, original=original.path, former=original.headings)
