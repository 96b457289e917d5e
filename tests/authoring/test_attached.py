"""The files that go where a note goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.attached import Attached, attached_to
from learnscape_gen.authoring.item import read_item
from learnscape_gen.authoring.moves import accepted

if TYPE_CHECKING:
    from tests.conftest import Hub

NOTE = "# T\n\n![a](shot%20one.png) ![b](img/b.png) ![again](./img/b.png)\n"


def test_pictures_beside_and_below_a_note(hub: Hub) -> None:
    """Each once; the post gets a folder, so that every link leads where it led."""
    hub.write("content/inbox/phone/note.md", NOTE)
    hub.write("content/inbox/phone/shot one.png", b"1")
    hub.write("content/inbox/phone/img/b.png", b"2")
    item = read_item(hub.root, "content/inbox/phone/note.md")
    attached = attached_to(hub.root, item)
    assert attached == (
        Attached("content/inbox/phone/img/b.png", "img/b.png", b"2"),
        Attached("content/inbox/phone/shot one.png", "shot one.png", b"1"),
    )
    made = accepted(
        item, {}, folder="content/posts", name="t", today="2026-11-02", attached=attached
    )
    assert made.path == "content/posts/t/index.md"
    assert {change.path for change in made.changes if change.before is None} == {
        "content/posts/t/index.md",
        "content/posts/t/img/b.png",
        "content/posts/t/shot one.png",
    }
    assert {change.path for change in made.changes if change.after is None} == {
        item.path,
        *(each.path for each in attached),
    }


def test_nothing_else_comes_along(hub: Hub) -> None:
    """No other note, nothing from elsewhere, nothing that a link leads to, nothing that is gone."""
    secret = hub.write("secret.png", "secret")
    hub.write("content/inbox/other.md", "")
    hub.write("content/inbox/.hidden.png", "")
    hub.write("content/inbox/discarded/a.png", "")
    (hub.root / "content/inbox/link.png").symlink_to(secret)
    (hub.root / "content/inbox/folder").symlink_to(hub.root)
    targets = (
        *("other.md", ".hidden.png", "discarded/a.png", "link.png", "folder/secret.png"),
        *("../../secret.png", "/secret.png", "gone.png", "https://a.example/x.png", "%00.png"),
    )
    hub.write("content/inbox/note.md", "\n\n".join(f"[x]({target})" for target in targets))
    assert attached_to(hub.root, read_item(hub.root, "content/inbox/note.md")) == ()
