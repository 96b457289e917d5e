"""The vocabulary as SKOS, held against the integrity conditions of its recommendation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, SKOS, Literal, URIRef

from learnscape_gen.build import in_languages
from learnscape_gen.pages.ground import Ground
from learnscape_gen.pages.vocabulary import vocabulary_graph
from learnscape_gen.project import load_project
from tests.conftest import REPOSITORY
from tests.exporters.conftest import HOSTILE
from tests.exporters.read_graphs import read_from_both

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib import Graph
    from rdflib.term import Node

    from tests.conftest import Hub

REVIEW = URIRef("https://example.org/work/incidents/review/#concept")
GERMAN = 'title = "Hub"\nbase_url = "https://example.org/"\nlanguages = ["de", "it", "ja"]\n'


def read(root: Path) -> Graph:
    """Return the vocabulary of a hub as rdflib reads it from both forms, which say the same."""
    seen, _ = in_languages(load_project(root), lambda *_: None, drafts=False)
    return read_from_both(vocabulary_graph([Ground(*each) for each in seen]))


def is_sound(graph: Graph) -> None:
    """Hold a graph against the conditions S9, S13, S14 and S27, and against itself."""
    concepts, schemes = ({*graph.subjects(RDF.type, k)} for k in (SKOS.Concept, SKOS.ConceptScheme))
    assert not concepts & schemes
    for concept in concepts:
        preferred, others = ([*graph.objects(concept, p)] for p in (SKOS.prefLabel, SKOS.altLabel))
        assert len({_language(label) for label in preferred}) == len(preferred) >= 1
        assert not {*preferred} & {*others}
        (scheme,) = graph.objects(concept, SKOS.inScheme)
        assert scheme in schemes
        above = {*graph.transitive_objects(concept, SKOS.broader)} - {concept}
        related = {*graph.objects(concept, SKOS.related)}
        assert not related & above
        assert concept not in related | above
        assert all((other, SKOS.related, concept) in graph for other in related)
        is_top = (concept, SKOS.topConceptOf, scheme) in graph
        assert is_top == (not above) == ((scheme, SKOS.hasTopConcept, concept) in graph)
        for predicate in (SKOS.broader, SKOS.narrower, SKOS.related):
            assert {*graph.objects(concept, predicate)} <= concepts
    assert {*graph.subject_objects(SKOS.broader)} == {
        (narrow, wide) for wide, narrow in graph.subject_objects(SKOS.narrower)
    }


def _language(label: Node) -> str:
    assert isinstance(label, Literal)
    return label.language or ""


def test_our_own_hub_is_sound() -> None:
    """All terms are there, none twice; links of old addresses lead nowhere else."""
    graph = read(REPOSITORY)
    is_sound(graph)
    assert len({*graph.subjects(RDF.type, SKOS.ConceptScheme)}) == 3
    concepts = {str(each) for each in graph.subjects(RDF.type, SKOS.Concept)}
    assert all(each.endswith("/#concept") for each in concepts)


def test_a_task_is_told_with_all_that_it_says(hub: Hub) -> None:
    """Names, what comes of it, when one needs it, its context and its neighbours."""
    hub.write(
        "content/work/incidents/review.md",
        "---\ntitle: Look back\nsynonyms: [Debrief, Look back]\ntrigger: it is over\n"
        "result: We know why.\nneighbours: inform\n---\n",
    )
    hub.write("content/work/incidents/inform.md", "---\ntitle: Inform\n---\n")
    graph = read(hub.root)
    is_sound(graph)
    assert [*graph.objects(REVIEW, SKOS.prefLabel)] == [Literal("Look back", lang="en")]
    assert [*graph.objects(REVIEW, SKOS.altLabel)] == [Literal("Debrief", lang="en")]
    assert [*graph.objects(REVIEW, SKOS.definition)] == [Literal("We know why.", lang="en")]
    assert [*graph.objects(REVIEW, SKOS.scopeNote)] == [Literal("When it is over", lang="en")]
    inform = URIRef("https://example.org/work/incidents/inform/#concept")
    assert [*graph.objects(inform, SKOS.related)] == [REVIEW]
    assert [*graph.objects(REVIEW, SKOS.broader)] == [
        URIRef("https://example.org/work/incidents/#concept")
    ]


def test_words_are_in_the_languages_in_which_they_are_written(hub: Hub) -> None:
    """A term without a translation has none; ours are there where we have translated them."""
    hub.write("learnscape.toml", GERMAN)
    hub.write(
        "content/work/incidents/review.de.md",
        "---\ntitle: Zurückschauen\nsynonyms: [Rückschau]\ntrigger: es vorbei ist\n---\n",
    )
    graph = read(hub.root)
    is_sound(graph)
    assert {*graph.objects(REVIEW, SKOS.prefLabel)} == {
        Literal("Look back and learn from it", lang="en"), Literal("Zurückschauen", lang="de"),
    }  # fmt: skip
    (scope,) = graph.objects(REVIEW, SKOS.scopeNote)
    assert _language(scope) == "de"
    formal = URIRef("https://example.org/learning/formal/#concept")
    labels = {_language(label): str(label) for label in graph.objects(formal, SKOS.prefLabel)}
    assert labels["de"] == "Formales Lernen"
    assert labels["en"] == "Formal learning"
    assert "ja" not in labels


def test_kinds_of_learning_are_matched_to_nothing(hub: Hub) -> None:
    """The graph says why, and where the words are from."""
    graph = read(hub.root)
    assert not {p for p in graph.predicates() if str(p).endswith("Match")}
    scheme = URIRef("https://example.org/learning/#scheme")
    (note,) = graph.objects(scheme, SKOS.editorialNote)
    assert "http://data.europa.eu/snb/learning-setting/25831c2" in str(note)
    for name in ("formal", "non-formal", "informal"):
        concept = URIRef(f"https://example.org/learning/{name}/#concept")
        assert [*graph.objects(concept, SKOS.editorialNote)] == [note]
        assert "Jane Hart (2011)" in str(
            graph.value(concept, URIRef("http://purl.org/dc/terms/bibliographicCitation"))
        )


@pytest.mark.parametrize("title", [title for title in HOSTILE if title.isprintable()])
def test_any_title_is_a_label(hub: Hub, title: str) -> None:
    """Also of terms that posts have made."""
    hub.write("learnscape.toml", GERMAN + 'vocabulary = "open"\n')
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    hub.post(work_task=f'"{quoted}"', social_tool=f'"{quoted}"')
    graph = read(hub.root)
    is_sound(graph)
    assert any(str(label) == title for label in graph.objects(None, SKOS.prefLabel))
