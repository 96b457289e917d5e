"""What becomes of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.item import item_of
from learnscape_gen.authoring.moves import (
    UnfitError,
    accepted,
    changed_item,
    discarded,
    missing_of,
    name_for,
)
from learnscape_gen.state.changes import Change

if TYPE_CHECKING:
    from tests.conftest import Hub

WHOLE = {
    "type": "informal",
    "source": "google-sre",
    "social_tool": "web-page",
    "work_task": "incidents/review",
}
NOTE = b"---\ntitle: T # as in the book\ntool:\n  - x\n---\nBody\n"


def test_an_item_becomes_a_post_in_one_go() -> None:
    """One file comes and one goes; all that was written stays, the day is added."""
    item = item_of("content/inbox/a.md", NOTE)
    made = accepted(item, WHOLE, folder="content/posts", name="t", today="2026-11-02")
    after = (
        b"---\ntitle: T # as in the book\ntool: web-page\ndate: 2026-11-02\ntype: informal\n"
        b"source: google-sre\nwork_task: incidents/review\n---\nBody\n"
    )
    assert made.changes == (
        Change("content/posts/t.md", None, after),
        Change("content/inbox/a.md", NOTE, None),
    )
    assert (made.path, made.missing) == ("content/posts/t.md", ())


def test_what_lacks_something_becomes_a_draft() -> None:
    """Whatever its status was, and in words that say what is missing."""
    item = item_of(
        "content/inbox/a.md", b"---\ntitle: T\nstatus: published\ndate: 2026-01-01\n---\n"
    )
    made = accepted(item, {"type": "formal"}, folder="content/posts", name="t", today="2026-11-02")
    assert made.missing == ("source", "social_tool", "work_task")
    assert made.changes[0].after == (
        b"---\ntitle: T\nstatus: draft\ndate: 2026-01-01\ntype: formal\n---\n"
    )
    assert missing_of(item.problems) == ("type", *made.missing)


def test_a_whole_post_may_be_a_draft() -> None:
    """Where that is asked for."""
    item = item_of("content/inbox/a.md", NOTE)
    made = accepted(item, WHOLE, folder="x", name="t", today="2026-11-02", draft=True)
    assert made.missing == ()
    assert b"\nstatus: draft\n" in (made.changes[0].after or b"")


@pytest.mark.parametrize(
    "content", [b"---\ntitle: [\n---\n", b"\0", b"---\ntitle: T\nurl: nonsense\n---\n"]
)
def test_what_no_draft_may_be_is_refused(content: bytes) -> None:
    """With the problem that `check` would tell of."""
    item = item_of("content/inbox/a.md", content)
    with pytest.raises(UnfitError):
        accepted(item, WHOLE, folder="content/posts", name="t", today="2026-11-02")


def test_a_title_that_reads_as_a_number_gets_quotes() -> None:
    """It was one that could be no title; and one that is missing is added."""
    item = item_of("content/inbox/a.md", b"---\ntitle: 1984\n---\n")
    assert changed_item(item, {}).after == b'---\ntitle: "1984"\n---\n'
    item = item_of("content/inbox/a.md", b"---\nminutes: 5\n---\nText\n")
    assert changed_item(item, {"why": "W"}).after == (
        b"---\nminutes: 5\ntitle: Text\nwhy: W\n---\nText\n"
    )


def test_names_are_never_taken_twice() -> None:
    """A number makes the difference; names that mean something else get a word more."""
    assert name_for("A title", ()) == "a-title"
    assert name_for("A title", {"a-title", "a-title-2"}) == "a-title-3"
    assert name_for("Index", ()) == "index-post"
    assert name_for("con", ()) == "con-post"
    assert name_for("障害の振り返り", ()) == "障害の振り返り"


def test_what_is_discarded_can_be_had_again(hub: Hub) -> None:
    """In a folder of the inbox, in the folder it was in, never over what is there."""
    item = item_of("content/inbox/phone/a.md", b"\xff")
    change, gone = discarded(hub.root, item)
    assert change == Change("content/inbox/discarded/phone/a.md", None, b"\xff")
    assert gone == Change(item.path, b"\xff", None)
    hub.write(change.path, "another")
    assert discarded(hub.root, item)[0].path == "content/inbox/discarded/phone/a-2.md"
