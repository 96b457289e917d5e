"""The pages that can be renamed, found by whatever name a person uses for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.content.places import CONTENT, Kind
from learnscape_gen.hub.translation import path_of_original
from learnscape_gen.hub.vocabulary import Term, Vocabulary
from learnscape_gen.paths import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.hub.model import Hub, Post, TermPage


class Page(NamedTuple):
    """A page that can be renamed.

    Args:
        kind: what it is.
        id: its id, such as `incidents/review`.
        path: its file; empty for a term that posts made.
        address: its address, such as `work/incidents/review/`.
        title: what it is called.
        synonyms: what else it is called.

    """

    kind: Kind
    id: str
    path: str
    address: str
    title: str
    synonyms: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name that is always unambiguous: `work/incidents/review`."""
        return self.address.rstrip("/")


def pages_of(hub: Hub) -> Iterator[Page]:
    """Yield the pages that can be renamed."""
    kinds: tuple[tuple[Kind, Iterable[Post | TermPage]], ...] = (
        (Kind.POST, hub.posts),
        (Kind.CONTEXT, hub.contexts),
        (Kind.TASK, hub.tasks),
        (Kind.TOOL, hub.tools),
        (Kind.SOURCE, hub.sources),
    )
    for kind, pages in kinds:
        for page in pages:
            doc = page.doc
            synonyms: tuple[str, ...] = getattr(doc, "synonyms", ())
            yield Page(kind, doc.id, doc.path, page.address, doc.title, synonyms)


def page_named(name: str, pages: Iterable[Page], languages: Iterable[str] = ()) -> Page:
    """Return the page that a person means.

    Args:
        name: its id, its path in the project, its address, its title or a synonym.
        pages: those that can be meant.
        languages: the languages of translations, whose paths mean the page, too.

    Raises:
        RenameError: there is none, or more than one may be meant.

    """
    pages = tuple(pages)
    plain = composed(name.replace("\\", "/")).strip().removeprefix("./")
    if plain.endswith((".md", ".markdown")):
        stem = path_of_original(plain, languages)
        for page in pages:
            if page.path and path_of_original(page.path, ()) in (stem, f"{CONTENT}/{stem}"):
                return page
    by_name = {page.name: page for page in pages}
    plain = plain.strip("/")
    names = Vocabulary(Term(page.name, page.title, (page.id, *page.synonyms)) for page in pages)
    found = names.find(plain).ids
    if len(found) == 1:
        return by_name[found[0]]
    if found:
        several = ", ".join(sorted(found)[:_SHOWN])
        more = " …" if len(found) > _SHOWN else ""
        raise RenameError(f"'{name}' may mean several: {several}{more}. Write one of them.")
    near = names.nearest(plain)
    ask = f" Did you mean {near}?" if near else ""
    raise RenameError(f"There is no post, context, task, tool or source '{name}'.{ask or _ERRORS}")


_SHOWN = 8
_ERRORS = " One that has errors can't be renamed before they are mended."
