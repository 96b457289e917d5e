"""Measures clean builds of growing collections: a post should take no longer in a larger hub.

    python benchmarks/growth.py [POSTS ...]     without numbers: 1,000 to 50,000

It prints wall and processor time a post, and the memory of all processes at their peak, on a
memory file system where there is one. Each collection is built twice, and the quicker one counts:
the question is what the program does, not what else the machine does.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import place
from collection import write_collection
from process import Taken, run

SIZES = (1_000, 5_000, 10_000, 25_000, 50_000)
_ROUNDS = 2
_WHERE = place.place_named(place.usual(), Path(tempfile.gettempdir()))


def main() -> None:
    """Measure and print."""
    sizes = [int(size.replace(",", "")) for size in sys.argv[1:]] or SIZES
    print("| posts | wall, ms a post | processor, ms a post | memory, MiB |\n|---:|---:|---:|---:|")
    for posts in sizes:
        with tempfile.TemporaryDirectory(dir=_WHERE.folder) as folder:
            project = Path(folder, "hub")
            write_collection(posts, project)
            taken = [_built(project, memory=not number) for number in range(_ROUNDS + 1)]
        best = min(taken[1:], key=lambda each: each.wall)
        wall, processor = (1000 * each / posts for each in (best.wall, best.processor))
        print(f"| {posts:,} | {wall:.2f} | {processor:.2f} | {taken[0].peak:.0f} |", flush=True)


def _built(project: Path, *, memory: bool) -> Taken:
    """Build a project anew, with the command that everybody uses."""
    for folder in ("site", ".learnscape"):
        shutil.rmtree(project / folder, ignore_errors=True)
    command = (sys.executable, "-m", "learnscape_gen", "build", str(project), "--no-search")
    return run(command, project, memory=memory)


if __name__ == "__main__":
    main()
