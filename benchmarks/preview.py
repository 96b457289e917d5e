"""Measures the preview: from saving a file to the page in Chromium that shows it.

    python benchmarks/preview.py [POSTS ...] [--rounds 15] [--where memory]

It writes a collection of each size, shows it with `learnscape serve`, opens a post in Chromium and
saves files: the post with another sentence, the post with another title, and a style sheet. Taken
is the time from just before the file is written until the new words stand in a page that has fired
its load event; for a style sheet, until the new style can be seen. All are read from one clock.
"""

from __future__ import annotations

import argparse
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import place
from collection import write_collection
from playwright.sync_api import sync_playwright
from process import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

SIZES = (1_000, 10_000)
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
_POST = "content/posts/000/post-000007.md"
_SHEET = "templates/static/measured.css"
_STYLED = """mark => new Promise(resolve => {
  const look = () => {
    const found = getComputedStyle(document.documentElement).getPropertyValue("--mark");
    if (found.trim() === mark) resolve(performance.timeOrigin + performance.now());
    else requestAnimationFrame(look);
  };
  look();
})"""
_SHOWN = """mark => {
  const found = document.readyState === "complete" && document.body.textContent.includes(mark);
  return found && performance.timeOrigin + performance.now();
}"""
_HEAD = """{% include "default:partials/head.html" %}
<link rel="stylesheet" href="{{ root }}{{ asset("measured.css") }}">
"""
_PAUSE = 0.3
"""Seconds between two edits: nobody saves while the last build is still at work."""


def main() -> None:
    """Measure and print."""
    asks = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    asks.add_argument("posts", nargs="*", type=int, default=SIZES)
    asks.add_argument("--rounds", type=int, default=15)
    asks.add_argument("--where", default=place.usual(), help="memory, disk, or a folder")
    wanted = asks.parse_args()
    where = place.place_named(wanted.where, Path(tempfile.gettempdir()))
    print(f"From saving to the page, in ms: median (slowest), {wanted.rounds} rounds, {where.name}")
    print("\n| posts | a sentence | a title | a style sheet |\n|---:|---:|---:|---:|")
    for posts in wanted.posts:
        with tempfile.TemporaryDirectory(dir=where.folder) as folder:
            project = Path(folder, "hub")
            write_collection(posts, project)
            _add_sheet(project)
            with _served(project) as address, _opened(address) as page:
                kinds = (_sentence, _title, _style)
                cells = [_spread(kind(project, page, wanted.rounds)) for kind in kinds]
        print(f"| {posts:,} | {' | '.join(cells)} |", flush=True)


def _add_sheet(project: Path) -> None:
    """Give the hub a style sheet of its own, on every page."""
    for path, text in ((_SHEET, _sheet(0)), ("templates/partials/head.html", _HEAD)):
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def _sheet(number: int) -> str:
    return f":root {{ --mark: m{number}; }}\n"


@contextmanager
def _served(project: Path) -> Iterator[str]:
    """Serve a project with the real command; give the address of its home page."""
    command = (sys.executable, "-u", "-m", "learnscape_gen", "serve", str(project))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as process:
        try:
            assert process.stdout  # noqa: S101 - it was asked for
            for line in process.stdout:
                if found := re.search(r"http://\S+", line):
                    yield found[0]
                    break
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate()


@contextmanager
def _opened(address: str) -> Iterator[Page]:
    """Open the post in Chromium."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        page = browser.new_page()
        page.goto(f"{address}posts/{Path(_POST).stem}/")
        yield page
        browser.close()


def _sentence(project: Path, page: Page, rounds: int) -> list[float]:
    def edit(text: str, mark: str) -> str:
        return f"{text.rstrip()}\n\nRead again: {mark}.\n"

    return [_reloaded(project, page, edit, f"sentence{number}") for number in range(rounds)]


def _title(project: Path, page: Page, rounds: int) -> list[float]:
    def edit(text: str, mark: str) -> str:
        return re.sub(r"(?m)^title: .*$", f"title: A post that is called {mark}", text, count=1)

    return [_reloaded(project, page, edit, f"title{number}") for number in range(rounds)]


def _reloaded(project: Path, page: Page, edit: Callable[[str, str], str], mark: str) -> float:
    """Return the milliseconds from saving the post to the page that shows a mark."""
    file = project / _POST
    text = edit(file.read_text("utf-8"), mark)
    time.sleep(_PAUSE)
    saved = time.time()
    file.write_text(text, "utf-8")
    seen: float = page.wait_for_function(_SHOWN, arg=mark).json_value()
    return seen - 1000 * saved


def _style(project: Path, page: Page, rounds: int) -> list[float]:
    """Return the milliseconds from saving the style sheet to the new style, for each round."""
    taken = []
    for number in range(1, rounds + 1):
        time.sleep(_PAUSE)
        saved = time.time()
        (project / _SHEET).write_text(_sheet(number), "utf-8")
        seen: float = page.evaluate(_STYLED, f"m{number}")
        taken.append(seen - 1000 * saved)
    return taken


def _spread(taken: list[float]) -> str:
    return f"{median(taken):.0f} ({max(taken):.0f})"


if __name__ == "__main__":
    main()
