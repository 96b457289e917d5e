"""The order in which the files of another hub are given."""

from __future__ import annotations

from learnscape_gen.content.places import CONTENT, Kind, place_of


def order_of(path: str, languages: tuple[str, ...]) -> tuple[bool, bool]:
    """Return what sorts documents before translations, and both before all other files.

    What belongs to a document that is not taken is not taken either; so that comes first.

    Args:
        path: the file, below content/ or with it.
        languages: those of translations.

    """
    place = place_of(path.removeprefix(f"{CONTENT}/"), languages)
    return place.kind is Kind.ASSET, bool(place.language)
