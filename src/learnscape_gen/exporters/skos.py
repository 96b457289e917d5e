"""The vocabulary of a hub as SKOS: work, tools and kinds of learning as three concept schemes.

A concept has the address of its page with `#concept`, so it stays when titles change, and whoever
follows it finds the page. Words are given in every language in which the hub says them.
"""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.exporters.graph import Graph, Iri, Literal, Resource
from learnscape_gen.hub.model import Task
from learnscape_gen.language.tags import primary
from learnscape_gen.learning import TYPES
from learnscape_gen.learning.references import REFERENCES
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from learnscape_gen.exporters.graph import Statement
    from learnscape_gen.hub.model import Hub, TermPage
    from learnscape_gen.language.words import Words

NOT_MATCHED = (
    "No concept here is matched to the learning-setting scheme of the European Union "
    "(http://data.europa.eu/snb/learning-setting/25831c2), although that has concepts of the same "
    "names. Here the words are used as Jane Hart used them in 2011: what somebody sets out to "
    "learn, and nobody has organised, is non-formal learning. By the definitions of the European "
    "Union (Council Recommendation of 20 December 2012) that is informal; non-formal learning is "
    "planned there, with some support. A match would tell machines that both mean the same."
)
"""Why the kinds of learning are linked to no other scheme."""

_WIDTH = 98
_HART = next(reference for reference in REFERENCES if reference.id == "hart-2011")
_CITED = f"{_HART.author} ({_HART.year}). {_HART.title}. {_HART.where}."


class SpokenHub(NamedTuple):
    """A hub as it is seen in a language: its title in it, its tag, and the words of pages."""

    hub: Hub
    title: str
    language: str
    words: Words

    def said(self, text: str) -> str:
        """Return a text of ours in this language; nothing where it has not been translated."""
        return text if primary(self.language) == "en" else self.words.texts.get(text, "")


def vocabulary_of(spoken: Sequence[SpokenHub], site_url: str) -> Graph:
    """Return the vocabulary of a hub.

    Args:
        spoken: the hub as it is seen in each language, its own first.
        site_url: the address of the hub, with a slash at its end.

    """
    writing = _Writing(spoken, site_url)
    resources = (*writing.work(), *writing.tools(), *writing.learning())
    return Graph(f"Made by learnscape.\n{fill(NOT_MATCHED, _WIDTH)}", resources)


class _Writing:
    """Writes down the concepts of a hub."""

    def __init__(self, spoken: Sequence[SpokenHub], site_url: str) -> None:
        self._spoken = spoken
        self._site_url = site_url
        self._hub = spoken[0].hub
        self._terms = [{term.address: term for term in each.hub.terms} for each in spoken]

    def work(self) -> Iterator[Resource]:
        """Yield the scheme of work: contexts, and the tasks in each."""
        scheme, hub = self._concept_scheme("work/"), self._hub
        tasks, near = {task.doc.id: task for task in hub.tasks}, _both_ways(hub.tasks)
        yield self._scheme(scheme, "Work", (context.address for context in hub.contexts))
        for context in hub.contexts:
            inner = [tasks[id_] for id_ in context.tasks]
            narrower = self._all("skos:narrower", (task.address for task in inner))
            yield self._term(context, scheme, ("skos:topConceptOf", Iri(scheme)), *narrower)
            for task in inner:
                broader = ("skos:broader", self._concept(context.address))
                beside = (tasks[id_].address for id_ in near[task.doc.id])
                yield self._term(task, scheme, broader, *self._all("skos:related", beside))

    def tools(self) -> Iterator[Resource]:
        """Yield the scheme of tools and media."""
        scheme, tools = self._concept_scheme("tools/"), self._hub.tools
        yield self._scheme(scheme, "Tools", (tool.address for tool in tools))
        for tool in tools:
            yield self._term(tool, scheme, ("skos:topConceptOf", Iri(scheme)))

    def learning(self) -> Iterator[Resource]:
        """Yield the scheme of the kinds of learning, and why it is matched to no other."""
        scheme = self._concept_scheme("learning/")
        types = {f"learning/{info.id.value}/": info for info in TYPES.values()}
        sources: tuple[Statement, ...] = (
            ("dcterms:source", Iri(_HART.url)),
            ("dcterms:bibliographicCitation", Literal(_CITED, "en")),
            ("skos:editorialNote", Literal(NOT_MATCHED, "en")),
        )
        yield self._scheme(scheme, "Kinds of learning", types, *sources)
        for address, info in types.items():
            statements = (
                ("skos:notation", Literal(info.id.value)),
                *self._ours("skos:prefLabel", info.noun),
                *self._ours("skos:altLabel", info.label),
                *self._ours("skos:definition", info.in_short),
                *self._ours("skos:scopeNote", info.description),
                ("skos:inScheme", Iri(scheme)),
                ("skos:topConceptOf", Iri(scheme)),
                *sources,
                ("foaf:page", Iri(self._site_url + address)),
            )
            yield Resource(self._concept(address).address, "skos:Concept", statements)

    def _scheme(self, scheme: str, name: str, tops: Iterable[str], *more: Statement) -> Resource:
        """Return a scheme, with the addresses of the pages of its top concepts."""
        titles = ((each, each.said(name)) for each in self._spoken)
        statements = (
            *(
                ("dcterms:title", Literal(f"{each.title}: {title}", each.language))
                for each, title in titles
                if title
            ),
            *self._all("skos:hasTopConcept", tops),
            *more,
        )
        return Resource(scheme, "skos:ConceptScheme", statements)

    def _term(self, term: TermPage, scheme: str, *more: Statement) -> Resource:
        """Return a term of the hub, in all languages in which there is something of it."""
        versions = [*self._versions(term)]
        labels = {language: version.doc.title for language, version, _ in versions}
        statements: tuple[Statement, ...] = (
            ("skos:notation", Literal(term.doc.id)),
            *(("skos:prefLabel", Literal(*label[::-1])) for label in labels.items()),
            *(
                ("skos:altLabel", Literal(synonym, language))
                for language, version, _ in versions
                for synonym in _synonyms(version)
                if synonym != labels[language]
            ),
            *(
                ("skos:definition", Literal(text, language))
                for language, version, _ in versions
                if (text := _definition(version))
            ),
            *(
                ("skos:scopeNote", Literal(text, language))
                for language, version, spoken in versions
                if (text := _scope(version, spoken))
            ),
            ("skos:inScheme", Iri(scheme)),
            *more,
            ("foaf:page", Iri(self._site_url + as_url(term.address))),
        )
        return Resource(self._concept(term.address).address, "skos:Concept", statements)

    def _versions(self, term: TermPage) -> Iterator[tuple[str, TermPage, SpokenHub]]:
        """Yield a term in each language in which it is written, with the tag of that."""
        met = set[str]()
        for spoken, terms in zip(self._spoken, self._terms, strict=True):
            version = terms.get(term.address)
            if version is None or (spoken is not self._spoken[0] and not version.doc.path):
                continue
            language = spoken.hub.foreign.get(version.doc.path, spoken.language)
            if language.casefold() not in met:
                met.add(language.casefold())
                yield language, version, spoken

    def _ours(self, name: str, text: str) -> Iterator[Statement]:
        """Yield a text of ours in every language into which it has been translated."""
        for each in self._spoken:
            if said := each.said(text):
                yield name, Literal(said, each.language)

    def _all(self, name: str, addresses: Iterable[str]) -> Iterator[Statement]:
        """Yield the concepts of some pages."""
        for address in addresses:
            yield name, self._concept(address)

    def _concept(self, address: str) -> Iri:
        return Iri(f"{self._site_url}{as_url(address)}#concept")

    def _concept_scheme(self, address: str) -> str:
        return f"{self._site_url}{address}#scheme"


def _both_ways(tasks: Iterable[Task]) -> dict[str, tuple[str, ...]]:
    """Return the neighbours of each task; who is near to another has that near."""
    near: dict[str, dict[str, None]] = {task.doc.id: {} for task in tasks}
    for task in tasks:
        for other in task.neighbours:
            if other in near:
                near[task.doc.id][other] = near[other][task.doc.id] = None
    return {id_: tuple(sorted(others)) for id_, others in near.items()}


def _synonyms(term: TermPage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.doc.synonyms))


def _definition(term: TermPage) -> str:
    """Return what a term is, in one line: of a task, what comes of it."""
    return term.doc.result if isinstance(term, Task) else term.doc.summary


def _scope(term: TermPage, spoken: SpokenHub) -> str:
    """Return when one needs a task."""
    trigger = term.doc.trigger if isinstance(term, Task) else ""
    said = spoken.said("When %(trigger)s") if trigger else ""
    return said.replace("%(trigger)s", trigger) if said else trigger
