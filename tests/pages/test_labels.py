"""The words for ids: none is missing."""

from __future__ import annotations

from learnscape_gen.content.kinds.post_fields import ACCESS, MOMENTS
from learnscape_gen.content.kinds.terms import MEDIA, SOURCE_KINDS
from learnscape_gen.pages import labels


def test_every_id_has_its_words() -> None:
    """What front matter may say, pages can show."""
    assert tuple(labels.MOMENTS) == MOMENTS
    assert tuple(labels.ACCESS) == ACCESS
    assert set(labels.MEDIA) == set(labels.MEDIUM_NOTES) == set(MEDIA)
    assert set(labels.SOURCE_KINDS) == {*SOURCE_KINDS, ""}
