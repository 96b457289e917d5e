"""Times the first result of a search in Chromium, on a site served on the loopback."""

from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
_KB = 1000
_WATCH = """() => {
  window.taken = new Promise(resolve => {
    let started;
    addEventListener("keydown", () => { started ??= performance.now(); }, true);
    new MutationObserver((_, watch) => {
      if (!document.querySelector(".found .p-name")) return;
      watch.disconnect();
      resolve(performance.now() - started);
    }).observe(document.querySelector(".found .entries"), {childList: true});
  });
}"""
"""Takes the time from the first key to the first result, by the clock of the page."""


def first_results(site: Path, rounds: int, key: str = "r") -> list[tuple[float, float]]:
    """Return the seconds to the first result, and the KB loaded from the index until then.

    Each round has a browser that has never seen the site. The key is pressed as soon as the page
    has loaded.
    """
    with _served(site) as address, sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        found = [_first_result(browser, f"{address}search/", key) for _ in range(rounds)]
        browser.close()
        return found


def _first_result(browser: Browser, address: str, key: str) -> tuple[float, float]:
    context = browser.new_context()
    page = context.new_page()
    loaded: dict[str, float] = {}
    wanted: set[str] = set()
    devtools = context.new_cdp_session(page)
    devtools.on(
        "Network.requestWillBeSent",
        lambda told: wanted.add(told["requestId"]) if "/index/" in told["request"]["url"] else None,
    )
    devtools.on(
        "Network.loadingFinished",
        lambda told: loaded.update({told["requestId"]: told["encodedDataLength"]}),
    )
    devtools.send("Network.enable")
    page.goto(address)
    page.evaluate(_WATCH)
    page.focus("#_q")
    page.keyboard.press(key)
    taken: float = page.evaluate("window.taken")
    size = sum(length for request, length in loaded.items() if request in wanted)
    context.close()
    return taken / 1000, size / _KB


@contextmanager
def _served(site: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
