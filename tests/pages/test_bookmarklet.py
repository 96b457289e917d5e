"""The code of the bookmarklet; tests/judges/test_bookmarklet.py runs it in a browser."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.forge import Forge, ForgeKind
from learnscape_gen.pages.bookmarklet import bookmarklet

KINDS: tuple[ForgeKind, ...] = ("github", "gitlab", "gitea")


def test_it_is_short() -> None:
    """Browsers keep bookmarks of several thousand bytes."""
    for kind in KINDS:
        assert len(bookmarklet(Forge(kind, "https://forge.example.org/we/hub", "main"))) < 6000


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"), min_size=1))
def test_settings_get_into_it_as_data(folder: str, branch: str) -> None:
    """No setting ends a text of the code, or adds to it: its frame is always the same."""
    address = bookmarklet(Forge("gitea", "https://forge.example.org/we/hub", branch, folder))
    assert address.isascii()
    assert not {*address} & {*"\"'<>`\\ "}
    code = unquote(address.removeprefix("javascript:"))
    usual = unquote(bookmarklet(Forge("gitea", "https://forge.example.org/we/hub", "main")))
    head, tail = code.partition("fill([")[0], code.rpartition("]")[2]
    assert usual.removeprefix("javascript:").startswith(head)
    assert usual.endswith(tail)
