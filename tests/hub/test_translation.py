"""What a translation says, and whose it is."""

from __future__ import annotations

import pytest

from learnscape_gen.hub.translation import path_of_original


@pytest.mark.parametrize(
    ("path", "languages", "stem"),
    [
        ("content/posts/a.de.md", ("de",), "content/posts/a"),
        ("content/posts/a.DE.md", ("de",), "content/posts/a"),
        ("content/posts/a.pt-br.markdown", ("pt-BR",), "content/posts/a"),
        ("content/posts/a.fr.md", ("de",), "content/posts/a.fr"),
        ("content/posts/a.md", ("de",), "content/posts/a"),
        ("content/de.md", ("de",), "content/de"),
        ("content/posts/u\u0308ber.de.md", ("de",), "content/posts/\u00fcber"),
    ],
)
def test_a_translation_has_the_name_of_its_original(
    path: str, languages: tuple[str, ...], stem: str
) -> None:
    """Without the ending and the language, however they are written."""
    assert path_of_original(path, languages) == stem
