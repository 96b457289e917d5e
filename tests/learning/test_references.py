"""The works that the explainers rest on."""

from __future__ import annotations

from learnscape_gen.learning.references import REFERENCES


def test_references_are_unique_and_whole() -> None:
    """Each work has an id of its own, an author and a title."""
    assert len({reference.id for reference in REFERENCES}) == len(REFERENCES)
    for reference in REFERENCES:
        assert reference.author
        assert reference.title


def test_addresses_are_secure_and_absolute() -> None:
    """A reader can follow every address that is given."""
    assert all(reference.url.startswith("https://") for reference in REFERENCES if reference.url)
