"""The built-in catalogues have every text that readers see, and stay so."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from learnscape_gen.catalogues import BUILT_IN, COMPLETE, updated
from learnscape_gen.language.catalogue import words_of
from learnscape_gen.messages import messages

if TYPE_CHECKING:
    from babel.messages import Catalog

LABELS = {
    "pt": ("Formal", "Não formal", "Informal", "Aprendizagem não formal"),
    "it": ("Formale", "Non formale", "Informale", "Apprendimento non formale"),
    "nl": ("Formeel", "Niet-formeel", "Informeel", "Niet-formeel leren"),
}
"""The types in the words of 2012/C 398/01, and the one whose name is written in most ways."""


def catalogue(content: bytes, language: str) -> Catalog:
    """Return a catalogue that is read as strictly as can be."""
    return read_po(BytesIO(content), language, abort_invalid=True)


def placeholders(text: str) -> list[str]:
    """Return what is put into a text when it is shown."""
    return sorted(re.findall(r"%\(\w+\)s|\{\w+\}", text))


@pytest.mark.parametrize("language", COMPLETE)
def test_a_built_in_language_has_every_text(language: str) -> None:
    """Each with its plurals and its placeholders, and none of them doubtful."""
    known = catalogue((BUILT_IN / f"{language}.po").read_bytes(), language)
    assert known.num_plurals == 2
    for message in messages():
        found = known.get(message.one)
        assert found is not None, message
        assert not found.fuzzy, message
        forms = (found.string,) if isinstance(found.string, str) else found.string
        assert forms, message
        assert len(forms) == (known.num_plurals if message.many else 1), message
        expected = {tuple(placeholders(text)) for text in (message.one, message.many) if text}
        assert {tuple(placeholders(form)) for form in forms} == expected, message
        assert all(forms), message


@pytest.mark.parametrize("language", COMPLETE)
def test_a_built_in_catalogue_is_up_to_date(language: str) -> None:
    """`make catalogues` would change nothing in it."""
    known = (BUILT_IN / f"{language}.po").read_bytes()
    assert updated(known, language) == known


@pytest.mark.parametrize("language", LABELS)
def test_more_languages_have_the_names_of_the_types(language: str) -> None:
    """In Portuguese, Italian and Dutch the types go by the words of the European recommendation."""
    words = words_of(language, [str(BUILT_IN / f"{language}.po")])
    told = map(words, ("Formal", "Non-formal", "Informal", "Non-formal learning"))
    assert tuple(told) == LABELS[language]


def test_an_update_keeps_what_is_translated() -> None:
    """Texts that are gone go, new ones come empty, and a doubtful one stays doubtful."""
    old = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Map"\nmsgstr "Karte"\n\nmsgid "Gone"\nmsgstr "Weg"\n\n'
        '#, fuzzy\nmsgid "Tools"\nmsgstr "Werkzeuge?"\n\nmsgid "post"\nmsgstr "Beitrag"\n'
    )
    new = catalogue(updated(old.encode(), "de"), "de")
    assert {message.id for message in new if message.id} == {
        (one, many) if many else one for one, many, _ in messages()
    }
    map_, tools, sources, post = (new.get(text) for text in ("Map", "Tools", "Sources", "post"))
    assert map_ is not None
    assert map_.string == "Karte"
    assert tools is not None
    assert tools.fuzzy
    assert sources is not None
    assert sources.string == ""
    assert post is not None
    assert post.string == ("", "")


def test_a_new_catalogue_follows_the_plurals_of_its_language() -> None:
    """Arabic has six forms; a language that nobody has heard of gets those of English."""
    assert catalogue(updated(b"", "ar"), "ar").num_plurals == 6
    assert b'"Language: xx-unheard-of' in updated(b"", "xx-unheard-of")


def test_what_is_no_catalogue_is_told() -> None:
    """And nothing is made of it."""
    with pytest.raises(ValueError, match="keyword"):
        updated(b"this is no catalogue", "de")
