"""Zensical with its feeds and a small theme; on request, with its blog."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from peers.front_matter import write_markdown
from peers.install import install_python, python_of, version_of
from peers.peer import Peer, Site, copy_assets, copy_part, copy_site

if TYPE_CHECKING:
    from pathlib import Path

    from peers.collected import Collected, Post

_NO_EXCERPT = "<!-- more -->\n\n"
"""Before a body: lists show no part of it, as everywhere here, and Zensical need not make one."""


class Zensical(Peer):
    """Zensical with posts as pages, as its authors use it for documentation."""

    name = "Zensical"
    leaves_out = (
        "related posts, all pages and lists of terms and months, feeds of terms (it makes two RSS "
        "and two JSON feeds of the site), escaping in templates"
    )
    blog = False

    def setup(self) -> None:
        """Install Zensical: later versions name a package that some registries do not have."""
        install_python(self.home, ("zensical==0.0.73",))

    def version(self) -> str:
        """Return the version of Zensical."""
        return version_of(self.home, "zensical")

    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Write posts with the titles of their terms as categories."""
        copy_site("zensical", folder)
        for name in ("parts.html", "post_parts.html"):
            copy_part(name, folder / "theme")
        home = {"title": "Home"}
        before = _NO_EXCERPT if self.blog else ""
        if self.blog:
            config, more = folder / "zensical.toml", folder / "blog.toml"
            config.write_text(config.read_text("utf-8") + more.read_text("utf-8"), "utf-8")
            home["template"] = "home.html"
        docs = folder / "docs"
        copy_assets(docs / "assets")
        write_markdown(docs / "index.md", home)
        for post in collected.posts:
            write_markdown(docs / "posts" / post.place, _front(post), before + post.body)
        command = (str(python_of(self.home)), "-m", "zensical", "build")
        edited = docs / "posts" / collected.edited.place
        return Site(folder, folder / "site", command, edited, (folder / ".cache",))


class ZensicalWithBlog(Zensical):
    """Zensical with posts as a blog, whose categories are tasks, contexts, tools and sources.

    Types and moments are none, for its lists can't be short: they would hold every post again.
    Its memory grows faster than the posts: 1,000 took 2 GiB, so this one is measured on request.
    """

    name = "Zensical (blog)"
    leaves_out = (
        "related posts, pages of types and moments, what a term's page says besides its posts, "
        "lists of terms, feeds of terms (it makes two RSS and two JSON feeds of the site), "
        "escaping in templates"
    )
    blog = True


def _front(post: Post) -> dict[str, object]:
    """Return the front matter of a post."""
    terms = (post.task, post.context, post.tool, post.source)
    return {
        "title": post.title,
        "date": post.date,
        "description": post.why,
        "template": "post.html",
        "categories": [term.title for term in terms],
        "task": post.task.id,
        "kind": post.type.id,
        "label": post.type.title,
        "reason": post.type.summary,
        "moments": [{"title": moment.title, "url": ""} for moment in post.moments],
        "minutes": post.minutes,
        "access": post.access,
        "link": post.link,
        "host": urlsplit(post.link).netloc,
        "words": post.tags,
        "day_in_words": f"{date.fromisoformat(post.date):%B %d, %Y}",
    }
