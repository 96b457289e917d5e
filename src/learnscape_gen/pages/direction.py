"""In which direction a language is written."""

from __future__ import annotations

from learnscape_gen.language.tags import primary

_RIGHT_TO_LEFT = frozenset(
    ["ar", "arc", "dv", "fa", "ha", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"]
)


def direction_of(language: str) -> str:
    """Return "rtl" or "ltr", as HTML writes it, for a language tag."""
    return "rtl" if primary(language) in _RIGHT_TO_LEFT else "ltr"
