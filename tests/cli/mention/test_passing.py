"""`learnscape mention` among strangers: hostile servers, old blogs, and what stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from threading import Event
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.fetch import notifier
from learnscape_gen.ledger.sent import read_sent
from tests.cli.mention.conftest import WEBMENTION
from tests.stranger import for_ever, then_hang

if TYPE_CHECKING:
    import socket

    from tests.cli.conftest import Run
    from tests.cli.mention.conftest import Pass, Published
    from tests.conftest import Hub

DAY = "2026-11-26"


@pytest.fixture
def _seen_by_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the hub be where anybody can look, although it is on this machine."""
    monkeypatch.setattr("learnscape_gen.mentions.own_address.objection", lambda *_, **__: "")


def test_an_old_blog_is_told_by_pingback(published: Published, mention: Pass) -> None:
    """By XML-RPC; that it knew already is as good."""
    target = published.server.shows("/a", '<link rel="pingback" href="/xmlrpc">')
    knows = (
        "<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>48</int>"
        "</value></member><member><name>faultString</name><value>Known</value></member></struct>"
        "</value></fault></methodResponse>"
    )
    published.server.shows("/xmlrpc", knows, "Content-Type: text/xml")
    published.about(one=target)
    assert f"Told {target}" in mention(DAY).output
    call = published.server.asked[-1]
    assert "Content-Type: text/xml" in call
    assert "<methodName>pingback.ping</methodName>" in call
    assert call.index(published.page("one")) < call.index(f"<string>{target}</string>")
    assert published.known["one"].pingback


def test_an_answer_that_is_a_bomb(published: Published, mention: Pass) -> None:
    """Entities are not unfolded, and the run goes on."""
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><methodResponse>&b;</methodResponse>'
    published.server.shows("/xmlrpc", bomb)
    at = published.server.at("/xmlrpc")
    published.about(one=published.server.shows("/a", "", f"X-Pingback: {at}"))
    assert mention(DAY).exit_code == 0
    assert published.known["one"].why == "its answer can't be read"


@pytest.mark.usefixtures("_seen_by_all")
def test_inside_of_networks_nobody_is_told(hub: Hub, run: Run, published: Published) -> None:
    """A page of the open network can't have us write to what is inside (specification, 4.3)."""
    published.about(one=published.server.shows("/a", WEBMENTION))
    result = run("mention", str(hub.root), "--unchecked")
    assert "Left alone: 1 (it is in a private network; --private asks there)." in result.output
    assert published.server.asked == []
    assert not (hub.root / "mentions-sent.jsonl").exists()


@pytest.mark.usefixtures("_seen_by_all")
def test_an_endpoint_inside_of_a_network(
    hub: Hub, run: Run, published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is open to all, its endpoint is not: that is a refusal, and nothing is sent."""
    server = published.server
    inside = server.at("/wm").replace("127.0.0.1", "127.0.0.2")
    published.about(one=server.shows("/a", f'<link rel="webmention" href="{inside}">'))
    monkeypatch.setattr(
        "learnscape_gen.fetch.public_hosts.is_public", lambda address: address == "127.0.0.1"
    )
    result = run("mention", str(hub.root), "--unchecked", "--pause", "0")
    assert "Refused: its endpoint is in a private network" in result.output
    assert published.told == []
    assert published.known["one"].state == "refused"


@pytest.mark.usefixtures("_seen_by_all")
def test_an_endpoint_that_leads_inside(
    hub: Hub, run: Run, published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each redirect is looked at anew."""
    server = published.server
    server.sends_on("/wm", server.at("/x").replace("127.0.0.1", "127.0.0.2"), "307 Elsewhere")
    published.about(one=server.shows("/a", WEBMENTION))
    monkeypatch.setattr(
        "learnscape_gen.fetch.public_hosts.is_public", lambda address: address == "127.0.0.1"
    )
    result = run("mention", str(hub.root), "--unchecked", "--pause", "0")
    assert "Refused: its endpoint is in a private network" in result.output
    assert [told["at"] for told in published.told] == ["/wm"]


def test_two_gigabytes(published: Published, mention: Pass) -> None:
    """Of a page without end the beginning is read, and of an answer less."""
    sent = {"page": 0, "answer": 0}
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    page = for_ever(head + WEBMENTION.encode(), b"x" * 65_536, lambda n: sent.update(page=n))
    answer = for_ever(head, b"x" * 65_536, lambda n: sent.update(answer=n))
    published.server.says("/wm", answer)
    published.about(one=published.server.says("/a", page))
    mention(DAY)
    assert published.known["one"].state == "told"
    assert max(sent.values()) < 40_000_000


def test_a_host_that_hangs_is_given_up(
    published: Published, mention: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After three pages without an answer; of the rest nothing is learnt."""
    monkeypatch.setattr(notifier, "PATIENCE", 0.2)
    hangs = then_hang(published.server)
    other = {f"p{n}": published.server.says(f"/{n}", hangs) for n in range(6)}
    urls = {name: url.replace("127.0.0.1", "localhost") for name, url in other.items()}
    published.about(**urls)
    result = mention(DAY)
    assert result.exit_code == 0
    assert [entry.why for entry in published.known.values()] == ["no answer in time"] * 3
    assert "Left alone: 3 (its host gives no answer)." in result.output


def test_an_endpoint_that_hangs_is_tried_three_times(
    published: Published, mention: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On three days; then it rests as others do."""
    target = published.server.shows("/a", WEBMENTION)
    published.server.says("/wm", then_hang(published.server))
    published.about(one=target)
    monkeypatch.setattr(notifier, "PATIENCE", 1.0)
    for day in (26, 26, 27, 28, 29):
        mention(f"2026-11-{day}")
    assert len(published.told) == 3
    assert (published.known["one"].state, published.known["one"].tries) == ("failing", 3)
    mention("2027-02-26")
    assert len(published.told) == 4


def test_rules_for_robots_hold_for_pages(published: Published, mention: Pass) -> None:
    """A host that wants no robots is not asked; that is a refusal of its own."""
    published.server.shows("/robots.txt", "User-agent: *\nDisallow: /a", "Content-Type: text/plain")
    published.about(one=published.server.shows("/a", WEBMENTION))
    mention(DAY)
    assert (published.known["one"].state, published.known["one"].why) == ("refused", "robots.txt")


def test_a_machine_that_is_cut_off_learns_nothing(published: Published, mention: Pass) -> None:
    """No page is the worse for it."""
    published.about(a="http://a.invalid/", b="http://b.invalid/", c="http://c.invalid/")
    result = mention(DAY)
    assert result.exit_code == 1
    assert "cut off" in result.output
    assert not (published.hub.root / "mentions-sent.jsonl").exists()


def test_a_broken_ledger_is_told_before_anybody_is_asked(
    published: Published, mention: Pass
) -> None:
    """With its line; even a dry run would be wrong."""
    published.about(one=published.server.shows("/a", WEBMENTION))
    published.hub.write("mentions-sent.jsonl", '\n{"source":"javascript:x","target":""}\n')
    for options in ((), ("--dry-run",)):
        result = mention(DAY, *options)
        assert result.exit_code == 1
        assert "mentions-sent.jsonl:2:1" in result.output
        assert "Nobody was asked." in result.output
    assert published.server.asked == []


def test_a_pass_has_its_time(published: Published, mention: Pass) -> None:
    """What was not reached is the next pass's."""
    hanging = published.server.says("/b", then_hang(published.server))
    published.server.shows("/wm", "")
    quick = published.server.shows("/a", WEBMENTION)
    published.about(one=quick, two=hanging.replace("127.0.0.1", "localhost"))
    result = mention(DAY, "--minutes", "0.1")
    assert result.exit_code == 0
    assert "Not reached in time: 1." in result.output
    assert published.known.keys() == {"one"}


def test_ctrl_c_loses_nothing(published: Published, mention: Pass) -> None:
    """It ends with 130, and who was told by then is not told again."""
    reached = Event()

    def hang(connection: socket.socket) -> None:
        reached.set()
        then_hang(published.server)(connection)

    published.server.shows("/wm", "")
    published.about(
        one=published.server.shows("/a", WEBMENTION), two=published.server.says("/b", hang)
    )
    code = "from learnscape_gen.cli import main; main()"
    command = [sys.executable, "-c", code, "mention", "--private", "--pause", "0"]
    with subprocess.Popen(
        command,
        cwd=published.hub.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert reached.wait(60)
        assert read_sent(published.hub.root).entries  # it is written as it goes
        os.kill(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Stopped. What was said by then is in the ledger." in err
    assert "Traceback" not in out + err
    assert published.known["one"].state == "told"
