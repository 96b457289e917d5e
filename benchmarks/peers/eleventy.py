"""Eleventy with its plugin for code, and markdown-it-anchor for the ids of headings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from peers.front_matter import write_markdown
from peers.install import install_node, node_version_of
from peers.peer import Peer, Site, copy_assets, copy_site

if TYPE_CHECKING:
    from pathlib import Path

    from peers.collected import Collected, Post


class Eleventy(Peer):
    """Eleventy with all lists as collections, and pages of terms and feeds by pagination.

    It always builds anew: `--incremental=FILE` builds that file alone and would leave the lists
    and feeds that name it as they were.
    """

    name = "Eleventy"
    leaves_out = "nothing more"

    def setup(self) -> None:
        """Install Eleventy and its plugins."""
        packages = (
            "@11ty/eleventy@3.1.8",
            "@11ty/eleventy-plugin-syntaxhighlight@5.0.2",
            "markdown-it-anchor@9.2.0",
        )
        install_node(self.home, packages)

    def version(self) -> str:
        """Return the version of Eleventy."""
        return node_version_of(self.home, "@11ty/eleventy")

    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Write posts with the ids of their terms, and what is known of terms beside them."""
        copy_site("eleventy", folder)
        copy_assets(folder / "assets")
        (folder / "node_modules").symlink_to(self.home / "node_modules")
        terms = [term._asdict() for term in collected.terms.values()]
        (folder / "terms.json").write_text(json.dumps(terms, indent=1), "utf-8")
        posts = folder / "src" / "posts"
        for post in collected.posts:
            write_markdown(posts / post.place, _front(post), post.body)
        command = ("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")
        return Site(folder, folder / "_site", command, posts / collected.edited.place)


def _front(post: Post) -> dict[str, object]:
    """Return the front matter of a post; `tags` are something else in Eleventy."""
    return {
        "title": post.title,
        "date": post.date,
        "why": post.why,
        "kind": post.type.id,
        "task": post.task.id,
        "tool": post.tool.id,
        "source": post.source.id,
        "moments": [moment.id for moment in post.moments],
        "minutes": post.minutes,
        "access": post.access,
        "link": post.link,
        "words": post.tags,
    }
