"""The names of languages."""

from __future__ import annotations

import pytest

from learnscape_gen.language.names import name_of_language


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("de", "Deutsch"), ("fr", "français"), ("pt-BR", "português (Brasil)"),
        ("ar", "العربية"), ("xx-unheard-of", "xx-unheard-of"), ("", ""),
    ],
)  # fmt: skip
def test_a_language_has_its_own_name(tag: str, name: str) -> None:
    """One that nobody has heard of goes by its tag."""
    assert name_of_language(tag) == name
