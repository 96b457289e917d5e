"""`learnscape links` on the command line: wrong uses, politeness, and what stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from threading import Event, Lock
from time import sleep
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.fetch import probe
from tests.cli.links.conftest import about, known
from tests.stranger import then_hang

if TYPE_CHECKING:
    import socket

    from tests.cli.conftest import Run
    from tests.cli.links.conftest import Pass
    from tests.conftest import Hub
    from tests.stranger import Stranger

MANY = 300


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--dry-run"], "--dry-run goes with --fix"),
        (["--fix", "--archive"], "--fix asks nobody"),
        (["--fix", "--format", "json"], "--fix asks nobody"),
        (["--archive-service", "archive"], "has to be an http or https address"),
        (["--minutes", "0"], "--minutes"),
        (["--at-once", "0"], "--at-once"),
    ],
)
def test_wrong_uses(links: Pass, options: list[str], said: str) -> None:
    """Each is told in a line."""
    result = links("2026-11-26", *options)
    assert result.exit_code == 2
    assert said in result.output


def test_hundreds_of_addresses_on_one_host(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """One request at a time, whatever the server counts; all are asked, each once."""
    lock, now = Lock(), [0]
    most = 0

    def answer(connection: socket.socket) -> None:
        nonlocal most
        with lock:
            now[0] += 1
            most = max(most, now[0])
        sleep(0.001)  # whoever came too early would be seen
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        with lock:
            now[0] -= 1

    urls = [stranger.says(f"/{number}", answer) for number in range(MANY)]
    hub.post(url=urls[0], body="".join(f"[it]({url})\n" for url in urls))
    result = links("2026-11-26", "--at-once", "50")
    assert f"Asked {MANY} addresses at 1 host" in result.output
    assert most == 1
    asked = Counter(head.partition(" HTTP")[0] for head in stranger.asked)
    assert asked.pop("GET /robots.txt") == 1
    assert asked == {f"HEAD /{number}": 1 for number in range(MANY)}
    assert len(known(hub)) == MANY


def test_hosts_are_asked_side_by_side(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """A slow one keeps nobody waiting: the second is asked while the first still thinks."""
    second_came = Event()

    def first(connection: socket.socket) -> None:
        second_came.wait(20)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    def second(connection: socket.socket) -> None:
        second_came.set()
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    slow = stranger.says("/slow", first)
    quick = stranger.says("/quick", second).replace("127.0.0.1", "localhost")
    about(hub, slow, quick)
    links("2026-11-26")
    assert {url: entry.state for url, entry in known(hub).items()} == {slow: "ok", quick: "ok"}


def test_a_host_that_hangs_is_given_up(
    hub: Hub, links: Pass, stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After three addresses without an answer; of the rest nothing is learnt."""
    monkeypatch.setattr(probe, "PATIENCE", 0.1)
    urls = [stranger.says(f"/{number}", then_hang(stranger)) for number in range(20)]
    about(hub, *urls)
    result = links("2026-11-26")
    assert result.exit_code == 0
    assert [entry.state for entry in known(hub).values()] == ["failing"] * 3
    assert "Not asked: 17 (its host answers too late)." in result.output
    paths = {head.split(" ")[1] for head in stranger.asked}
    assert len(paths - {"/robots.txt"}) == 3


def test_a_host_that_is_gone_is_not_tried_for_each_address(hub: Hub, links: Pass) -> None:
    """That it can't be found is true of all its addresses."""
    about(hub, *(f"http://gone.invalid/{number}" for number in range(8)))
    links("2026-11-26")
    assert {entry.why for entry in known(hub).values()} == {"no such host"}
    assert len(known(hub)) == 8


def test_where_an_address_leads_is_no_fault_of_its_host(
    hub: Hub, links: Pass, stranger: Stranger
) -> None:
    """A host that shortens addresses is not given up because three of them lead nowhere."""
    gone = [stranger.sends_on(f"/{n}", f"http://gone{n}.invalid/") for n in range(5)]
    good = stranger.shows("/9", "Hello.")
    about(hub, *gone, good)
    links("2026-11-26")
    assert {url: entry.state for url, entry in known(hub).items()} == {
        **dict.fromkeys(gone, "failing"),
        good: "ok",
    }


def test_a_pass_has_its_time(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """What was found by then counts; what was not reached stays as it was."""
    quick = stranger.shows("/0", "Hello.")
    hanging = stranger.says("/1", then_hang(stranger))
    about(hub, quick, hanging)
    result = links("2026-11-26", "--minutes", "0.02")
    assert result.exit_code == 0
    assert "Not reached in time: 1." in result.output
    assert known(hub).keys() == {quick}


def test_a_machine_that_is_cut_off_learns_nothing(hub: Hub, links: Pass) -> None:
    """Otherwise two days without a network would kill every link."""
    about(hub, "http://a.invalid/", "http://b.invalid/", "http://c.invalid/")
    result = links("2026-11-26")
    assert result.exit_code == 1
    assert "cut off" in result.output
    assert not (hub.root / "links.jsonl").exists()


def test_a_broken_ledger_is_told_before_anybody_is_asked(
    hub: Hub, links: Pass, stranger: Stranger
) -> None:
    """With its line, and what to do."""
    about(hub, stranger.at("/a"))
    hub.write("links.jsonl", "{}\n")
    result = links("2026-11-26")
    assert result.exit_code == 1
    assert "links.jsonl:1:1" in result.output
    assert stranger.asked == []


def test_a_hub_without_outside_addresses(hub: Hub, links: Pass) -> None:
    """There is nothing to ask, and no file is made."""
    hub.post()
    assert links("2026-11-26").output == "This hub has no addresses outside of it.\n"
    assert not (hub.root / "links.jsonl").exists()


def test_private_networks_are_left_alone(
    hub: Hub, links: Pass, run: Run, stranger: Stranger
) -> None:
    """Unless somebody wants them asked: no post can make a CI job ask what is inside."""
    about(hub, stranger.shows("/a", "Secrets."))
    result = run("links")
    assert "Not asked: 1 (it is in a private network; --private asks there)." in result.output
    assert stranger.asked == []
    assert not (hub.root / "links.jsonl").exists()


def test_ctrl_c_keeps_what_is_known(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """It ends with 130, and the ledger has what was found by then."""
    reached = Event()

    def hang(connection: socket.socket) -> None:
        reached.set()
        then_hang(stranger)(connection)

    quick = stranger.shows("/0", "Hello.")
    about(hub, quick, stranger.says("/1", hang))
    code = "from learnscape_gen.cli import main; main()"
    command = [sys.executable, "-c", code, "links", "--private", "--pause", "0"]
    with subprocess.Popen(
        command, cwd=hub.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert reached.wait(60)
        os.kill(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Stopped. What was found by then is in the ledger." in err
    assert "Traceback" not in out + err
    assert known(hub).keys() == {quick}
