"""The explainers that travel with learnscape, read as if they stood in content/learning/.

So links between them, and from posts to them, are written as links between files; a page of the
site that takes the place of one has the same path. Beside the English ones there is a folder for
each language that has them; what is missing there is English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.content.kinds.page import BUILT_IN, ExplainerDocument
from learnscape_gen.content.places import CONTENT, EXPLAINERS, Kind, place_of
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.language.tags import from_near_to_far
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from learnscape_gen.content.face import Face

ENGLISH = "en"


def language_of_explainers(language: str) -> str:
    """Return the language in which a hub of some language gets the explainers."""
    tags = from_near_to_far(language)
    return next((tag for tag in tags if (EXPLAINERS / tag).is_dir()), ENGLISH)


def explainers_in(language: str) -> Iterator[tuple[str, Path]]:
    """Yield the file of every explainer for a language, each with the language that it has."""
    folder = EXPLAINERS / language_of_explainers(language)
    for english in sorted(EXPLAINERS.glob("*.md")):
        own = folder / english.name
        yield (folder.name, own) if own.is_file() else (ENGLISH, english)


def built_in_files(languages: Iterable[str] = (ENGLISH,)) -> Iterator[tuple[str, SourceFile, str]]:
    """Yield the explainers: the name by which each is known, its file, and where that is.

    Args:
        languages: the languages in which they are wanted.

    """
    wanted = dict.fromkeys(each for language in languages for each in explainers_in(language))
    for language, place in wanted:
        inner = f"learning/{place.name}"
        path, stamp = f"{CONTENT}/{inner}", Stamp.of(place.stat())
        file = SourceFile(path, Kind.EXPLAINER, place_of(inner).id, stamp, language)
        yield f"{BUILT_IN}{language}/{path}", file, str(place)


def built_in_explainers(
    faces: Iterable[Face], language: str = ENGLISH
) -> tuple[ExplainerDocument, ...]:
    """Return the explainers for a language that the faces of the built-in files hold.

    Args:
        faces: the faces of the files in this language and in English, perhaps among others.
        language: the language of the hub.

    """
    wanted = language_of_explainers(language)
    found: dict[str, ExplainerDocument] = {}
    for face in sorted(faces, key=lambda face: face.language != wanted):
        document = face.document
        if isinstance(document, ExplainerDocument) and face.language in (wanted, ENGLISH):
            found.setdefault(document.id, replace(document, built_in=face.language))
    return tuple(found.values())
