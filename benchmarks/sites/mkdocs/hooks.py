"""Gives the templates of MkDocs the posts of every term, once all pages are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hub import Hub, Term

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_COPIED = (
    "kind", "task", "tool", "source", "moments", "minutes", "access", "link", "words"
)  # fmt: skip


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 - theirs
    """Sort the posts under the terms before the first page is drawn."""
    pages = [file.page for file in files.documentation_pages()]
    terms = [_term(page) for page in pages if "id" in page.meta]
    hub = Hub(terms, [_told(page) for page in pages if page.meta["template"] == "post.html"])
    env.trim_blocks = True
    env.globals["hub"] = hub
    env.globals["post_of"] = {post.url: post for post in hub.posts}
    return env


def _told(page: Page) -> dict[str, Any]:
    told = {key: page.meta[key] for key in _COPIED}
    told |= {"url": page.url, "title": page.title, "why": page.meta["description"]}
    return told | {"day": str(page.meta["date"])}


def _term(page: Page) -> Term:
    meta = page.meta
    return Term(
        meta["kind"],
        meta["id"],
        page.title,
        meta["description"],
        page.url,
        meta["trigger"],
        meta["result"],
        meta["context"],
    )
