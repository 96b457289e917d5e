"""Reads catalogues: gettext `.po` files, named after the tag of their language.

A language that has none for its region takes that of the language: `pt-BR` looks for `pt-BR.po`,
then `pt.po`. Where several folders have one, the first has the last word.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.language.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel.messages import Catalog


def catalogue_files(language: str, folders: Iterable[str]) -> tuple[str, ...]:
    """Return the catalogues of a language, the one with the last word first.

    Args:
        language: its tag.
        folders: where catalogues may be, the first to be asked first.

    """
    tags = dict.fromkeys((language, language.partition("-")[0].lower()))
    places = (Path(folder, f"{tag}.po") for tag in tags for folder in folders)
    return tuple(str(place) for place in places if place.is_file())


def words_of(language: str, files: Iterable[str]) -> Words:
    """Return the words of a language.

    Args:
        language: its tag.
        files: its catalogues, the one with the last word first.

    Raises:
        ValueError: one of them is no catalogue.

    """
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    which = Words().which
    for file in reversed([*files]):
        catalogue = _read(file, language)
        which = catalogue.plural_expr
        for message in catalogue:
            one, said = message.id, message.string
            if not one or not said or message.fuzzy:
                continue
            if isinstance(one, str):
                texts[one] = str(said)
            elif not isinstance(said, str) and all(said):
                plurals[one[0]] = tuple(said)
    return Words(language, texts, plurals, which)


def _read(file: str, language: str) -> Catalog:
    # Babel takes long to import, and a hub in English needs no catalogue.
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    try:
        with open(file, "rb") as content:  # noqa: PTH123 - layers hold strings
            return read_po(content, abort_invalid=True, locale=_known(language))
    except (PoFileError, UnicodeDecodeError) as fault:
        raise ValueError(f"{Path(file).name}: {fault}") from fault


def _known(language: str) -> str | None:
    """Return a tag as Babel writes it, if Babel knows the language; the file has its own rule."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return None
