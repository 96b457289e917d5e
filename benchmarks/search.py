"""Measures the search: making its index beside Pagefind's own run, and the first result.

    python benchmarks/search.py [POSTS] [--rounds 5] [--where memory]

It writes the collection, builds it without an index, and prints a Markdown table: what the index
takes beside Pagefind run over all pages of the same site; a build with nothing to do, with and
without the search; and in Chromium, from a page that has just been opened, the time from the first
key to the first result with the bytes loaded until then.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import place
from collection import write_collection
from first_result import first_results
from process import environment, run

from learnscape_gen.search.pagefind import found_pagefind
from learnscape_gen.state.index_folder import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterable

_MIB = 1024 * 1024
_BUILD = (sys.executable, "-m", "learnscape_gen", "build")


class Made(NamedTuple):
    """What making an index took: seconds, MiB of memory; and what came of it: files, MiB."""

    seconds: float
    peak: float
    files: int
    size: float


def main() -> None:
    """Measure and print."""
    asks = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    asks.add_argument("posts", nargs="?", type=int, default=10_000)
    asks.add_argument("--rounds", type=int, default=5)
    asks.add_argument("--where", default=place.usual(), help="memory, disk, or a folder")
    wanted = asks.parse_args()
    where = place.place_named(wanted.where, Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(dir=where.folder) as folder:
        project, output = Path(folder, "project"), Path(folder, "site")
        write_collection(wanted.posts, project)
        build = (*_BUILD, str(project), "--output", str(output))
        told(*build, "--no-search")
        own = pagefind_alone(output, Path(folder, "own"))
        without = idle((*build, "--no-search"), wanted.rounds)
        ours = index(build, output)
        with_it = idle(build, wanted.rounds)
        firsts = first_results(output, wanted.rounds)
    print(f"{wanted.posts:,} posts, {where.name}, {wanted.rounds} rounds\n")
    print("| index | time | memory at its peak | files | size |\n|---|---|---|---|---|")
    for name, made in (("ours", ours), ("Pagefind over all pages", own)):
        size = f"{made.files:,} | {made.size:.1f} MiB"
        print(f"| {name} | {made.seconds:.1f} s | {made.peak:,.0f} MiB | {size} |")
    print(f"\nNothing changed: {spread(with_it)} s with the search, {spread(without)} s without.")
    terms, pages, sizes = zip(*firsts, strict=True)
    print(f"From the first key to the first term: {spread(terms)} s; to the first post or page:")
    print(f"{spread(pages)} s, and {spread(sizes, 0)} KB loaded until then.")


def told(*command: str) -> dict[str, dict[str, float]]:
    """Run a build, and return what it tells."""
    done = subprocess.run(
        [*command, "--format", "json"], check=True, capture_output=True, env=environment()
    )
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


def index(build: tuple[str, ...], output: Path) -> Made:
    """Let a build that has nothing else to do make the index, twice: for the time and the peak."""
    seconds = told(*build)["timings"]["index"]
    shutil.rmtree(output / INDEX)
    peak = run(build, output, memory=True).peak
    return Made(seconds, peak, *measured(output / INDEX))


def pagefind_alone(site: Path, made: Path) -> Made:
    """Run Pagefind over all pages of a site, as it is run without us."""
    pagefind = found_pagefind()
    if pagefind is None:
        raise SystemExit("Pagefind is not installed.")
    command = (pagefind.program, "--quiet", "--site", str(site), "--output-path", str(made))
    seconds = run(command, site).wall
    shutil.rmtree(made)
    peak = run(command, site, memory=True).peak
    return Made(seconds, peak, *measured(made))


def idle(build: tuple[str, ...], rounds: int) -> list[float]:
    """Return the seconds that builds take that have nothing to do."""
    return [run(build, Path.cwd()).wall for _ in range(rounds + 1)][1:]


def measured(folder: Path) -> tuple[int, float]:
    """Return how many files a folder has, and their size in MiB."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / _MIB


def spread(values: Iterable[float], digits: int = 2) -> str:
    """Return the median of some values, with the least and the most of them."""
    found = sorted(values)
    least, middle, most = (f"{v:.{digits}f}" for v in (found[0], median(found), found[-1]))
    return f"{middle} ({least} to {most})"


if __name__ == "__main__":
    main()
