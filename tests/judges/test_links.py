"""lychee judges every link and fragment inside the hubs, relative ones and whole addresses."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.judges.site import Site


def look(lychee: str, root: Path, folder: Path, base_url: str) -> tuple[int, set[str]]:
    """Return the number of links that lead somewhere, and the others, each with its page.

    Whole addresses below the base URL are looked up in the folder.
    """
    command = [lychee, "--offline", "--no-progress", "--format", "json", "--include-fragments"]
    command += ["--index-files", "index.html", "--root-dir", str(root)]
    command += ["--remap", f"^{base_url} {folder.as_uri()}/", f"{folder}/**/*.html"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[str, Any] = json.loads(run.stdout)
    dead = {
        f"{page}: {link['url']}" for page, links in found["error_map"].items() for link in links
    }
    return found["successful"], dead


def test_every_link_inside_a_hub_leads_somewhere(lychee: str, site: Site) -> None:
    """Pages, files and fragments that a hub links to are there, below a base path too."""
    alive, dead = look(lychee, site.root, site.folder, site.base_url)
    assert dead == set()
    assert alive > len(site.pages())


@pytest.mark.parametrize(
    "href", ["gone/", "#gone", "other.html#gone", "/other.html", "https://example.org/a/gone", "b/"]
)
def test_the_judge_sees_a_dead_link(lychee: str, tmp_path: Path, href: str) -> None:
    """A link to a missing page, fragment or index page, or past the base path, does not pass."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "other.html").write_text("<p>Other")
    (tmp_path / "a" / "index.html").write_text(f'<a href="{href}">x</a> <a href="other.html">y</a>')
    alive, dead = look(lychee, tmp_path, tmp_path / "a", "https://example.org/a/")
    assert (alive, len(dead)) == (1, 1)
