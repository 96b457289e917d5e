"""What passes come to over some days, from the server to the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.links.conftest import about, known

if TYPE_CHECKING:
    from tests.cli.links.conftest import Pass
    from tests.conftest import Hub
    from tests.stranger import Stranger


def test_from_good_to_dead_and_back(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """Two failures on two days, told at its place; then a page that says so; then all is well."""
    url = stranger.shows("/a", "Hello.")
    about(hub, url)
    assert links("2026-11-02").exit_code == 0
    assert known(hub)[url].good == "2026-11-02"

    stranger.shows("/a", "", status="404 Not Found")
    result = links("2026-11-09")
    assert "content/posts/p0.md:9:6  hint failing" in result.output
    links("2026-11-09")
    assert known(hub)[url].state == "failing"

    result = links("2026-11-16", "--strict")
    assert result.exit_code == 1
    assert "warning dead" in result.output
    assert f"{url} gives no good answer since 2026-11-09: 404." in result.output
    hub.build()
    told = "This address has not answered since November 9, 2026."
    assert told in hub.page("posts/p0/index.html")

    stranger.shows("/a", "Hello again.")
    assert links("2026-11-23", "--strict").exit_code == 0
    hub.build()
    assert told not in hub.page("posts/p0/index.html")


@pytest.mark.parametrize("status", ["403 Forbidden", "429 Slowly", "401 Who?"])
def test_a_refusal_is_never_dead(hub: Hub, links: Pass, stranger: Stranger, status: str) -> None:
    """However often it happens."""
    url = stranger.shows("/a", "", status=status)
    about(hub, url)
    for day in ("2026-11-02", "2026-11-09", "2026-11-16"):
        assert links(day, "--strict").exit_code == 0
    assert known(hub)[url].state == "refused"


def test_where_all_is_well_no_line_changes(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """So a weekly job makes no commit."""
    about(hub, stranger.shows("/a", "Hello."), stranger.sends_on("/b", "/a"))
    links("2026-11-02")
    before = (hub.root / "links.jsonl").read_bytes()
    for day in ("2026-11-02", "2026-11-09", "2026-11-16"):
        links(day)
        assert (hub.root / "links.jsonl").read_bytes() == before


def test_a_copy_is_looked_up_when_asked_for(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """Of what fails, near the last good day, by a service that can be another one."""
    url = stranger.shows("/a", "Hello.")
    about(hub, url)
    links("2026-11-02")
    stranger.shows("/a", "", status="410 Gone")
    links("2026-11-09")
    assert not known(hub)[url].archived
    copy = "https://web.archive.org/web/20261101000000/http://a.example/"
    closest = {"available": True, "url": copy, "timestamp": "20261101000000", "status": "200"}
    asked = f"/have?url={url.replace(':', '%3A').replace('/', '%2F')}&timestamp=20261102"
    stranger.shows(asked, json.dumps({"archived_snapshots": {"closest": closest}}))
    result = links("2026-11-16", "--archive-service", stranger.at("/have"))
    assert (known(hub)[url].archived, known(hub)[url].archived_on) == (copy, "2026-11-01")
    assert f"Readers are sent to the copy of 2026-11-01: {copy}" in result.output
    hub.build()
    assert f'<a href="{copy}"' in hub.page("posts/p0/index.html")


def test_what_has_to_be_paid_for_stays_so(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """It is looked into again each time, and a page that became free is seen."""
    paid = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'
    url = stranger.shows("/a", paid)
    about(hub, url)
    for day in ("2026-11-02", "2026-11-09"):
        links(day)
        assert known(hub)[url].state == "paywalled"
    stranger.shows("/a", "Free.")
    links("2026-11-16")
    assert known(hub)[url].state == "ok"


def test_notes_for_github(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """Beside the line in which the address stands."""
    to = stranger.shows("/b/c", "Hello.")
    about(hub, stranger.sends_on("/a", "/b/c", "301 Moved"))
    output = links("2026-11-02", "--format", "github").output
    assert output.startswith("::notice file=content/posts/p0.md,line=9,col=6,title=moved::")
    assert to in output


def test_as_json(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """Every address with all that is known of it, and where it stands."""
    url = stranger.shows("/a", "", status="404 Not Found")
    about(hub, url, url)
    told = json.loads(links("2026-11-02", "--format", "json").output)
    assert told["states"]["failing"] == 1
    assert told["asked"] == 1
    [address] = told["addresses"]
    assert (address["url"], address["state"], address["why"]) == (url, "failing", "404")
    assert address["files"] == ["content/posts/p0.md", "content/posts/p1.md"]
