"""Fetching from servers that are kind, slow, broken or hostile."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
import zlib
from threading import Event
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.fetch.fetch import fetch, fetch_async
from learnscape_gen.fetch.outcome import Fetched, FetchFault, Hop, Limits, Reason
from tests.stranger import for_ever, then_hang

if TYPE_CHECKING:
    from tests.stranger import Stranger

LIMITS = Limits(size=10_000, seconds=20, redirects=3)
SHORT = Limits(size=10_000, seconds=0.3, redirects=3)
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def got(url: str, limits: Limits = LIMITS, method: str = "GET") -> Fetched:
    """Return an answer that has to be one."""
    outcome = fetch(url, limits, private=True, method=method)
    assert isinstance(outcome, Fetched), outcome
    return outcome


def fault(url: str, limits: Limits = LIMITS, *, private: bool = True) -> FetchFault:
    """Return a fault that has to be one."""
    outcome = fetch(url, limits, private=private)
    assert isinstance(outcome, FetchFault), outcome
    return outcome


def test_a_page_comes_with_its_headers(stranger: Stranger) -> None:
    """What a server says is given as it is."""
    page = got(stranger.shows("/page", "<p>Hello</p>", "Content-Type: Text/HTML ; charset=x"))
    assert (page.status, page.body, page.whole) == (200, b"<p>Hello</p>", True)
    assert page.media_type == "text/html"


def test_it_says_what_it_is_and_no_more(stranger: Stranger) -> None:
    """A server learns the name of the program; no cookie, no referrer, no language."""
    got(stranger.sends_on("/a", stranger.shows("/b", "x", "Set-Cookie: id=1; Path=/")))
    got(stranger.at("/b"))
    for head in stranger.asked:
        assert "\r\nUser-Agent: learnscape/" in head
        assert f"\r\nHost: 127.0.0.1:{stranger.port}\r\n" in head
        for tells in ("cookie", "referer", "accept-language"):
            assert tells not in head.lower()


def test_redirects_are_followed_and_told(stranger: Stranger) -> None:
    """A relative one, too; the last address is told, and how it came there."""
    stranger.sends_on("/old", "new#part", "301 Moved Permanently")
    stranger.shows("/new", "here")
    page = got(stranger.at("/old"))
    assert page.address == stranger.at("/new#part")
    assert page.hops == (Hop(301, stranger.at("/old")),)


def test_a_redirect_for_ever_ends(stranger: Stranger) -> None:
    """After as many as are allowed."""
    found = fault(stranger.sends_on("/round", "/round"))
    assert (found.reason, found.status) == (Reason.TOO_MANY_REDIRECTS, 302)
    assert found.leads_to == stranger.at("/round")
    assert len(stranger.asked) == LIMITS.redirects + 1


@pytest.mark.parametrize("to", ["file:///etc/passwd", "http://me:pw@x/", "http://[", "a\x01"])
def test_a_redirect_leads_to_the_web_only(stranger: Stranger, to: str) -> None:
    """Anything but http and https is refused, and nothing breaks."""
    found = fault(stranger.sends_on("/to", to))
    assert found.reason in (Reason.BAD_ADDRESS, Reason.BROKEN_ANSWER, Reason.NOT_FOUND)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("401 Unauthorized", Reason.LOGIN_NEEDED),
        ("403 Forbidden", Reason.REFUSED),
        ("404 Not Found", Reason.NOT_FOUND),
        ("410 Gone", Reason.NOT_FOUND),
        ("418 I am a teapot", Reason.REFUSED),
        ("429 Too Many Requests", Reason.TOO_OFTEN),
        ("503 Service Unavailable", Reason.SERVER_ERROR),
    ],
)
def test_a_status_has_its_reason(stranger: Stranger, status: str, reason: Reason) -> None:
    """And is told with it."""
    found = fault(stranger.shows("/", "no", status=status))
    assert (found.reason, found.status) == (reason, int(status[:3]))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (("Retry-After: 120",), 120),
        (
            (
                "Date: Wed, 21 Oct 2015 07:28:00 GMT",
                "Retry-After: Wed, 21 Oct 2015 07:29:00 GMT",
            ),
            60,
        ),
        (("Retry-After: soon",), 0),
        (("Retry-After: -5",), 0),
        (("Retry-After: 99999999999999999999",), 999_999_999),
        ((), 0),
    ],
)
def test_when_to_come_again(stranger: Stranger, headers: tuple[str, ...], seconds: int) -> None:
    """A server says it in seconds or as a date of its own."""
    found = fault(stranger.shows("/", "no", *headers, status="429 Too Many Requests"))
    assert found.retry_after == seconds


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        CHUNKED + b"Content-Length: 500\r\n\r\nhello",
    ],
)
def test_a_server_that_hangs_is_left(stranger: Stranger, beginning: bytes) -> None:
    """Whether it says nothing, half of its headers, or half of the page."""
    assert fault(stranger.says("/", then_hang(stranger, beginning)), SHORT).reason is Reason.TIMEOUT


def test_a_server_that_drips_is_left(stranger: Stranger) -> None:
    """The time counts for everything together: a byte now and then does not buy more."""

    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X-A: b\r\n")
            time.sleep(0.05)

    assert fault(stranger.says("/", drip), SHORT).reason is Reason.TIMEOUT


def test_two_gigabytes_are_not_read(stranger: Stranger) -> None:
    """The beginning is kept, and the server is left while it still sends."""
    sent: list[int] = []
    done = Event()

    def told(count: int) -> None:
        sent.append(count)
        done.set()

    beginning = CHUNKED + b"Content-Length: 2147483648\r\n\r\n"
    page = got(stranger.says("/", for_ever(beginning, b"x" * 65_536, told)))
    assert (len(page.body), page.whole) == (10_000, False)
    assert done.wait(10)
    assert sent[0] < 100_000_000


def test_too_much_is_a_fault_where_all_is_wanted(stranger: Stranger) -> None:
    """With strict limits."""
    strict = Limits(size=10, strict=True)
    assert fault(stranger.shows("/", "x" * 11), strict).reason is Reason.TOO_LARGE
    assert got(stranger.shows("/", "x" * 10), strict).whole


def test_a_bomb_is_not_unpacked(stranger: Stranger) -> None:
    """A small body that would unpack to a large one is unpacked to the limit."""
    bomb = gzip.compress(bytes(50_000_000))
    page = got(stranger.shows("/", bomb, "Content-Encoding: gzip"))
    assert (len(page.body), page.whole) == (10_000, False)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"hello", mtime=0)),
        ("deflate", zlib.compress(b"hello")),
        ("deflate", zlib.compress(b"hello")[2:-4]),
        ("identity", b"hello"),
        ("GZip", gzip.compress(b"hello", mtime=0)),
    ],
)
def test_a_packed_page_is_unpacked(stranger: Stranger, encoding: str, body: bytes) -> None:
    """In the ways that servers have, also the wrong one."""
    page = got(stranger.shows("/", body, f"Content-Encoding: {encoding}"))
    assert (page.body, page.whole) == (b"hello", True)


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "gzip"])
def test_a_page_that_cannot_be_unpacked(stranger: Stranger, encoding: str) -> None:
    """One packed in a way that we did not ask for, twice, or not at all."""
    found = fault(stranger.shows("/", b"hello", f"Content-Encoding: {encoding}"))
    assert found.reason is Reason.BROKEN_ANSWER


@pytest.mark.parametrize(
    "answer", [b"", b"garbage\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n"]
)
def test_a_broken_answer_is_told(stranger: Stranger, answer: bytes) -> None:
    """Nothing, no HTTP, or headers without end."""
    assert fault(stranger.says("/", answer)).reason is Reason.BROKEN_ANSWER


def test_a_head_has_no_body(stranger: Stranger) -> None:
    """Nothing is waited for, though a length is announced."""
    stranger.says("/", CHUNKED + b"Content-Length: 5000\r\n\r\n")
    assert got(stranger.at("/"), method="HEAD").body == b""
    assert stranger.asked[0].startswith("HEAD / ")


def test_encryption_that_is_none(stranger: Stranger) -> None:
    """A server that does not speak TLS is not asked without it."""
    found = fault(stranger.at("/").replace("http:", "https:"))
    assert (found.reason, found.detail) == (Reason.TLS_FAULT, "wrong version number")


def test_a_certificate_has_to_be_that_of_the_name(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although the connection goes to an address, the server is asked for its name."""
    here = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", stranger.port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [here])
    assert fault(f"https://named.example:{stranger.port}/").reason is Reason.TLS_FAULT
    assert "named.example" in stranger.began[0]


def test_nobody_there(stranger: Stranger) -> None:
    """A port at which nobody listens, and a host that nobody knows."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert fault(f"http://127.0.0.1:{port}/").reason is Reason.NO_CONNECTION
    assert fault("http://nobody.invalid/").reason is Reason.NO_HOST
    assert fault("http://" + "a" * 70 + ".invalid/").reason is Reason.BAD_ADDRESS


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0"]
)
def test_this_machine_is_not_asked(stranger: Stranger, host: str) -> None:
    """However its address is written."""
    found = fault(f"http://{host}:{stranger.port}/", private=False)
    assert found.reason is Reason.PRIVATE_ADDRESS
    assert not stranger.asked


def test_a_name_is_looked_up_once(stranger: Stranger, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that says something public first and this machine later is taken at its first word."""
    names = iter(["192.0.2.1", "127.0.0.1"])
    asked: list[str] = []

    def lookup(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        if host != "rebinding.example":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(names), port))]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr("learnscape_gen.fetch.public_hosts.is_public", lambda a: a != "127.0.0.1")
    url = f"http://rebinding.example:{stranger.port}/"
    assert fault(url, SHORT, private=False).reason in (Reason.TIMEOUT, Reason.NO_CONNECTION)
    assert asked == ["rebinding.example"]
    assert not stranger.asked


def test_a_redirect_inside_is_not_followed(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public page can't send us to a private one."""
    inside = f"http://localhost:{stranger.port}/secret"
    monkeypatch.setattr("learnscape_gen.fetch.public_hosts.is_public", lambda _: not stranger.asked)
    found = fault(stranger.sends_on("/out", inside), private=False)
    assert (found.reason, found.address) == (Reason.PRIVATE_ADDRESS, inside)
    assert len(stranger.asked) == 1


@pytest.mark.parametrize(
    ("status", "said"),
    [("307 Temporary Redirect", "POST"), ("308 Permanent Redirect", "POST"), ("303 Other", "GET")],
)
def test_what_is_sent_is_sent_again(stranger: Stranger, status: str, said: str) -> None:
    """To where a redirect leads, but for one that says to look there."""
    at = stranger.sends_on("/a", stranger.shows("/b", "x"), status)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    sent = fetch_async(at, LIMITS, private=True, method="POST", headers=form, content=b"a=1")
    assert isinstance(asyncio.run(sent), Fetched)
    first, second = stranger.asked
    assert first.startswith("POST /a ")
    assert first.endswith("\r\n\r\na=1")
    assert second.startswith(f"{said} /b ")
    assert second.endswith("\r\n\r\na=1") is (said == "POST")
