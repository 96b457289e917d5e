"""`learnscape mention` from end to end: what is told, once, and what is taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.mention.conftest import WEBMENTION

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.cli.mention.conftest import Pass, Published
    from tests.conftest import Hub


def test_a_page_is_told_once(published: Published, mention: Pass) -> None:
    """Of our page, as a form; a second pass asks nobody."""
    target = published.receiver("202 Accepted")
    published.about(one=target)
    result = mention("2026-11-26")
    assert result.exit_code == 0
    assert f"Told {target} of {published.page('one')}" in result.output
    assert published.told == [{"at": "/wm", "source": published.page("one"), "target": target}]
    (entry,) = published.known.values()
    assert (entry.state, entry.status, entry.day) == ("told", 202, "2026-11-26")
    asked = len(published.server.asked)
    assert "Nothing is new" in mention("2027-11-26").output
    assert len(published.server.asked) == asked


ANSWERS = {
    "200 OK": ("told", ""),
    "201 Created": ("told", ""),
    "202 Accepted": ("told", ""),
    "204 No Content": ("told", ""),
    "302 Found": ("refused", "its endpoint leads elsewhere (302)"),
    "400 Bad Request": ("refused", "400"),
    "404 Not Found": ("refused", "404"),
    "405 Method Not Allowed": ("refused", "405"),
    "429 Slow": ("failing", "429"),
    "500 Oops": ("failing", "500"),
    "503 Busy": ("failing", "503"),
}


@pytest.mark.parametrize("status", ANSWERS)
def test_what_endpoints_say(published: Published, mention: Pass, status: str) -> None:
    """All that begins with a 2 is good; none of it fails the run."""
    published.server.shows("/wm", "", "Location: /seen", "Retry-After: 3600", status=status)
    published.about(one=published.server.shows("/a", WEBMENTION))
    result = mention("2026-11-26")
    assert result.exit_code == 0
    entry = published.known["one"]
    assert (entry.state, entry.why) == ANSWERS[status]
    assert entry.seen_at == (published.server.at("/seen") if status == "201 Created" else "")


def test_redirects_of_an_endpoint(published: Published, mention: Pass) -> None:
    """What moved is told where it is now, all over again; a query is kept."""
    published.server.shows("/a", '<link rel="webmention" href="/old?a=1">')
    published.server.sends_on("/old?a=1", "/wm?b=2", "308 Permanent Redirect")
    published.server.shows("/wm?b=2", "")
    published.about(one=published.server.at("/a"))
    mention("2026-11-26")
    assert [told["at"] for told in published.told] == ["/old?a=1", "/wm?b=2"]
    assert all(told["source"] == published.page("one") for told in published.told)
    assert published.known["one"].state == "told"


def test_pages_without_an_endpoint_rest(published: Published, mention: Pass) -> None:
    """They are asked again after ninety days, by when they may have one."""
    target = published.server.shows("/a", "<p>Hello.")
    published.server.shows("/wm", "")
    published.about(one=target)
    assert "no endpoint  1" in mention("2026-11-26").output
    assert published.known["one"].state == "no-endpoint"
    published.server.shows("/a", WEBMENTION)
    assert "Nothing is new" in mention("2027-02-23").output
    assert "Told" in mention("2027-02-24").output


def test_a_post_with_another_address(published: Published, mention: Pass) -> None:
    """As the update tests of webmention.rocks: both the new page and the old one are told."""
    first = published.server.shows("/a", '<link rel="webmention" href="/wm-a">')
    second = published.server.shows("/b", '<link rel="webmention" href="/wm-b">')
    published.server.shows("/wm-a", "")
    published.server.shows("/wm-b", "")
    published.about(one=first)
    mention("2026-11-26")
    published.about(one=second)
    result = mention("2026-11-27")
    source = published.page("one")
    assert f"Told {first} that it is gone: {source}" in result.output
    assert sorted(published.told[1:], key=lambda told: told["at"]) == [
        {"at": "/wm-a", "source": source, "target": first},
        {"at": "/wm-b", "source": source, "target": second},
    ]


def test_a_post_at_another_address(published: Published, mention: Pass) -> None:
    """Its old page leads on and has no link: that it is gone is told, and the new one."""
    target = published.receiver()
    published.about(one=target)
    mention("2026-11-26")
    published.hub.remove("content/posts/one.md")
    published.hub.post("two", title="Two", url=target, aliases="[posts/one]", moments="apply")
    published.publish()
    mention("2026-11-27")
    assert [told["source"] for told in published.told] == [
        published.page("one"),
        published.page("one"),
        published.page("two"),
    ]
    assert {name: entry.state for name, entry in published.known.items()} == {
        "one": "gone",
        "two": "told",
    }


def test_a_post_that_is_gone(published: Published, mention: Pass) -> None:
    """As the delete test: its page answers 404, and the same endpoint is told, once."""
    target = published.receiver()
    published.about(one=target, two=published.server.shows("/b", ""))
    mention("2026-11-26")
    published.hub.post("one", title="One", url=target, status="draft")
    published.publish()
    published.server.shows("/wm", "", status="400 Bad Request")  # it finds no link, and says so
    result = mention("2026-11-27")
    assert result.exit_code == 0
    assert len(published.told) == 2
    assert published.told[0] == published.told[1]
    assert published.known["one"].state == "gone"
    assert "Nothing is new" in mention("2026-11-28").output


def test_a_post_that_comes_back_is_told_again(published: Published, mention: Pass) -> None:
    """What was gone is new."""
    target = published.receiver()
    published.about(one=target)
    mention("2026-11-26")
    published.hub.remove("content/posts/one.md")
    published.publish()
    mention("2026-11-27")
    published.about(one=target)
    mention("2026-11-28")
    assert len(published.told) == 3
    assert published.known["one"].state == "told"


def test_nothing_is_taken_back_that_is_still_published(published: Published, mention: Pass) -> None:
    """A receiver would only find it again; the next pass looks once more."""
    published.about(one=published.receiver())
    mention("2026-11-26")
    published.hub.remove("content/posts/one.md")
    result = mention("2026-11-27")
    assert "Left alone: 1 (our page is still published as it was)." in result.output
    assert len(published.told) == 1
    assert published.known["one"].state == "told"


def test_nothing_is_taken_back_while_a_file_has_errors(published: Published, mention: Pass) -> None:
    """What can't be read need not be gone."""
    published.about(one=published.receiver())
    mention("2026-11-26")
    published.hub.write("content/posts/one.md", "---\ntitle: One\n")
    assert "Left out, because they have errors" in mention("2026-11-27").output
    assert published.known["one"].state == "told"


def test_an_archived_post_is_no_news(published: Published, mention: Pass) -> None:
    """It is not told of for the first time, and not taken back."""
    target = published.receiver()
    published.hub.post("one", title="One", url=target, status="archived")
    published.publish()
    assert "No published post is about an address" in mention("2026-11-26").output
    published.about(two=target)
    mention("2026-11-26")
    published.hub.post("two", title="Two", url=target, status="archived")
    published.publish()
    mention("2026-11-27")
    assert len(published.told) == 1


def test_our_page_has_to_be_there(published: Published, mention: Pass) -> None:
    """A page that is not published yet, or not yet with that link, is told of another time."""
    target = published.receiver()
    published.hub.post("one", title="One", url=target)
    result = mention("2026-11-26")
    assert "Left alone: 1 (our page is not published yet (404))." in result.output
    published.server.shows("/hub/posts/one/", f"<p>{target}")
    result = mention("2026-11-26")
    assert "Left alone: 1 (our page as it is published does not link there)." in result.output
    assert published.told == []
    assert not (published.hub.root / "mentions-sent.jsonl").exists()
    assert "Told" in mention("2026-11-26", "--unchecked").output


def test_a_hub_that_is_not_published(published: Published, mention: Pass) -> None:
    """Nobody is asked for the sake of a hub that nobody can see."""
    published.about(one=published.server.at("/a"))
    published.server.forget("/hub/")
    result = mention("2026-11-26")
    assert result.exit_code == 1
    assert "(404).\nNobody was asked. Publish it first" in result.output
    assert [head.split(" ")[1] for head in published.server.asked] == ["/hub/"]


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("https://example.org/", "it is an example"),
        ("https://hub.example/x/", "it is an example"),
        ("http://localhost:8000/", "it is in your own network"),
        ("http://127.0.0.1/", "it is in your own network"),
        ("http://[::1]/", "it is in your own network"),
        ("http://wiki.internal/", "it is in your own network"),
    ],
)
def test_hubs_at_which_nobody_can_look(hub: Hub, run: Run, base: str, said: str) -> None:
    """Not even a dry run pretends that anybody would be told."""
    hub.write("learnscape.toml", f'base_url = "{base}"\n')
    for options in ((), ("--dry-run",), ("--unchecked",)):
        result = run("mention", str(hub.root), *options)
        assert result.exit_code == 1
        assert said in result.output


def test_a_dry_run_asks_nobody(published: Published, mention: Pass) -> None:
    """It says what would be told and what taken back."""
    target = published.receiver()
    published.about(one=target)
    mention("2026-11-26")
    published.hub.remove("content/posts/one.md")
    published.about(two=target)
    asked = len(published.server.asked)
    before = (published.hub.root / "mentions-sent.jsonl").read_bytes()
    result = mention("2026-11-27", "--dry-run")
    assert result.output.splitlines() == [
        f"Tell {target} that it is gone: {published.page('one')}",
        f"Tell {target} of {published.page('two')}",
        "2 addresses at 1 host would be asked; nobody was.",
    ]
    assert len(published.server.asked) == asked
    assert (published.hub.root / "mentions-sent.jsonl").read_bytes() == before


def test_for_a_program(published: Published, mention: Pass) -> None:
    """Every mention with all that is known, what was due, and what came of it."""
    target = published.receiver("400 Bad Request")
    published.about(one=target)
    (due,) = json.loads(mention("2026-11-26", "--dry-run", "--format", "json").output)["mentions"]
    assert (due["state"], due["due"], due["done"]) == ("unknown", "tell", "")
    outcome = json.loads(mention("2026-11-26", "--format", "json").output)
    assert (outcome["due"], outcome["done"], outcome["stopped"]) == (1, 1, False)
    (told,) = outcome["mentions"]
    assert (told["source"], told["target"]) == (published.page("one"), target)
    assert (told["file"], told["state"]) == ("content/posts/one.md", "refused")
    assert (told["done"], told["why"], told["status"]) == ("refused", "400", 400)
