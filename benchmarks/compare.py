"""Measures learnscape beside other generators: the same posts, terms, lists and feeds for all.

    python benchmarks/compare.py [--posts 1000,10000] [--runs 5] [--where memory,disk]
                                 [--peers hugo,zensical,mkdocs,pelican,eleventy]
                                 [--builds clean,body,title,nothing] [--cache .benchmarks]

It installs the peers from the registries of Python and Node, writes the collection as a project of
each, and prints Markdown tables. `--where` takes `memory`, `disk` and folders. Further peers to ask
for: hugo-related-engine, hugo-no-related, zensical-blog. peers/ says how each is set up, and why.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import place
import table
from collection import write_collection
from measurements import Measured, measure
from peers import PEERS, USUAL
from peers.collected import collect
from peers.learnscape import Learnscape
from process import Failed
from scenarios import SCENARIOS, Scenario

from learnscape_gen import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peers.peer import Peer

_CACHE = Path(__file__).parent.parent / ".benchmarks"


def main() -> None:
    """Set up, measure and print."""
    wanted = _arguments()
    peers = [peer for name in wanted.peers if _is_ready(peer := PEERS[name](wanted.cache))]
    print(f"{_machine()}, {wanted.runs} rounds.\n\n{table.NOTES}")
    failed = len(peers) < len(wanted.peers)
    for word in wanted.where:
        where = place.place_named(word, wanted.cache)
        for posts in wanted.posts:
            found = list(_all_measured(peers, posts, where, wanted))
            failed = failed or len(found) < len(peers)
            print(f"\n### {posts:,} posts, {where.name}\n\n{table.times(found)}\n")
            print(f"{table.outputs(found, __version__)}\n\n{table.NONE_HAS}", flush=True)
    sys.exit(failed)


def _is_ready(peer: Peer) -> bool:
    """Set up a peer; tell when that can't be done, as for Eleventy where Node is not there."""
    _tell(f"setting up {peer.name}")
    try:
        peer.setup()
    except (OSError, subprocess.CalledProcessError) as fault:
        _tell(f"{peer.name} can't be set up and is left out: {fault}")
        return False
    return True


def _all_measured(
    peers: list[Peer], posts: int, where: place.Place, wanted: argparse.Namespace
) -> Iterator[Measured]:
    """Measure each peer beside learnscape; one that fails is told and left out."""
    for peer in peers:
        try:
            yield _measured(peer, posts, where, wanted)
        except Failed as fault:
            _tell(f"{peer.name} failed and is left out:\n{fault}")


def _measured(peer: Peer, posts: int, where: place.Place, wanted: argparse.Namespace) -> Measured:
    """Measure one peer beside learnscape, on a new collection that is removed in the end."""
    folder = Path(tempfile.mkdtemp(prefix="compare-", dir=where.folder))
    try:
        write_collection(posts, folder / "collection")
        collected = collect(folder / "collection")
        ours = Learnscape(folder).prepare(collected, folder / "learnscape")
        theirs = peer.prepare(collected, folder / "peer")
        return measure(peer, (ours, theirs), wanted.builds, wanted.runs, _tell)
    finally:
        shutil.rmtree(folder)


def _arguments() -> argparse.Namespace:
    builds = ",".join(SCENARIOS)
    parser = argparse.ArgumentParser(
        description="Measure learnscape beside other generators.",
        epilog=f"Peers: {', '.join(PEERS)}.",
    )
    parser.add_argument("--posts", type=_numbers, default=[1000, 10_000], help="1000,10000")
    parser.add_argument("--peers", type=_peers, default=list(USUAL), help=",".join(USUAL))
    parser.add_argument("--runs", type=int, default=5, help="rounds that count: 5")
    parser.add_argument("--builds", type=_builds, default=list(SCENARIOS.values()), help=builds)
    parser.add_argument("--where", type=_words, default=[place.usual()], help="memory,disk")
    parser.add_argument("--cache", type=Path, default=_CACHE, help="where peers are installed")
    return parser.parse_args()


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",")]


def _numbers(text: str) -> list[int]:
    return [int(word) for word in _words(text)]


def _peers(text: str) -> list[str]:
    names = _words(text)
    for name in names:
        if name not in PEERS:
            raise argparse.ArgumentTypeError(f"there is no {name!r}; there are {', '.join(PEERS)}")
    return names


def _builds(text: str) -> list[Scenario]:
    for name in _words(text):
        if name not in SCENARIOS:
            raise argparse.ArgumentTypeError(f"there is no {name!r}; {', '.join(SCENARIOS)}")
    return [SCENARIOS[name] for name in _words(text)]


def _machine() -> str:
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} cores, {platform.system()}, {python}"


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    main()
