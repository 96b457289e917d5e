"""Where pages want to be told.

The cases are those of webmention.rocks, rebuilt by what each of them tests.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import pytest

from learnscape_gen.fetch.endpoint import (
    Endpoint,
    Endpoints,
    PageText,
    in_headers,
    in_page,
    searched,
    text_to_search,
)
from learnscape_gen.fetch.notifier import Notifier
from learnscape_gen.fetch.outcome import Fetched
from learnscape_gen.fetch.politeness import Turns
from learnscape_gen.fetch.reply import Heard, Reply

if TYPE_CHECKING:
    from tests.stranger import Stranger

AT = "https://blog.example/posts/one"


class Page(NamedTuple):
    """A page: headers, what stands in its head, and in its body."""

    headers: tuple[str, ...] = ()
    head: str = ""
    body: str = ""


ROCKS = {
    1: Page(("Link: </told>; rel=webmention",)),
    2: Page(("Link: <{host}/told>; rel=webmention",)),
    3: Page(head='<link rel="webmention" href="/told">'),
    4: Page(head='<link href="{host}/told" rel="webmention">'),
    5: Page(body='Tell it <a rel="webmention" href="/told">here</a>.'),
    6: Page(body='Tell it <a href="{host}/told" rel="webmention">here</a>.'),
    7: Page(("LinK: <{host}/told>; rel=webmention",)),
    8: Page(('Link: <{host}/told>; rel="webmention"',)),
    9: Page(head='<link rel="webmention author" href="{host}/told">'),
    10: Page(('Link: <{host}/told>; rel="author webmention"',)),
    11: Page(
        ('Link: </told>; rel="webmention"',),
        '<link rel="webmention" href="/wrong">',
        '<a rel="webmention" href="/wrong">here</a>',
    ),
    12: Page(
        head='<link rel="not-webmention" href="/wrong">',
        body='<a rel="webmention" href="/told">here</a>',
    ),
    13: Page(
        body='<!-- <a rel="webmention" href="/wrong">no</a> -->'
        '<a rel="webmention" href="/told">here</a>'
    ),
    14: Page(
        body='<code>&lt;a rel="webmention" href="/wrong"&gt;</code>'
        '<a rel="webmention" href="/told">here</a>'
    ),
    15: Page(head='<link rel="webmention" href="">'),
    16: Page(
        body='<a rel="webmention" href="/told">here</a><link rel="webmention" href="/wrong">',
    ),
    17: Page(
        body='<link rel="webmention" href="/told"><a rel="webmention" href="/wrong">no</a>',
    ),
    18: Page(('Link: <{host}/wrong>; rel="other"', 'Link: <{host}/told>; rel="webmention"')),
    19: Page(('Link: <{host}/wrong>; rel="other", <{host}/told>; rel="webmention"',)),
    20: Page(body='<link rel="webmention"><a rel="webmention" href="/told">here</a>'),
    21: Page(head='<link rel="webmention" href="/told?query=yes">'),
    22: Page(head='<link rel="webmention" href="test/told">'),
    23: Page(head='<link rel="webmention" href="told/here">'),
}
ELSEWHERE = {15: "/test", 21: "/told?query=yes", 22: "/test/told", 23: "/moved/told/here"}
"""Where the endpoint is, if not at `/told`."""


def endpoint_of(url: str) -> Endpoint | Reply:
    """Ask a page for its endpoint, as a pass does."""

    async def ask() -> Endpoint | Reply:
        return await Notifier(Turns(0, 4), "", private=True).endpoint_of(url)

    return asyncio.run(ask())


@pytest.mark.parametrize("number", ROCKS)
def test_discovery(stranger: Stranger, number: int) -> None:
    """Each of the 23 published tests leads to the endpoint that it names."""
    page, host = ROCKS[number], stranger.at("")
    html = f"<!doctype html><head>{page.head}</head><body>{page.body}</body>"
    path = "/moved/page" if number == 23 else "/test"
    at = stranger.shows(
        path, html.replace("{host}", host), *(h.replace("{host}", host) for h in page.headers)
    )
    asked = stranger.sends_on("/test", at) if number == 23 else at
    assert endpoint_of(asked) == Endpoint(host + ELSEWHERE.get(number, "/told"))


def test_a_page_without_an_endpoint(stranger: Stranger) -> None:
    """That is said, and nothing was searched apart."""
    assert endpoint_of(stranger.shows("/a", "<p>Hello.")) == Reply(Heard.NO_ENDPOINT)


def test_what_is_no_page_has_an_endpoint_in_its_header(stranger: Stranger) -> None:
    """A picture or a PDF can be mentioned, too; what stands in it is not searched."""
    link = '<link rel="webmention" href="/wrong">'
    pdf = stranger.shows("/a", link, "Content-Type: application/pdf")
    assert endpoint_of(pdf) == Reply(Heard.NO_ENDPOINT)
    pdf = stranger.shows("/b", link, "Content-Type: application/pdf", "Link: </c>;rel=webmention")
    assert endpoint_of(pdf) == Endpoint(stranger.at("/c"))


def named(html: str) -> Endpoints:
    """Return the endpoints that a page names."""
    return in_page(PageText(AT, html))


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ('<base href="/deep/x"><link rel=webmention href=wm>', "https://blog.example/deep/wm"),
        ('<base href="data:,x"><link rel=webmention href=wm>', "https://blog.example/posts/wm"),
        ("<a rel=webmention href>here</a>", AT),
        ('<A REL="x\n WebMention" HREF=" /wm ">here</A>', "https://blog.example/wm"),
        ("<noscript><link rel=webmention href=/wm></noscript>", "https://blog.example/wm"),
        ("<template><link rel=webmention href=/wm></template>", ""),
        ("<script>'<link rel=webmention href=/wm>'</script>", ""),
        ("<textarea><a rel=webmention href=/wm></textarea>", ""),
        ("<b rel=webmention href=/wm>no</b>", ""),
        ("<a rel=webmention href=mailto:a@example.org>no</a>", ""),
        ("<a rel=webmention href='javascript:alert(1)'>no</a>", ""),
        ("<a rel=webmention href='http://[bad/'>no</a>", ""),
        ("<a rel=webmention href='//user:word@x.example/'>no</a>", ""),
    ],
)
def test_odd_pages(html: str, url: str) -> None:
    """Addresses are resolved as a browser does, and only the web is told."""
    assert named(html).webmention == url


def test_pingback_comes_last(stranger: Stranger) -> None:
    """In the header or in the page; a page that knows Webmention is told by that."""
    old = '<link rel="pingback" href="/xmlrpc">'
    assert endpoint_of(stranger.shows("/a", old)) == Endpoint(stranger.at("/xmlrpc"), pingback=True)
    header = f"X-Pingback: {stranger.at('/other')}"
    assert endpoint_of(stranger.shows("/b", old, header)) == Endpoint(
        stranger.at("/other"), pingback=True
    )
    both = stranger.shows("/c", f'{old}<a rel="webmention" href="/wm">here</a>', header)
    assert endpoint_of(both) == Endpoint(stranger.at("/wm"))


def test_pingback_is_no_link_that_can_be_clicked() -> None:
    """Its specification knows it in the head alone."""
    assert named("<a rel=pingback href=/x>here</a>") == Endpoints()


def test_a_header_that_is_no_address_leaves_it_to_the_page() -> None:
    """Who writes nonsense there may still have a page that says it right."""
    headers = {"link": "<mailto:a@example.org>; rel=webmention", "x-pingback": "nowhere"}
    assert in_headers(Fetched(AT, 200, headers, b"")) == Endpoints()


def test_only_pages_that_may_name_an_endpoint_are_searched() -> None:
    """The others are most."""
    html = {"content-type": "text/html; charset=utf-16"}
    body = '<link rel="WebMention" href="/ä">'.encode("utf-16")
    assert text_to_search(Fetched(AT, 200, html, body)) is not None
    assert text_to_search(Fetched(AT, 200, html, b"<p>Hello.")) is None


def test_a_page_is_searched_apart() -> None:
    """What goes to the other process and comes back is encoded."""
    page = PageText(AT, "<a rel=webmention href=/wm>here</a>")
    answer = searched(msgspec.msgpack.encode(page))
    assert msgspec.msgpack.decode(answer, type=Endpoints) == in_page(page)


def test_a_page_that_is_made_to_take_minutes(stranger: Stranger) -> None:
    """Its beginning is searched, which is where well-meant pages have their endpoint."""
    body = '<link rel="webmention" href="/wm">' + "<div>" * 400_000
    assert endpoint_of(stranger.shows("/a", body)) == Endpoint(stranger.at("/wm"))
