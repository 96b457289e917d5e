"""The review that the file of a post tells of, without the rest of the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter_edit import front_matter_of
from learnscape_gen.content.kinds.post import read_post
from learnscape_gen.content.places import Kind

if TYPE_CHECKING:
    from learnscape_gen.content.kinds.post import Review


def review_of(content: bytes, path: str) -> Review | None:
    """Return the review that a post tells of, or None where it tells of none.

    Args:
        content: the bytes of its file.
        path: its path, for problems.

    Raises:
        EditError: the file can't be read.

    """
    mapping = front_matter_of(content, path).mapping
    file = ParsedFile(path, Kind.POST, "", mapping, BodyFacts(), ())
    return read_post(file, Fields(mapping, path, [])).review
