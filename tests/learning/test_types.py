"""The three types, and finding them by the names people give them."""

from __future__ import annotations

import pytest

from learnscape_gen.learning import TYPES, LearningType, type_named


@pytest.mark.parametrize(
    "name",
    [
        "non-formal",
        "Non-Formal",
        "NONFORMAL",
        "non formal",
        "non_formal",
        "  non‑formal learning ",  # noqa: RUF001 - a word processor's hyphen
        "intentional-informal",
        "nichtformales Lernen",
        "nicht-formal",
        "nicht formelles Lernen",
        "apprentissage non formel",
        "aprendizaje no formal",
        "aprendizagem não formal",
        "aprendizagem na\u0303o formal",
        "apprendimento non formale",
        "niet-formeel leren",
        "non-formeel",
    ],
)
def test_non_formal_has_many_names(name: str) -> None:
    """Case, space, hyphen, underscore and language do not matter."""
    assert type_named(name) is LearningType.NON_FORMAL


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("formales Lernen", LearningType.FORMAL),
        ("formelles Lernen", LearningType.FORMAL),
        ("apprentissage formel", LearningType.FORMAL),
        ("aprendizaje formal", LearningType.FORMAL),
        ("apprendimento formale", LearningType.FORMAL),
        ("formeel leren", LearningType.FORMAL),
        ("Informal", LearningType.INFORMAL),
        ("accidental", LearningType.INFORMAL),
        ("informelles Lernen", LearningType.INFORMAL),
        ("apprentissage informel", LearningType.INFORMAL),
        ("apprendimento informale", LearningType.INFORMAL),
        ("informeel leren", LearningType.INFORMAL),
    ],
)
def test_types_are_known_in_six_languages(name: str, expected: LearningType) -> None:
    """The names of the EU's own translations lead to the type of the same name."""
    assert type_named(name) is expected


@pytest.mark.parametrize("name", ["", "blog", "learning", "social", "beyond-formal"])
def test_other_words_name_no_type(name: str) -> None:
    """A medium is not a type, and nothing is guessed from half a name."""
    assert type_named(name) is None


def test_every_type_is_described_and_found_by_its_label() -> None:
    """Each type has a label, a description and a sentence, in the order of the idea."""
    assert list(TYPES) == list(LearningType)
    for learning_type, info in TYPES.items():
        assert type_named(info.label) is learning_type
        assert info.description.endswith(".")
        assert info.in_short.endswith(".")
