"""Which outside addresses a hub has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.links.addresses import Address, HubAddresses, hub_addresses
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Hub


def addresses(hub: Hub) -> HubAddresses:
    """Return the addresses of a hub."""
    return hub_addresses(load_project(hub.root))


def test_posts_sources_and_texts(hub: Hub) -> None:
    """Each address once, with all files that name it; that of a post is told apart."""
    hub.post("a", url="https://a.example/x#part", body="[b](https://b.example/)\n")
    hub.post("b", source="{name: Us, url: https://us.example/}", status="draft")
    hub.write(
        "content/sources/google-sre.md",
        "---\ntitle: S\nurl: https://sre.example/\n---\nSee <https://a.example/x>.\n",
    )
    found = addresses(hub)
    assert found.unread == ()
    assert set(found.known.values()) == {
        Address(
            "https://a.example/x",
            ("content/posts/a.md", "content/sources/google-sre.md"),
            of_post=True,
        ),
        Address("https://b.example/", ("content/posts/a.md",), of_post=False),
        Address("https://us.example/", ("content/posts/b.md",), of_post=True),
        Address("https://sre.example/", ("content/sources/google-sre.md",), of_post=False),
    }


def test_translations_count(hub: Hub) -> None:
    """Their texts have links of their own."""
    hub.write("learnscape.toml", 'base_url = "https://hub.example/"\nlanguages = ["de"]\n')
    hub.post("a")
    hub.write("content/posts/a.de.md", "---\ntitle: A\n---\n[b](https://de.example/)\n")
    assert addresses(hub).known.keys() == {"https://de.example/"}


def test_the_own_site_is_not_outside(hub: Hub) -> None:
    """Whoever writes its whole address links to a page of the hub."""
    hub.post("a", url="https://example.org/posts/b/")
    assert addresses(hub).known == {}


def test_a_file_that_can_not_be_read_is_told(hub: Hub) -> None:
    """Nobody knows which addresses stand in it."""
    hub.write("content/posts/a.md", "---\ntitle: [\n---\n")
    hub.write("content/posts/b.md", b"\xff")
    assert set(addresses(hub).unread) == {"content/posts/a.md", "content/posts/b.md"}
