"""Whatever a draft says, its file can be read again and says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.authoring.bringing.bring import Bringing
from learnscape_gen.authoring.bringing.known import KnownItems
from learnscape_gen.authoring.bringing.rules import Rules
from learnscape_gen.authoring.bringing.sorting import Sorter
from learnscape_gen.authoring.bringing.wishes import Wishes
from learnscape_gen.authoring.item import read_item
from learnscape_gen.cli.new.terms import Terms
from learnscape_gen.importers.cleaned import cleaned
from learnscape_gen.importers.draft import Draft
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from learnscape_gen.authoring.bringing.account import Account
    from tests.conftest import Hub

WORDS = st.text(max_size=40) | st.sampled_from(
    ["---", "a: b", "# c", "\u2028type: formal", "[x", "None", "x" * 400, "yes", "2024", "\ud800"]
)
ADDRESSES = st.sampled_from(["", "https://sre.google/a?b=1,2", "javascript:x", "http://a.org/#:"])
KEYS = st.sampled_from(["why", "minutes", "x y", "work_task", "source", "tool", "context", "date"])
DRAFTS = st.builds(
    Draft,
    place=WORDS,
    kind=st.sampled_from(["post", "source"]),
    title=WORDS,
    url=ADDRESSES,
    body=WORDS,
    why=WORDS,
    tags=st.lists(WORDS, max_size=3).map(tuple),
    folders=st.lists(WORDS, max_size=3).map(tuple),
    date=WORDS,
    language=WORDS,
    author=WORDS,
    source=WORDS,
    name=WORDS,
    aliases=st.lists(WORDS, max_size=2).map(tuple),
    values=st.lists(st.tuples(KEYS, WORDS), max_size=2).map(tuple),
    kept=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
    private=st.booleans(),
)


_EXAMPLES = settings.default.max_examples // 2 if settings.default else 50
"""Each of them makes hubs, which takes longer than to read a file."""


def brought(hub: Hub, drafts: list[Draft], *, posts: bool) -> Account:
    """Bring drafts into a hub, and return what became of them."""
    project = load_project(hub.root)
    terms = Terms(project)
    wishes = Wishes(posts=posts, learning="informal", tasks=("incidents/review",))
    sorter = Sorter(Rules(), "tags", lambda name: terms.only("task", name))
    bringing = Bringing(project, KnownItems(hub.root), terms, sorter, wishes, write=True)
    return bringing.bring(drafts, "bookmarks", lambda _: None)


@settings(max_examples=_EXAMPLES)
@given(drafts=st.lists(DRAFTS, min_size=1, max_size=4), posts=st.booleans())
def test_any_drafts(
    *, fresh_hub: Callable[[], AbstractContextManager[Hub]], drafts: list[Draft], posts: bool
) -> None:
    """The counts add up, no hub is broken by it, and a second time adds nothing."""
    with fresh_hub() as hub:
        account = brought(hub, drafts, posts=posts)
        counts = len(account.made) + len(account.repeated) + len(account.left)
        assert account.read == counts == len(drafts)
        assert brought(hub, drafts, posts=posts).made == []
        assert [code for code in hub.codes() if code.startswith("E-")] == []


@settings(max_examples=_EXAMPLES)
@given(draft=DRAFTS)
def test_any_draft_says_the_same_in_the_inbox(
    fresh_hub: Callable[[], AbstractContextManager[Hub]], draft: Draft
) -> None:
    """Triage reads what was brought in."""
    with fresh_hub() as hub:
        made = [
            made
            for made in brought(hub, [draft], posts=False).made
            if made.path.startswith("content/inbox/")
        ]
        for each in made:
            item, clean = read_item(hub.root, each.path), cleaned(draft)
            assert item.post is not None
            assert isinstance(clean, Draft)
            assert (item.title, item.post.url) == (each.title, clean.url)
            assert set(clean.tags) <= set(item.post.tags)
