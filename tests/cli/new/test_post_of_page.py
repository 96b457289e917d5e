"""Posts that are filled in from pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.suggestion import Suggestion
from learnscape_gen.cli.new.post_draft import PostDraft
from learnscape_gen.cli.new.post_keys import KEYS
from learnscape_gen.cli.new.post_of_page import propose_source, take_page
from learnscape_gen.cli.new.terms import Terms
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.keys import canonical
from learnscape_gen.fetch.metadata.cleaning import clean_words
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem

AT = "https://page.example/a"
WORDS = st.text(max_size=60).map(lambda text: clean_words(text, 50)) | st.sampled_from(
    ["---", "- a", "a: b", "# c", "{a, b]", "'", '"', "\\", "yes", "2020", "!!x", "*a", "&a", "? b"]
)


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> Terms:
    """Give the terms of a hub that has none."""
    root = tmp_path_factory.mktemp("hub")
    (root / "content").mkdir()
    return Terms(load_project(root))


@given(words=st.tuples(WORDS, WORDS, WORDS, WORDS))
def test_any_words_of_a_page_come_back(terms: Terms, words: tuple[str, str, str, str]) -> None:
    """They stand where they belong, and nothing in them becomes a key."""
    author, title, source, description = words
    known = Suggestion(
        AT, "https://page.example/", title, author=author, source=source, description=description
    )
    draft = PostDraft(title, "x", held_back=False)
    draft.values |= dict.fromkeys(("source", "social_tool", "minutes"), "")
    take_page(draft, known, terms, "en")
    propose_source(draft, known)
    front = split_front_matter(draft.text(), "x.md")
    assert isinstance(front, FrontMatter)
    keys = {canonical(entry.key) for entry in front.mapping.entries}
    assert keys <= {"title", *KEYS}
    problems: list[Problem] = []
    fields = Fields(front.mapping, "x.md", problems)
    inner = fields.inner("source")
    assert fields.text("author") == author.strip()
    assert inner is None or inner.text("name") == source
    assert front.body == "\n"
