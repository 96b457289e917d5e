"""Which post an address means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.config import Config
from learnscape_gen.hub.post_addresses import PostAddresses

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

HOME = "https://hub.example/learn/"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (f"{HOME}posts/postmortem/", "posts/postmortem/"),
        (f"{HOME}posts/postmortem", "posts/postmortem/"),
        (f"{HOME}posts/postmortem/index.html?utm_source=x#part", "posts/postmortem/"),
        ("http://www.hub.example:80/learn/Posts/Postmortem/", "posts/postmortem/"),
        ("https://hub.example:443/learn/posts/post%6Dortem/", "posts/postmortem/"),
        (f"{HOME}de/posts/postmortem/", "posts/postmortem/"),
        (f"{HOME}old/place/", "posts/postmortem/"),
        (f"{HOME}old.html", "posts/postmortem/"),
        (f"{HOME}posts/na%C3%AFve/", "posts/naïve/"),
        (HOME, ""),
        ("https://hub.example/learn", ""),
        (f"{HOME}work/incidents/review/", ""),
        (f"{HOME}de/", ""),
        (f"{HOME}learning/informal/", ""),
        (f"{HOME}posts/nowhere/", None),
        (f"{HOME}fr/posts/postmortem/", None),
        ("https://hub.example/posts/postmortem/", None),
        ("https://hub.example/learning/posts/postmortem/", None),
        ("https://hub.example:8443/learn/posts/postmortem/", None),
        ("https://other.example/learn/posts/postmortem/", None),
    ],
)
def test_an_address(hub: Hub, assembled: Assembled, url: str, address: str | None) -> None:
    """However it is written, also an old one; another page of the hub is none of a post."""
    hub.post(aliases="[old/place, old.html]")
    hub.post("naïve", title="Naïve")
    found, _ = assembled()
    config = Config(base_url=HOME, languages=("de",))
    assert PostAddresses(found, config).post_at(url) == address


def test_an_old_address_that_is_a_page_again(hub: Hub, assembled: Assembled) -> None:
    """It means the page that is there now."""
    hub.post("new", title="New", aliases="[posts/postmortem]")
    hub.post()
    found, _ = assembled()
    addresses = PostAddresses(found, Config())
    assert addresses.post_at("https://example.org/posts/postmortem/") == "posts/postmortem/"
