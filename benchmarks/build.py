"""Measures a full build in one process, beside markdown-it-py alone on the same bodies.

    python benchmarks/build.py [POSTS]

It prints the processor time a post of the whole process, its ratio to that of markdown-it-py with
tables and strikethrough, and by how much memory grows a post. Runs alternate, medians are printed.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from collection import write_collection
from process import environment

RUNS = 5
_ALONE = """
import sys
from pathlib import Path
from time import process_time
from markdown_it import MarkdownIt
parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
bodies = [path.read_text("utf-8").split("---\\n", 2)[2]
          for path in sorted(Path(sys.argv[1], "content/posts").rglob("*.md"))]
started = process_time()
for body in bodies:
    parser.render(body)
print(process_time() - started)
"""


def build(project: Path, output: Path) -> tuple[float, float]:
    """Build a project anew; return its processor seconds and its peak memory in KiB."""
    for folder in (output, project / ".learnscape"):
        subprocess.run(["rm", "-rf", str(folder)], check=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "learnscape_gen", "build", str(project), "--workers", "1"]
    subprocess.run(
        [*command, "--no-search", "--output", str(output)],
        check=True,
        stdout=subprocess.DEVNULL,
        env=environment(),
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss


def markdown_alone(project: Path) -> float:
    """Return the processor seconds that markdown-it-py takes for all bodies."""
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, str(project)],
        check=True,
        capture_output=True,
        text=True,
        env=environment(),
    )
    return float(done.stdout)


def main() -> None:
    """Measure and print."""
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        write_collection(posts // 10, few)
        write_collection(posts, many)
        _, base = build(few, Path(folder, "few-site"))
        builds, alone, peaks = [], [], []
        for _ in range(RUNS):
            seconds, peak = build(many, Path(folder, "many-site"))
            builds.append(seconds)
            peaks.append(peak)
            alone.append(markdown_alone(many))
        ratios = [whole / part for whole, part in zip(builds, alone, strict=True)]
        growth = (median(peaks) - base) / (posts - posts // 10)
        print(f"{posts} posts, {RUNS} runs in turn, medians (least to most)")
        print(f"  full build            {_span([1000 * s / posts for s in builds])} ms a post")
        print(f"  markdown-it-py alone  {_span([1000 * s / posts for s in alone])} ms a post")
        print(f"  ratio                 {_span(ratios)}")
        peak = median(peaks) / 1024
        print(f"  memory                {growth:.0f} KiB a post, {peak:.0f} MiB at peak")


def _span(values: list[float]) -> str:
    return f"{median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    main()
