"""The bookmarklet and the prefilled links, followed in a browser to forges on the loopback."""

from __future__ import annotations

import json
import threading
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from learnscape_gen.build import Options, build
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.places import Kind, place_of
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import document_of
from learnscape_gen.project import load_project
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FORGES = ("github", "gitlab", "gitea")
TITLES = (
    "Plain words",
    'It\'s "quoted" `${alert(1)}` \\ %22 100 % & <b>bold</b> #1 + 2',
    "  Zeilen\n und\t Tabs: - [x] ! # no comment ",
    "ما هو هذا؟ 会議 🧭🏳️‍🌈 Réunion",
    "2024",
    "a \ud800 lone half",
    "語" * 400,
    "",
)


class Forge(ThreadingHTTPServer):
    """Shows any address, as a forge with its pages for new files would."""

    def __init__(self) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(b"<!doctype html><title>x</title>")

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        super().__init__(("127.0.0.1", 0), Handler)


@pytest.fixture(scope="module")
def forge() -> Iterator[str]:
    """Give the address of a forge on the loopback."""
    with Forge() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def hub(forge: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give what builds a hub with one empty task, whose files are on such a forge."""

    @cache
    def built(kind: str) -> Path:
        root = tmp_path_factory.mktemp(kind)
        contribute = f'[contribute]\nrepository = "{forge}/we/hub"\nforge = "{kind}"\n'
        work = root / "content" / "work" / "x"
        work.mkdir(parents=True)
        (root / "learnscape.toml").write_text(f'title = "Our \\"hub\\""\n{contribute}')
        (work / "_index.md").write_text("---\ntitle: X\n---\n")
        (work / "y.md").write_text("---\ntitle: Do Y\n---\n")
        build(load_project(root), Options(root / "site"), lambda *_: None)
        return root / "site"

    return built


def text_and_path(address: str) -> tuple[str, str]:
    """Return the text that an address begins a file with, and that file's path."""
    parts = urlsplit(address)
    given = {key: values[0] for key, values in parse_qs(parts.query).items()}
    if "issue[description]" in given:
        told = given["issue[description]"]
        path = told.partition(", ")[2].partition(":\n")[0]
        return told.partition("````yaml\n")[2].removesuffix("````\n"), path
    folder = unquote(parts.path).partition("/_new/main/")[2]
    return given["value"], f"{folder}/{given['filename']}".lstrip("/")


def post_in(text: str, path: str) -> PostDocument:
    """Return the post that such a text is, which has no error."""
    inner = path.removeprefix("content/")
    assert place_of(inner).kind is Kind.POST
    file = SourceFile(path, Kind.POST, place_of(inner).id, Stamp(0, 0))
    post, problems = document_of(read(file, text.encode(), "sanitise")[0])
    lacking = {"E-TYPE-MISSING", "E-SOURCE", "E-TOOL", "E-TASK"}
    assert [p for p in problems if p.is_error and p.code not in lacking] == []
    assert isinstance(post, PostDocument)
    return post


@pytest.mark.parametrize("kind", FORGES)
def test_an_empty_shelf_begins_a_post(kind: str, hub: Callable[[str], Path], page: Page) -> None:
    """Its button leads to a new file, or a message, with task and type filled in."""
    page.goto((hub(kind) / "work" / "x" / "y" / "index.html").as_uri())
    page.locator(".shelf.flow a.button").click()
    page.wait_for_url("http://127.0.0.1:*/**")
    post = post_in(*text_and_path(page.url))
    assert [task.text for task in post.tasks] == ["x/y"]
    assert (post.type, post.status) == ("non-formal", "draft")


@pytest.mark.parametrize(
    ("kind", "title"),
    [*(("github", title) for title in TITLES), ("gitlab", TITLES[1]), ("gitea", TITLES[3])],
    ids=[*range(len(TITLES)), "gitlab", "gitea"],
)
def test_the_bookmarklet_carries_title_and_address(
    kind: str, title: str, hub: Callable[[str], Path], forge: str, page: Page
) -> None:
    """From any page it begins a sound draft with that page's title and address."""
    page.goto((hub(kind) / "contribute" / "index.html").as_uri())
    code = page.locator("#_bookmarklet").get_attribute("href") or ""
    assert page.locator("pre code").text_content() == code
    address = f"{forge}/a/ü'\"%22?q={{${{1}}}}&r=%00#top"
    page.goto(address)
    page.evaluate(f"document.title = {json.dumps(title)}")
    with page.expect_popup() as opened:
        page.evaluate("code => eval(code)", unquote(code.removeprefix("javascript:")))
    opened.value.wait_for_url("**/we/hub/**")
    post = post_in(*text_and_path(opened.value.url))
    assert len(opened.value.url) < 8000
    words = " ".join(title.replace("\ud800", "").split())
    assert post.title == (words[:160].strip() or "127.0.0.1")
    assert unquote(post.url) == unquote(page.url)
    assert post.status == "draft"


def test_a_long_address_is_cut(hub: Callable[[str], Path], forge: str, page: Page) -> None:
    """What no server would take is left out, from its end."""
    page.goto((hub("github") / "contribute" / "index.html").as_uri())
    code = page.locator("#_bookmarklet").get_attribute("href") or ""
    page.goto(f"{forge}/a/b?{'q' * 3000}#x")
    with page.expect_popup() as opened:
        page.evaluate("code => eval(code)", unquote(code.removeprefix("javascript:")))
    opened.value.wait_for_url("**/we/hub/**")
    assert post_in(*text_and_path(opened.value.url)).url == f"{forge}/a/b"


def test_a_click_runs_nothing_in_the_hub(hub: Callable[[str], Path], page: Page) -> None:
    """The policy of the page keeps the code from running there."""
    page.goto((hub("github") / "contribute" / "index.html").as_uri())
    before = page.url, page.context.pages
    page.locator("#_bookmarklet").click()
    page.wait_for_timeout(300)
    assert (page.url, page.context.pages) == before
