"""Files of another learnscape in one that has some already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.importers.draft import WholeFile

if TYPE_CHECKING:
    from tests.authoring.bringing.conftest import Bring
    from tests.conftest import Hub

SRE = "https://sre.google/sre-book/postmortem-culture/"


def post(path: str, title: str = "Ask how", **keys: str) -> WholeFile:
    """Return a post of another hub."""
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    text = f"---\ntitle: {title}\ntype: informal\n{lines}---\nWords of {title}.\n"
    return WholeFile(path, path, text.encode())


def paths(found: list[str]) -> list[str]:
    """Return paths below content/."""
    return [path.removeprefix("content/") for path in found]


def test_a_post_is_known_by_its_name_and_its_address(hub: Hub, bring: Bring) -> None:
    """With all that is in its folder, and with its translations."""
    hub.write(
        "learnscape.toml",
        'title = "Hub"\nbase_url = "https://example.org/"\nlanguages = ["de"]\n',
    )
    hub.post(url=SRE)
    account = bring(
        post("posts/else/postmortem.md"),
        post(
            "posts/other/index.md", url="http://sre.google/sre-book/postmortem-culture?utm_source=x"
        ),
        post("posts/else/postmortem.de.md"),
        post("posts/other/index.de.md"),
        WholeFile("p", "posts/other/inner/a.png", b"\x89PNG"),
        post("posts/new.md"),
    )
    assert paths([each.path for each in account.made]) == ["posts/new.md"]
    assert {each.path for each in account.repeated} == {"content/posts/postmortem.md"}
    assert len(account.repeated) == 5
    assert (account.left, account.noted) == ([], [])


def test_two_posts_of_another_hub_may_share_an_address_or_a_name(hub: Hub, bring: Bring) -> None:
    """There they are two, and so they are here; a slug tells names apart."""
    account = bring(
        post("posts/a.md", "One", url=SRE),
        post("posts/b.md", "Two", url=SRE),
        post("posts/inner/b.md", "Three", slug="three"),
    )
    assert len(account.made) == 3
    assert hub.content().keys() >= {"posts/a.md", "posts/b.md", "posts/inner/b.md"}


def test_what_waits_in_the_inbox_is_no_post(hub: Hub, bring: Bring) -> None:
    """A note about the same address keeps no post away."""
    hub.write("content/inbox/note.md", f"{SRE}\n")
    assert len(bring(post("posts/a.md", url=SRE)).made) == 1


def test_terms_of_the_hub_are_kept_and_told(hub: Hub, bring: Bring) -> None:
    """Not told are those that say the same, however they are written."""
    same = b'---\r\nmedium: "informal"\r\nTitle: Web page\r\n---\r\n'
    account = bring(
        WholeFile("1", "tools/web-page.markdown", same),
        WholeFile("2", "work/incidents/review.md", b"---\ntitle: Debrief\n---\n"),
        WholeFile("3", "tools/wiki.md", b"---\ntitle: Wiki\n---\n"),
    )
    assert paths([each.path for each in account.made]) == ["tools/wiki.md"]
    assert paths([each.path for each in account.repeated]) == [
        "tools/web-page.md", "work/incidents/review.md",
    ]  # fmt: skip
    assert [(each.place, each.told) for each in account.noted] == [
        ("2", "The hub keeps its own: content/work/incidents/review.md")
    ]


def test_pictures_are_never_overwritten(hub: Hub, bring: Bring) -> None:
    """The same one is there already; another of its name is left."""
    hub.write("content/a.png", b"a")
    account = bring(WholeFile("1", "a.png", b"a"), WholeFile("2", "a.png", b"b"))
    assert [each.place for each in account.repeated] == ["1"]
    assert [each.place for each in account.left] == ["2"]
    assert hub.content()["a.png"] == b"a"


@pytest.mark.parametrize("path", ["../x.md", "posts/../../x.md", "inbox/x.md", "posts/con.md"])
def test_nothing_leads_elsewhere(hub: Hub, bring: Bring, path: str) -> None:
    """Whoever gives such a file."""
    before = hub.content()
    assert len(bring(post(path)).left) == 1
    assert hub.content() == before
