"""What is found at an address, whatever its server does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.fetch import probe
from learnscape_gen.fetch.finding import Finding, Found
from learnscape_gen.fetch.politeness import Turns
from learnscape_gen.fetch.probe import Prober
from tests.stranger import for_ever, then_hang

if TYPE_CHECKING:
    import socket

    from tests.stranger import Stranger

PAYWALL = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'


def found(url: str, *, look_inside: bool = False, private: bool = True) -> Finding:
    """Ask an address."""

    async def ask() -> Finding:
        prober = Prober(Turns(0, 4), "https://hub.example/", private=private)
        return await prober.ask(url, look_inside=look_inside)

    return asyncio.run(ask())


def methods(stranger: Stranger, path: str) -> list[str]:
    """Return the methods with which a path was asked."""
    lines = [head.split(" ") for head in stranger.asked]
    return [method for method, asked, *_ in lines if asked == path]


def test_a_page_that_is_there(stranger: Stranger) -> None:
    """One HEAD tells, and says honestly who asks."""
    assert found(stranger.shows("/a", "Hello.")) == Finding(Found.OK)
    assert methods(stranger, "/a") == ["HEAD"]
    assert "(link check; +https://hub.example/)" in stranger.asked[-1]


@pytest.mark.parametrize(
    ("status", "expected", "why"),
    [
        ("401 Unauthorized", Found.REFUSED, "401"),
        ("402 Payment Required", Found.PAYWALLED, "402"),
        ("403 Forbidden", Found.REFUSED, "403"),
        ("404 Not Found", Found.FAILED, "404"),
        ("405 Method Not Allowed", Found.REFUSED, "405"),
        ("410 Gone", Found.FAILED, "410"),
        ("429 Too Many Requests", Found.REFUSED, "429"),
        ("500 Oops", Found.FAILED, "500"),
        ("503 Busy", Found.FAILED, "503"),
        ("999 Request denied", Found.REFUSED, "999"),
    ],
)
def test_what_a_status_means(stranger: Stranger, status: str, expected: Found, why: str) -> None:
    """A refusal is no failure: people may get in."""
    assert found(stranger.shows("/a", "", status=status)) == Finding(expected, why)


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found", "405 No", "501 No"])
def test_get_where_head_is_refused(stranger: Stranger, status: str) -> None:
    """Many servers know GET only."""

    def answer(connection: socket.socket) -> None:
        is_head = stranger.asked[-1].startswith("HEAD")
        told = status if is_head else "200 OK"
        connection.sendall(f"HTTP/1.1 {told}\r\nContent-Length: 0\r\n\r\n".encode())

    assert found(stranger.says("/a", answer)).found is Found.OK
    assert methods(stranger, "/a") == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["301 Moved", "308 Moved"], Found.MOVED),
        (["301 Moved", "302 Found"], Found.MOVED_FOR_NOW),
        (["307 Elsewhere"], Found.MOVED_FOR_NOW),
    ],
)
def test_redirects(stranger: Stranger, statuses: list[str], expected: Found) -> None:
    """For good only where every one of them is."""
    for number, status in enumerate(statuses):
        stranger.sends_on(f"/a{number}", f"/a{number + 1}#part", status)
    last = stranger.shows(f"/a{len(statuses)}", "Hello.")
    assert found(stranger.at("/a0")) == Finding(expected, "", last)


@pytest.mark.parametrize("home", ["/", "/en/", "/de-AT/", "/index.html", "/en/home"])
def test_a_home_page_in_place_of_a_page_is_suspicious(stranger: Stranger, home: str) -> None:
    """The server hides that the page is gone; it is not called dead."""
    to = stranger.shows(home, "Welcome!")
    assert found(stranger.sends_on("/2019/guide", home, "301 Moved")) == Finding(
        Found.SUSPICIOUS, "it leads to a home page", to
    )


def test_a_login_is_a_refusal(stranger: Stranger) -> None:
    """Whoever has one gets in."""
    stranger.shows("/login?next=/a", "Who are you?")
    assert found(stranger.sends_on("/a", "/login?next=/a")).found is Found.REFUSED


def test_redirects_for_ever(stranger: Stranger) -> None:
    """They end for us; people with cookies may get through."""
    stranger.sends_on("/b", "/a")
    assert found(stranger.sends_on("/a", "/b")).found is Found.SUSPICIOUS


@pytest.mark.parametrize("to", ["javascript:alert(1)", "file:///etc/passwd", "::"])
def test_redirects_to_nowhere(stranger: Stranger, to: str) -> None:
    """No such address is asked."""
    assert found(stranger.sends_on("/a", to)).found is Found.FAILED


def test_robots_that_are_not_welcome(stranger: Stranger) -> None:
    """The address is not asked at all; nor is one to which another leads."""
    rules = "User-agent: *\nDisallow: /private\n"
    stranger.shows("/robots.txt", rules, "Content-Type: text/plain")
    refused = Finding(Found.REFUSED, "robots.txt")
    assert found(stranger.at("/private/a")) == refused
    assert found(stranger.sends_on("/a", "/private/a")) == refused
    assert methods(stranger, "/private/a") == []


def test_retry_after_is_waited_for(stranger: Stranger, monkeypatch: pytest.MonkeyPatch) -> None:
    """And then the answer counts."""
    waited: list[float] = []
    monkeypatch.setattr(Turns, "wait", lambda _, __, seconds: waited.append(seconds))

    def answer(connection: socket.socket) -> None:
        is_first = len(methods(stranger, "/a")) == 1
        told = "429 Slowly\r\nRetry-After: 7" if is_first else "200 OK"
        connection.sendall(f"HTTP/1.1 {told}\r\nContent-Length: 0\r\n\r\n".encode())

    assert found(stranger.says("/a", answer)).found is Found.OK
    assert waited == [7]


def test_who_wants_a_long_rest_is_asked_no_more(stranger: Stranger) -> None:
    """Nothing is learnt of the other addresses there, so nothing is said of them."""
    busy = stranger.shows("/a", "", "Retry-After: 86400", status="429 Slowly")
    other = stranger.shows("/b", "Hello.")

    async def ask() -> list[Finding]:
        prober = Prober(Turns(0, 4), "", private=True)
        return [await prober.ask(url, look_inside=False) for url in (busy, other)]

    first, second = asyncio.run(ask())
    assert (first.found, second.found) == (Found.REFUSED, Found.SKIPPED)
    assert methods(stranger, "/b") == []


def test_a_page_that_has_to_be_paid_for(stranger: Stranger) -> None:
    """Only where the page is looked into; a text that is none is not read."""
    url = stranger.shows("/a", PAYWALL)
    assert found(url, look_inside=True).found is Found.PAYWALLED
    assert found(url).found is Found.OK
    assert methods(stranger, "/a") == ["HEAD", "GET", "HEAD"]
    film = stranger.shows("/b", PAYWALL, "Content-Type: video/mp4")
    assert found(film, look_inside=True).found is Found.OK
    assert methods(stranger, "/b") == ["HEAD"]


def test_a_file_without_end(stranger: Stranger) -> None:
    """No more of it is read than its beginning."""
    sent: list[int] = []
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2147483648\r\n\r\n"
    url = stranger.says("/a", for_ever(head, b"x" * 65536, sent.append))
    assert found(url, look_inside=True).found is Found.OK
    assert all(count < 64 * 1024 * 1024 for count in sent)


@pytest.mark.parametrize("beginning", [b"", b"HTTP/1.1 200 OK\r\nX: "])
def test_a_server_that_hangs(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, beginning: bytes
) -> None:
    """It is given up; that it said nothing is told apart."""
    monkeypatch.setattr(probe, "PATIENCE", 0.2)
    finding = found(stranger.says("/a", then_hang(stranger, beginning)))
    assert (finding.found, finding.silent) == (Found.FAILED, True)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
    ],
)
def test_a_server_that_speaks_something_else(stranger: Stranger, answer: bytes) -> None:
    """That is a failure."""
    assert found(stranger.says("/a", answer)).found is Found.FAILED


def test_nobody_is_there() -> None:
    """Neither the port nor the name."""
    finding = found("http://127.0.0.1:9/")
    assert (finding.found, finding.why) == (Found.FAILED, "no connection")
    finding = found("http://nobody.invalid/")
    assert (finding.found, finding.why) == (Found.FAILED, "no such host")


def test_private_networks_are_left_alone(stranger: Stranger) -> None:
    """Nothing is asked, and nothing is said of the address."""
    finding = found(stranger.shows("/a", "Secrets."), private=False)
    assert finding.found is Found.SKIPPED
    assert stranger.asked == []
