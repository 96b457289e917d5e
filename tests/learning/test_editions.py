"""Definitions by edition: each says where its words are from, and which words are not ours."""

from __future__ import annotations

from learnscape_gen.learning.editions import EDITIONS
from learnscape_gen.learning.references import REFERENCES

DEFINITIONS = [definition for edition in EDITIONS for definition in edition.definitions]


def test_editions_are_unique_and_the_reading_of_the_hub_comes_first() -> None:
    """No edition stands twice, and those after the first are in order of time."""
    ids = [edition.id for edition in EDITIONS]
    years = [edition.year for edition in EDITIONS[1:]]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "hart-2011"
    assert years == sorted(years)


def test_every_edition_defines_non_formal_learning() -> None:
    """The contested word is never left out; the others may not have been seen."""
    for edition in EDITIONS:
        assert edition.non_formal in edition.definitions
        assert edition.name
        assert edition.issuer


def test_every_definition_has_a_text_and_says_where_it_is_from() -> None:
    """A quotation without its source would be hearsay."""
    for definition in DEFINITIONS:
        assert definition.text
        assert definition.source
        assert definition.note == definition.note.strip()


def test_quotations_bring_no_quotation_marks_of_their_own() -> None:
    """The page adds the marks, so only words quoted inside a quotation keep theirs."""
    for definition in DEFINITIONS:
        assert not definition.quoted or definition.text[0] not in "“\"'"


def test_paraphrases_are_sentences() -> None:
    """Our own words end like sentences, so that they are not taken for fragments of a text."""
    for definition in DEFINITIONS:
        assert definition.quoted or definition.text.endswith(".")


def test_what_was_not_seen_is_said() -> None:
    """The informal definition of Cedefop 2023 breaks off, and the note admits it."""
    edition = next(edition for edition in EDITIONS if edition.id == "cedefop-2023")
    assert edition.informal is not None
    assert edition.informal.text.endswith("…")
    assert "not seen the rest" in edition.informal.note


def test_every_edition_is_among_the_references() -> None:
    """A reader can find each edition in the list of sources."""
    assert {edition.id for edition in EDITIONS} <= {reference.id for reference in REFERENCES}
