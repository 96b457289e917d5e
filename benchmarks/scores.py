"""Asks Lighthouse for its scores of this hub's own pages, as a telephone on a slow line sees them.

    python benchmarks/scores.py [--cache .benchmarks] [PAGE ...]

It installs Lighthouse from the registry of Node, builds the hub of this repository, serves it on
the loopback with gzip, and prints a table. It needs Node, and Chromium at $CHROME_PATH.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from peers.install import install_node

HUB = Path(__file__).parent.parent
PAGES = (
    "",
    "work/incidents/inform/",
    "posts/postmortem-culture/",
    "learning/",
    "learning/which-kind/",
    "search/",
)
KINDS = ("performance", "accessibility", "best-practices", "seo")
_PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage"


class Gzipped(SimpleHTTPRequestHandler):
    """Serves files as a static host does: texts packed, and kept by the browser."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=31536000")
        if path.suffix in _PACKED:
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Build, serve, ask and print; fail where a score is below what this hub wants."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", default=PAGES)
    parser.add_argument("--cache", type=Path, default=HUB / ".benchmarks")
    wanted = parser.parse_args()
    home = wanted.cache / "lighthouse"
    install_node(home, ("lighthouse@12",))
    print(f"| page | {' | '.join(KINDS)} | what is missing |\n|---|{'---:|' * len(KINDS)}---|")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "learnscape_gen", "build", str(HUB), "--output", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Gzipped, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            for page in wanted.pages:
                url = f"http://127.0.0.1:{server.server_port}/{page}"
                print(_row(page, _judged(home, url)), flush=True)
        finally:
            server.shutdown()


def _judged(home: Path, url: str) -> dict[str, Any]:
    """Return what Lighthouse says of a page."""
    program = home / "node_modules" / "lighthouse" / "cli" / "index.js"
    command = ["node", str(program), url, "--quiet", "--output=json", f"--chrome-flags={_FLAGS}"]
    done = subprocess.run(
        [*command, f"--only-categories={','.join(KINDS)}"],
        check=True,
        capture_output=True,
        text=True,
        env={"CHROME_PATH": "/usr/bin/chromium", **os.environ},
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _row(page: str, found: dict[str, Any]) -> str:
    scores = [str(round(100 * found["categories"][kind]["score"])) for kind in KINDS]
    missing = [
        audit["id"]
        for kind in KINDS
        for each in found["categories"][kind]["auditRefs"]
        if each["weight"] and (audit := found["audits"][each["id"]])["score"] not in (None, 1)
    ]
    return f"| /{page} | {' | '.join(scores)} | {', '.join(missing)} |"


if __name__ == "__main__":
    main()
