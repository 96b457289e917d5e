"""What waits in the inbox."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from learnscape_gen.content.inbox import thrown_away_in, waiting_in

if TYPE_CHECKING:
    from tests.conftest import Hub


def test_notes_in_any_folder_wait_in_a_stable_order(hub: Hub) -> None:
    """Markdown and text files do, sorted by their paths; pictures and what was discarded do not."""
    for name in (
        "b.md",
        "a.txt",
        "phone/c.MARKDOWN",
        "pic.png",
        "discarded/d.md",
        ".e.md",
        "f.md~",
    ):
        hub.write(f"content/inbox/{name}", "")
    assert waiting_in(hub.root) == (
        "content/inbox/a.txt",
        "content/inbox/b.md",
        "content/inbox/phone/c.MARKDOWN",
    )


def test_what_was_discarded_is_found_apart(hub: Hub) -> None:
    """It is asked for where somebody wants to know what was seen before."""
    assert thrown_away_in(hub.root) == ()
    hub.write("content/inbox/discarded/old/d.md", "")
    hub.write("content/inbox/a.md", "")
    assert thrown_away_in(hub.root) == ("content/inbox/discarded/old/d.md",)


def test_without_an_inbox_nothing_waits(hub: Hub) -> None:
    """Most hubs have none."""
    assert waiting_in(hub.root) == ()


def test_no_link_is_followed(hub: Hub) -> None:
    """Whether a file, a folder or the inbox itself: what a link leads to may be a secret."""
    secret = hub.write("outside/secret.md", "secret")
    hub.write("content/inbox/a.md", "")
    (hub.root / "content/inbox/link.md").symlink_to(secret)
    (hub.root / "content/inbox/folder").symlink_to(secret.parent)
    assert waiting_in(hub.root) == ("content/inbox/a.md",)
    (hub.root / "content/inbox").rename(hub.root / "content/old")
    (hub.root / "content/inbox").symlink_to(secret.parent)
    assert waiting_in(hub.root) == ()


def test_a_name_that_nobody_can_type_is_passed_over(hub: Hub) -> None:
    """It can be written down nowhere, so nothing could be done with it."""
    hub.write("content/inbox/a.md", "")
    (hub.root / "content/inbox" / os.fsdecode(b"\xff.md")).write_text("")
    assert waiting_in(hub.root) == ("content/inbox/a.md",)


def test_a_build_knows_nothing_of_it(hub: Hub) -> None:
    """The site with an inbox is the one without, byte for byte, and says nothing of it."""
    hub.post(body="See [it](../inbox/note.md).\n")
    before = hub.build(keep_going=True)
    without = hub.files()
    hub.write("content/inbox/note.md", "---\ntitle: [\n")
    hub.write("content/inbox/deep/er/note.md", b"\xff\xfe\0")
    hub.write("content/inbox/picture.png", b"\x89PNG")
    after = hub.build(keep_going=True)
    assert hub.files() == without
    assert (after.read, after.rendered) == (0, 0)
    assert [p.code for p in before.problems] == [p.code for p in after.problems]
    assert "E-LINK" in {problem.code for problem in after.problems}
