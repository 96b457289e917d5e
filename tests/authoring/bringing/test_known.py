"""What a hub has is known from its files as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.keys import Keys, key_of_address, keys_of
from learnscape_gen.authoring.bringing.known import KnownItems, keys_in
from learnscape_gen.importers.draft import Draft

if TYPE_CHECKING:
    from tests.conftest import Hub


def path_of(hub: Hub, *, title: str = "", url: str = "", body: str = "") -> str:
    """Return the file that has a draft already."""
    draft = Draft(place="x", title=title, url=url, body=body)
    return KnownItems(hub.root).path_of(draft, keys_of(draft, draft.title))


def test_bare_notes_are_known_by_the_address_they_begin_with(hub: Hub) -> None:
    """An inbox may hold anything."""
    hub.write("content/inbox/note.txt", "Postmortems https://sre.google/a\nworth it\n")
    hub.write("content/inbox/broken.md", "---\n: [\n---\n")
    hub.write("content/inbox/bytes.md", b"\xff\xfe\x00")
    assert path_of(hub, url="http://sre.google/a/") == "content/inbox/note.txt"


def test_posts_that_have_something_to_mend_are_known(hub: Hub) -> None:
    """Keys go by all their names, and line ends by all theirs."""
    hub.write(
        "content/posts/one.md", "\ufeff---\r\ntitle: x\r\nLink: https://sre.google/a\r\n---\r\n"
    )
    assert path_of(hub, url="https://sre.google/a") == "content/posts/one.md"


def test_an_address_is_enough(hub: Hub) -> None:
    """A note in the making may have no title yet."""
    hub.write("content/inbox/one.md", "---\nurl: https://sre.google/a\n---\n")
    assert path_of(hub, url="https://sre.google/a") == "content/inbox/one.md"


def test_a_text_without_address_is_known_by_its_words(hub: Hub) -> None:
    """Title and body have to be the same."""
    hub.write("content/posts/one.md", "---\ntitle: Thought\n---\n\nOf  mine.\n")
    assert path_of(hub, title="thought", body="Of mine.") == "content/posts/one.md"
    assert path_of(hub, title="thought", body="Of yours.") == ""


def test_a_title_alone_is_enough_where_there_is_no_more(hub: Hub) -> None:
    """But not for a post that has an address."""
    hub.write("content/posts/one.md", "---\ntitle: Thought\n---\n\nOf  mine.\n")
    hub.write("content/posts/two.md", "---\ntitle: Two\nurl: https://sre.google/\n---\n")
    assert path_of(hub, title="thought") == "content/posts/one.md"
    assert path_of(hub, title="Two") == ""


def test_a_file_too_large_for_a_post_is_passed_over(hub: Hub) -> None:
    """And so is one without a word."""
    hub.write("content/inbox/large.md", b"x" * (5 * 1024 * 1024))
    hub.write("content/inbox/empty.md", b"")
    assert path_of(hub, title="x", body="") == ""
    assert list(keys_in(b"", "content/inbox/empty.md")) == []


def test_the_page_of_a_post_is_the_post(hub: Hub) -> None:
    """Who exports a hub and imports it again gets nothing new."""
    hub.post("größe")
    known = KnownItems(hub.root, site="https://hub.example/learn/")
    for address in ("http://hub.example/learn/posts/gr%C3%B6sse", "https://hub.example/learn/"):
        key = key_of_address(address)
        path = "content/posts/größe.md" if "posts" in address else ""
        assert known.path_at(Keys(key, key)) == path


def test_translations_are_no_items_of_their_own(hub: Hub) -> None:
    """The original is named."""
    hub.post("one", url="https://sre.google/a")
    hub.write("content/posts/one.de.md", "---\ntitle: x\nurl: https://sre.google/b\n---\n")
    known = KnownItems(hub.root, ("de",))
    address = key_of_address("https://sre.google/b")
    assert known.path_at(Keys(address, address)) == ""
    assert known.posts == {"one": "content/posts/one.md"}
