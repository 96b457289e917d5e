"""Takes the pictures of a hub that the README shows.

    python -m pip install pillow playwright
    learnscape build
    python pictures/screens.py

They are taken of the hub in `site/`, which is served on the loopback while that lasts.
"""

from __future__ import annotations

import io
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
COLOURS = 128


class Screen(NamedTuple):
    """A page as it is to be shown."""

    name: str
    page: str
    width: int
    height: int
    scheme: str = "light"


SCREENS = (
    Screen("home", "", 1280, 800),
    Screen("task", "work/incidents/review/", 1280, 800),
    Screen("map", "map/", 1280, 800),
    Screen("telephone", "work/incidents/review/", 390, 800, "dark"),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Take every picture."""
    IMAGES.mkdir(exist_ok=True)
    handler = partial(_Quiet, directory=ROOT / "site")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for screen in SCREENS:
            taken(browser, f"http://127.0.0.1:{server.server_port}/", screen)
        server.shutdown()


def taken(browser: Browser, address: str, screen: Screen) -> None:
    """Take one picture, and keep it with few colours."""
    page = browser.new_page(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(address + screen.page)
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    few = image.quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE)
    few.save(IMAGES / f"{screen.name}.png", optimize=True)
    page.close()


if __name__ == "__main__":
    main()
