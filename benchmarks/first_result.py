"""Times the first result of a search in Chromium, on a site served on the loopback."""

from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

    from playwright.sync_api import Browser

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
_KB = 1000
_WATCH = """() => {
  let started;
  addEventListener("keydown", () => { started ??= performance.now(); }, true);
  const taken = (found, list) => new Promise(resolve => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector(found)) return;
      watch.disconnect();
      resolve(performance.now() - started);
    }).observe(document.querySelector(list), {childList: true});
  });
  const term = taken(".straight a", ".straight ul");
  window.taken = Promise.all([term, taken(".found .p-name", ".found .entries")]);
}"""
"""Takes the times from the first key to the first results, by the clock of the page."""


class First(NamedTuple):
    """How a search began: seconds to the first term and to the first page; KB loaded until then."""

    term: float
    page: float
    size: float


def first_results(site: Path, rounds: int, key: str = "r") -> list[First]:
    """Return how searches begin in browsers that have never seen the site.

    The key is pressed as soon as the page has loaded.
    """
    with _served(site) as (address, sent), sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        found = [_first_result(browser, f"{address}search/", key, sent) for _ in range(rounds)]
        browser.close()
        return found


def _first_result(browser: Browser, address: str, key: str, sent: dict[str, int]) -> First:
    context = browser.new_context()
    page = context.new_page()
    sent.clear()
    page.goto(address)
    page.evaluate(_WATCH)
    page.focus("#_q")
    page.keyboard.press(key)
    term, found = (taken / 1000 for taken in page.evaluate("window.taken"))
    # Pagefind loads in a worker, of which the tools of the page know nothing: the server counts.
    size = sum(length for url, length in sent.items() if _is_search(url))
    context.close()
    return First(term, found, size / _KB)


def _is_search(url: str) -> bool:
    return "/search/index/" in url or url.endswith("/terms.json")


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Serve a site; give its address, and how many bytes were sent from which address."""
    sent: dict[str, int] = {}

    class Counting(SimpleHTTPRequestHandler):
        def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
            """Send a file, and count it."""
            super().copyfile(source, outputfile)
            sent[self.path] = source.tell()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = partial(Counting, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()
