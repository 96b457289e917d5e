"""Draws the pictures that the theme carries as files: cards for links that are shared, and icons.

    python -m pip install pillow playwright
    python pictures/draw.py

Each card is a subject in `cards/`, put into the land of `frame.svg`. Chromium draws it, and its
colours are then reduced to a small palette, so that a card weighs a few kilobytes. Words are left
out: one card serves every language.
"""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Page

HERE = Path(__file__).parent
STATIC = HERE.parent / "src" / "learnscape_gen" / "theme" / "static"
PLACES = ("subject", "before")
"""Where the frame has room for what a card shows."""
COLOURS = 48


def main() -> None:
    """Draw every card and every icon."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page()
        (STATIC / "cards").mkdir(exist_ok=True)
        for path in sorted((HERE / "cards").glob("*.svg")):
            card = drawn(page, framed(path.read_text("utf-8")), (1200, 630))
            kept(card, STATIC / "cards" / f"{path.stem}.png")
        icon = drawn(page, (HERE / "touch-icon.svg").read_text("utf-8"), (180, 180))
        kept(icon, STATIC / "touch-icon.png")
        sign = (STATIC / "favicon.svg").read_text("utf-8")
        sign = sign.replace("<svg ", '<svg width="64" height="64" ', 1)
        drawn(page, sign, (64, 64)).save(STATIC / "favicon.ico", sizes=[(32, 32)])


def framed(card: str) -> str:
    """Return a card within the land that all of them share."""
    frame = (HERE / "frame.svg").read_text("utf-8")
    for place in PLACES:
        found = re.search(rf'<g id="{place}">.*?</g>(?=\s*(?:<g id|</svg>))', card, re.DOTALL)
        frame = frame.replace(f'<g id="{place}"/>', found[0] if found else "")
    return frame


def drawn(page: Page, svg: str, size: tuple[int, int]) -> Image.Image:
    """Return a drawing as Chromium shows it."""
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.set_content(
        f"<!doctype html><style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}"
    )
    return Image.open(io.BytesIO(page.screenshot(omit_background=True)))


def kept(image: Image.Image, path: Path) -> None:
    """Write a picture with few colours, as small as it gets."""
    few = image.convert("RGB").quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    main()
