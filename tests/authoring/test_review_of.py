"""The review that a file tells of."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.review_of import review_of
from learnscape_gen.content.front_matter_edit import EditError
from learnscape_gen.content.kinds.post import Review


def test_it_is_that_of_the_post() -> None:
    """Whatever else the file lacks."""
    content = b"---\ndate: 2026-01-01\nreviewed: {by: us}\nreview_in: 1 month\nowner: o\n---\n"
    assert review_of(content, "a.md") == Review("", "2026-02-01", "us", owner="o")
    assert review_of(b"---\ntitle: x\n---\n", "a.md") is None


def test_a_file_that_can_not_be_read() -> None:
    """Is told, with its place."""
    with pytest.raises(EditError, match=r"a\.md:"):
        review_of(b"no front matter", "a.md")
