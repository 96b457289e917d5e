"""What comes first of another hub."""

from __future__ import annotations

from learnscape_gen.importers.reading_order import order_of


def test_documents_come_first() -> None:
    """Then their translations, then pictures."""
    paths = ["content/posts/x/a.png", "posts/x/index.de.md", "content/posts/x/index.md"]
    assert sorted(paths, key=lambda path: order_of(path, ("de",))) == paths[::-1]
