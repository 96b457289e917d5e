"""MkDocs with the RSS plugin, a small theme, and a hook that lists the posts of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peers.front_matter import write_markdown
from peers.install import install_python, python_of, version_of
from peers.peer import TEMPLATES, Peer, Site, copy_assets, copy_part, copy_site

if TYPE_CHECKING:
    from pathlib import Path

    from peers.collected import Collected, Post, Term

_LISTS = (
    ("index.md", "Home", "home"),
    ("work/index.md", "Work", "work"),
    ("new/index.md", "What is new", "new"),
    ("tools/index.md", "Tools", "tool"),
    ("sources/index.md", "Sources", "source"),
    ("moments/index.md", "Moments of need", "moment"),
    ("learning/index.md", "Learning", "type"),
)


class MkDocs(Peer):
    """MkDocs with every term as a page of its own, whose template lists its posts.

    It always builds anew: `--dirty` would leave the lists as they were, and is for previews.
    """

    name = "MkDocs"
    leaves_out = (
        "feeds of terms (it makes two RSS and two JSON feeds of the site), "
        "lists cut into pages of 100, escaping in templates"
    )

    def setup(self) -> None:
        """Install MkDocs, its plugin, and what colours code."""
        packages = ("mkdocs==1.6.1", "mkdocs-rss-plugin==1.19.0", "pygments==2.19.2")
        install_python(self.home, packages)

    def version(self) -> str:
        """Return the version of MkDocs."""
        return version_of(self.home, "mkdocs")

    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Write terms and lists as pages that name their templates, and posts with their terms."""
        copy_site("mkdocs", folder)
        for name in TEMPLATES:
            copy_part(name, folder / "theme")
        copy_part("hub.py", folder)
        docs = folder / "docs"
        copy_assets(docs / "assets")
        for place, title, list_ in _LISTS:
            front = {"title": title, "description": "", "template": "list.html", "list": list_}
            write_markdown(docs / place, front)
        for term in collected.terms.values():
            _write_term(docs, term)
        for post in collected.posts:
            write_markdown(docs / "posts" / post.place, _front(post), post.body)
        command = (str(python_of(self.home)), "-m", "mkdocs", "build", "--quiet")
        return Site(folder, folder / "site", command, docs / "posts" / collected.edited.place)


def _write_term(docs: Path, term: Term) -> None:
    """Write the page of a term, at the address that it has in learnscape."""
    front = {
        "title": term.title,
        "description": term.summary,
        "template": "term.html",
        "kind": term.kind,
        "id": term.id,
        "trigger": term.trigger,
        "result": term.result,
        "context": term.context,
    }
    write_markdown(docs / f"{term.url.rstrip('/')}.md", front)


def _front(post: Post) -> dict[str, object]:
    """Return the front matter of a post; `tags` may be something else to a plugin."""
    return {
        "title": post.title,
        "date": post.date,
        "description": post.why,
        "template": "post.html",
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
