"""Reads catalogues: gettext `.po` files, named after the tag of their language.

A language that has none for its region takes that of the language: `pt-BR` looks for `pt-BR.po`,
then `pt.po`. Where several folders have one, the first has the last word.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.language.tags import from_near_to_far
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
    folders = tuple(folders)
    tags = from_near_to_far(language)
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
    # Reading bodies needs the words of a language, and so does planning: they are parsed once.
    return _words(language, tuple((Path(file).name, Path(file).read_bytes()) for file in files))


@lru_cache(maxsize=8)
def _words(language: str, catalogues: tuple[tuple[str, bytes], ...]) -> Words:
    """Return the words that some catalogues have, each given by its name and its bytes."""
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    which = Words().which
    for name, content in reversed(catalogues):
        try:
            catalogue = parsed(content, language)
        except ValueError as fault:
            raise ValueError(f"{name}: {fault}") from fault
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


def parsed(content: bytes, language: str) -> Catalog:
    """Return the catalogue that the bytes of a file hold.

    Raises:
        ValueError: they hold none.

    """
    # Babel takes long to import, and a hub in English needs no catalogue.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - as the comment says
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - the same

    try:
        locale = str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        locale = None  # the file has its own rule
    try:
        return read_po(BytesIO(content), locale, abort_invalid=True)
    except PoFileError as fault:
        raise ValueError(str(fault)) from fault
