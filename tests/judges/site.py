"""A hub that was built and is served on the loopback, as outside judges see it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import lxml.html
import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator


class Site(msgspec.Struct, frozen=True):
    """A built hub that is served on the loopback.

    `folder` holds the hub. `url` is where it is served, `base_url` where it says that it stands;
    both have the same path. `root` is the folder that stands at the root of the server.
    """

    name: str
    root: Path
    folder: Path
    url: str
    base_url: str

    def pages(self) -> list[str]:
        """Return the paths of all HTML pages. A file of bookmarks is called so, and is none."""
        return sorted(
            page.relative_to(self.folder).as_posix()
            for page in self.folder.rglob("*.html")
            if page.name != "bookmarks.html"
        )

    def text(self, path: str) -> str:
        """Return a file as text."""
        return (self.folder / path).read_text("utf-8")

    def parsed(self, path: str) -> lxml.html.HtmlElement:
        """Return the document element of a page."""
        return lxml.html.document_fromstring(self.text(path).encode(), _HTML)

    def address(self, path: str) -> str:
        """Return where a page is served."""
        return self.url + quote(path.removesuffix("index.html"))

    def different_pages(self) -> list[str]:
        """Return the paths of all pages, and of those that are one of many alike only the first."""
        return [path for path in self.pages() if "one-of-many" not in path or "-000/" in path]

    @cache  # noqa: B019 - a hub stays for the whole session
    def page_kinds(self) -> tuple[str, ...]:
        """Return one page of each kind, and whatever pages hold something that none before holds.

        Something is an element with its class and its parent. The explainers are the same in every
        hub; the repository's own shows all of them.
        """
        seen: set[tuple[str, ...]] = set()
        chosen = []
        for path in self.pages():
            body = self.parsed(path).body
            kind = body.get("class", "redirect")
            parts: set[tuple[str, ...]] = {(kind,)}
            if (kind,) not in seen or kind != "page-explainer" or self.name == "own":
                for element in body.iterdescendants(lxml.html.etree.Element):
                    parts.add((element.getparent().tag, element.tag, element.get("class", "")))
            if not parts <= seen:
                chosen.append(path)
                seen |= parts
        return tuple(chosen)


_HTML = lxml.html.HTMLParser(encoding="utf-8")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a hub as static hosts do: with its own page for addresses that lead nowhere."""

    not_found: Path

    def send_error(self, code: int, message: str | None = None, _: str | None = None) -> None:
        """Answer with the hub's 404.html."""
        page = self.not_found.read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Pass over a browser that went on to the next page before it had all of this one."""


@contextmanager
def served(name: str, root: Path, folder: Path, base_url: str) -> Iterator[Site]:
    """Serve a folder on a free port of the loopback until it is not needed any more."""
    handler = type("Handler", (_Handler,), {"not_found": folder / "404.html"})
    with _Server(("127.0.0.1", 0), partial(handler, directory=root)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        origin = f"http://127.0.0.1:{server.server_port}"
        yield Site(name, root, folder, origin + urlsplit(base_url).path, base_url)
        server.shutdown()
        thread.join()
