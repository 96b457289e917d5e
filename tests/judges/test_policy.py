"""Only our own scripts run, and nothing asks anybody else, whatever strangers write into a hub."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import lxml.html
import pytest

from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.pages.bookmarklet import bookmarklet
from learnscape_gen.project import load_project
from tests.conftest import Hub
from tests.judges.conftest import HUBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from learnscape_gen.content.markdown.raw_html import HtmlPolicy
    from tests.judges.site import Site
    from tests.judges.tab import Tab

_FILE = tomllib.loads((Path(__file__).parent / "payloads.toml").read_text("utf-8"))
PAYLOADS = [payload for payloads in _FILE.values() for payload in payloads]
POLICIES: tuple[HtmlPolicy, ...] = ("sanitise", "escape")

FIELDS = """\
title: PAYLOAD
why: PAYLOAD
source: {name: PAYLOAD, author: PAYLOAD}
author: PAYLOAD
tags: [PAYLOAD]
noticed: PAYLOAD
via: PAYLOAD
reviewed: {on: 2026-01-02, by: PAYLOAD, note: PAYLOAD}"""
"""The fields of a post in which an author may write whatever they like."""

NOTHING = {"default-src", "base-uri"}
"""What the policy forbids altogether: with the first of them frames, objects and workers."""
OWN = {
    *("script-src", "style-src", "img-src", "font-src", "media-src", "manifest-src"),
    *("connect-src", "form-action"),
}
"""What the policy allows to this site's own files."""
RUNS = {
    "applet",
    "base",
    "embed",
    "fencedframe",
    "form",
    "frame",
    "iframe",
    "object",
    "portal",
    "style",
}
"""Elements that run something, send something, or change where links lead or how a page looks."""
LOADS = {"background", "data", "poster", "src", "srcset"}
LEADS = {"action", "cite", "formaction", "href", "longdesc", "manifest", "ping", "xlink:href"}
"""Attributes whose address is loaded at once, and those whose address is only offered."""
SCHEMES = {"", "http", "https", "irc", "ircs", "mailto", "matrix", "sms", "tel", "xmpp"}

ACTIVE_IN_BROWSER = """() => [...document.querySelectorAll("*")].filter(each =>
  each.matches("style, iframe, object, embed")
  || each.matches("script:not([type='application/ld+json'], [type='application/json'])")
    && !(!each.text && each.src.startsWith(location.origin) && each.src.includes("/assets/"))
  || each.matches("form") && !(each.method === "get" && each.action.startsWith(location.origin))
  || [...each.attributes].some(({name}) => name.startsWith("on") || name === "style")
  || /^(javascript|data|vbscript):/.test(each.protocol || each.href?.baseVal || each.currentSrc)
).map(each => each.outerHTML.slice(0, 100))"""
"""What is active in the DOM that the browser made of a page."""


def is_our_script(element: lxml.html.HtmlElement) -> bool:
    """Tell whether a script is one of our files, or holds data that no browser runs."""
    if element.get("type") in ("application/ld+json", "application/json"):
        return True
    address = urlsplit(element.get("src", ""))
    elsewhere = address.scheme or address.netloc
    return not elsewhere and not element.text and "assets" in address.path.split("/")[:-1]


def is_our_form(element: lxml.html.HtmlElement) -> bool:
    """Tell whether a form asks a page of this site, and sends nothing to anybody."""
    address = urlsplit(element.get("action", ""))
    asks = element.tag == "form" and element.get("method", "get") == "get"
    return asks and not address.scheme and not address.netloc


def our_bookmarklets(site: Site) -> frozenset[str]:
    """Return the one address with code that pages of a hub may have: that of its bookmarklet.

    The policy keeps it from running on the page itself; it is there to be kept as a bookmark.
    """
    hub = HUBS / site.name
    place = load_project(hub).config.contribute.place if hub.is_dir() else None
    return frozenset({bookmarklet(place)} if place else ())


def active(
    document: lxml.html.HtmlElement, bookmarklets: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Yield what runs, loads from elsewhere, or may not be linked to."""
    for element in document.iter(lxml.html.etree.Element):
        name = str(element.tag)
        told = lxml.html.tostring(element, encoding="unicode", with_tail=False)[:100]
        refresh = element.get("http-equiv", "").lower() == "refresh"
        if (
            (name in RUNS and not is_our_form(element))
            or (name == "script" and not is_our_script(element))
            or (refresh and "//" in element.get("content", ""))
        ):
            yield told
        for key, value in element.attrib.items():
            loads = key in LOADS or (key == "href" and name in ("link", "use", "image"))
            if element.get("rel") == "canonical" or (name == "a" and value in bookmarklets):
                continue
            if (
                key.startswith("on")
                or key in ("style", "srcdoc")
                or (loads and (urlsplit(value).scheme or value.startswith("//")))
                or (key in LOADS | LEADS and urlsplit(value.strip()).scheme not in SCHEMES)
            ):
                yield f"{key} of {told}"


def test_every_page_begins_with_its_policy(site: Site) -> None:
    """The policy stands right after the character set, and allows own files only.

    The page that searches may run WebAssembly and a worker, too.
    """
    for path in site.pages():
        charset, policy = site.parsed(path).head[:2]
        assert charset.get("charset") == "utf-8", path
        assert policy.get("http-equiv") == "Content-Security-Policy", path
        rules = dict(rule.strip().split(" ", 1) for rule in policy.get("content").split(";"))
        if path == "search/index.html":
            assert rules.pop("script-src") == "'self' 'wasm-unsafe-eval'"
            assert rules.pop("worker-src") == "'self'"
        own = {name for name, allowed in rules.items() if allowed == "'self'"}
        assert {rules.get(name) for name in NOTHING} == {"'none'"}, path
        assert set(rules) - own == NOTHING, path
        assert own <= OWN, path


def test_pages_hold_nothing_active(site: Site) -> None:
    """Only our own scripts and forms; no style, handler or frame; nothing from elsewhere."""
    ours = our_bookmarklets(site)
    found = {
        path: told
        for path in site.different_pages()
        if (told := [*active(site.parsed(path), ours)])
    }
    assert found == {}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """Give a hub where every field of every file holds a payload."""
    hub = Hub(tmp_path_factory.mktemp("attacked"))
    hub.write("learnscape.toml", 'title = "x"\nbase_url = "https://example.org/"\n')
    hub.write("content/work/x/_index.md", "---\ntitle: x\n---\n")
    hub.write("content/tools/x.md", "---\ntitle: x\nmedium: informal\n---\n")
    for n, payload in enumerate(PAYLOADS):
        line = json.dumps(" ".join(payload.split()))
        post = f"type: informal\nsocial_tool: x\nwork_task: x/{n}\ndate: 2026-01-01"
        fields = FIELDS.replace("PAYLOAD", line)
        _, problems = read_markdown(payload, path="x.md")
        body = "Text." if any(problem.is_error for problem in problems) else payload
        task = f"title: {line}\ntrigger: {line}\nresult: {line}\nroles: [{line}]"
        hub.write(f"content/work/x/{n}.md", f"---\n{task}\n---\n")
        hub.write(f"content/posts/{n}.md", f"---\n{post}\n{fields}\n---\n{body}\n")
    hub.build(keep_going=True)
    assert len([*hub.output.glob("posts/*/index.html")]) == len(PAYLOADS)
    return serve("attacked", hub.output)


def test_attacked_pages_hold_nothing_active(attacked: Site) -> None:
    """Whatever stands in its fields and bodies, no page of the hub holds anything active."""
    test_pages_hold_nothing_active(attacked)
    test_every_page_begins_with_its_policy(attacked)


@pytest.mark.browser
def test_nothing_runs_on_attacked_pages(attacked: Site, tab: Callable[..., Tab]) -> None:
    """Even in a browser that passes over the policy, no payload runs or reaches anybody."""
    here = tab(bypass_csp=True)
    posts = [path for path in attacked.pages() if path.startswith("posts/")]
    for path in {*posts, *attacked.page_kinds()}:
        page = here.open(attacked.address(path))
        assert page.evaluate(ACTIVE_IN_BROWSER) == [], path
        assert page.url == attacked.address(path)
        assert here.attacks() == [], path


@pytest.mark.browser
@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_runs_in_a_body(empty: Site, tab: Callable[..., Tab], policy: HtmlPolicy) -> None:
    """A body is harmless by itself, also one whose errors keep it from being published."""
    here = tab(bypass_csp=True)
    page = here.open(empty.url)
    for payload in PAYLOADS:
        body, _ = read_markdown(payload, path="x.md", html=policy)
        page.set_content(f"<!doctype html><div>{body.html}</div>")
        assert page.evaluate(ACTIVE_IN_BROWSER) == [], payload
        assert [*active(lxml.html.fragment_fromstring(body.html, create_parent="div"))] == []
        assert here.attacks() == [], payload


@pytest.mark.browser
def test_the_policy_stops_what_gets_through(own: Site, tab: Callable[..., Tab]) -> None:
    """Were a script to reach a page after all, the browser would refuse to run it."""
    here = tab()
    page = here.open(own.url)
    for attack in (
        "<img src=x onerror=alert(1)>",
        "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    ):
        page.evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", attack)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'alert(1)'}))"
    )
    here.wait_until(lambda: any("Content Security Policy" in told for told in here.complaints))
    page.wait_for_timeout(300)
    assert here.attacks() == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
        "<img src='//evil.example/x.png'>",
        "<style>@import '//evil.example/x.css'</style>",
    ],
)
def test_the_judges_see_an_attack(empty: Site, tab: Callable[..., Tab], payload: str) -> None:
    """What runs or reaches out on an unprotected page is noticed, by both judges."""
    here = tab(bypass_csp=True)
    page = here.open(empty.url)
    page.set_content(f"<!doctype html><div>{payload}</div>")
    here.wait_until(lambda: here.attacks() != [])
    assert [*active(lxml.html.document_fromstring(payload))] != []
