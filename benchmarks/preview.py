"""Measures the preview: from saving a file to the page in Chromium that shows it.

    python benchmarks/preview.py [POSTS ...] [--rounds 15] [--at-once] [--where memory]

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
from queue import SimpleQueue
from statistics import median
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

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
"""Seconds between two edits, beside those in which the last build is still at work."""
_PATIENCE = 60
"""Seconds after which a build will not end any more."""


def main() -> None:
    """Measure and print."""
    asks = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    asks.add_argument("posts", nargs="*", type=int, default=SIZES)
    asks.add_argument("--rounds", type=int, default=15)
    asks.add_argument("--at-once", action="store_true", help="save while a build is at work")
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
            with _served(project) as served, _opened(served.address) as page:
                kinds = (_sentence, _title, _style)
                builds = None if wanted.at_once else served.builds
                edits = Edits(project, page, wanted.rounds, builds)
                cells = [_spread(kind(edits)) for kind in kinds]
        print(f"| {posts:,} | {' | '.join(cells)} |", flush=True)


def _add_sheet(project: Path) -> None:
    """Give the hub a style sheet of its own, on every page."""
    for path, text in ((_SHEET, _sheet(0)), ("templates/partials/head.html", _HEAD)):
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def _sheet(number: int) -> str:
    return f":root {{ --mark: m{number}; }}\n"


class Served(NamedTuple):
    """A preview: where its home page is, and a line for each build that has ended."""

    address: str
    builds: SimpleQueue[str]


@contextmanager
def _served(project: Path) -> Iterator[Served]:
    """Serve a project with the real command."""
    command = (sys.executable, "-u", "-m", "learnscape_gen", "serve", str(project))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as process:
        builds: SimpleQueue[str] = SimpleQueue()
        try:
            assert process.stdout  # noqa: S101 - it was asked for
            said = iter(process.stdout)
            address = next(found[0] for line in said if (found := re.search(r"http://\S+", line)))
            telling = (line for line in said if "changed, in" in line)
            Thread(target=lambda: [*map(builds.put, telling)], daemon=True).start()
            yield Served(address, builds)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


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


class Edits(NamedTuple):
    """So many edits of files of a project, the page that shows them, and what tells of builds."""

    project: Path
    page: Page
    rounds: int
    builds: SimpleQueue[str] | None

    def rest(self) -> None:
        """Wait until the build of an edit is over, if that is wanted."""
        if self.builds:
            self.builds.get(timeout=_PATIENCE)


def _sentence(edits: Edits) -> list[float]:
    def edit(text: str, mark: str) -> str:
        return f"{text.rstrip()}\n\nRead again: {mark}.\n"

    return [_reloaded(edits, edit, f"sentence{number}") for number in range(edits.rounds)]


def _title(edits: Edits) -> list[float]:
    def edit(text: str, mark: str) -> str:
        return re.sub(r"(?m)^title: .*$", f"title: A post that is called {mark}", text, count=1)

    return [_reloaded(edits, edit, f"title{number}") for number in range(edits.rounds)]


def _reloaded(edits: Edits, edit: Callable[[str, str], str], mark: str) -> float:
    """Return the milliseconds from saving the post to the page that shows a mark."""
    file = edits.project / _POST
    text = edit(file.read_text("utf-8"), mark)
    time.sleep(_PAUSE)
    saved = time.time()
    file.write_text(text, "utf-8")
    seen: float = edits.page.wait_for_function(_SHOWN, arg=mark).json_value()
    edits.rest()
    return seen - 1000 * saved


def _style(edits: Edits) -> list[float]:
    """Return the milliseconds from saving the style sheet to the new style, for each round."""
    taken = []
    for number in range(1, edits.rounds + 1):
        time.sleep(_PAUSE)
        saved = time.time()
        (edits.project / _SHEET).write_text(_sheet(number), "utf-8")
        seen: float = edits.page.evaluate(_STYLED, f"m{number}")
        edits.rest()
        taken.append(seen - 1000 * saved)
    return taken


def _spread(taken: list[float]) -> str:
    return f"{median(taken):.0f} ({max(taken):.0f})"


if __name__ == "__main__":
    main()
