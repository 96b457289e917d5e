"""Pelican with its sitemap plugin, and a plugin of the site for terms and related posts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from peers.install import install_python, python_of, version_of
from peers.peer import TEMPLATES, Peer, Site, copy_assets, copy_part, copy_site

if TYPE_CHECKING:
    from pathlib import Path

    from peers.collected import Collected, Post, Term

_PLACES = {"task": "work", "source": "sources", "context": "tags", "tool": "tags", "type": "tags"}
"""Where Pelican puts the taxonomies that it makes the pages of; see its configuration."""


class Pelican(Peer):
    """Pelican with its own taxonomies, archives and feeds; it keeps what it read."""

    name = "Pelican"
    leaves_out = "JSON Feeds, lists of tools cut into pages of 100, escaping in templates"

    def setup(self) -> None:
        """Install Pelican with Markdown, and the plugin."""
        install_python(self.home, ("pelican[markdown]==4.12.0", "pelican-sitemap==1.2.2"))

    def version(self) -> str:
        """Return the version of Pelican."""
        return version_of(self.home, "pelican")

    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Write posts with Pelican's metadata, and what is known of terms beside them."""
        copy_site("pelican", folder)
        templates = folder / "theme" / "templates"
        for name in TEMPLATES:
            copy_part(name, templates)
        copy_part("hub.py", folder)
        content = folder / "content"
        copy_assets(content / "assets")
        terms = [_placed(term)._asdict() for term in collected.terms.values()]
        (folder / "terms.json").write_text(json.dumps(terms, indent=1), "utf-8")
        for post in collected.posts:
            path = content / "posts" / post.place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_file(post), "utf-8")
        command = (str(python_of(self.home)), "-m", "pelican", "--quiet", "--fatal", "errors")
        edited = content / "posts" / collected.edited.place
        return Site(folder, folder / "output", command, edited, (folder / "cache",))


def _placed(term: Term) -> Term:
    """Return a term with the address that Pelican gives it."""
    if term.kind not in _PLACES:
        return term
    return term._replace(url=f"{_PLACES[term.kind]}/{term.title.lower().replace(' ', '-')}/")


def _file(post: Post) -> str:
    """Return a post as Pelican reads it: metadata, an empty line, and the body."""
    metadata = {
        "Title": post.title,
        "Slug": post.place.rpartition("/")[2].removesuffix(".md"),
        "Date": post.date,
        "Category": post.task.title,
        "Authors": post.source.title,
        "Tags": f"{post.tool.title}, {post.context.title}, {post.type.title}",
        "Summary": post.why,
        "Kind": post.type.id,
        "Moments": ", ".join(moment.id for moment in post.moments),
        "Minutes": post.minutes,
        "Access": post.access,
        "Link": post.link,
        "Words": ", ".join(post.tags),
    }
    lines = [f"{key}: {value}" for key, value in metadata.items()]
    return "\n".join([*lines, "", post.body])
