"""A plugin that gives the templates of Pelican what it does not know of terms and related posts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hub import Hub, Term
from pelican import signals

if TYPE_CHECKING:
    from pelican.contents import Article
    from pelican.generators import ArticlesGenerator


def register() -> None:
    """Take part once all posts are read."""
    signals.article_generator_finalized.connect(_add_hub)


def _add_hub(generator: ArticlesGenerator) -> None:
    terms = [Term(**term) for term in json.loads(Path("terms.json").read_text("utf-8"))]
    titles = {term.title: term for term in terms}
    hub = Hub(terms, [_told(article, titles) for article in generator.articles])
    generator.context["hub"] = hub
    generator.context["post_of"] = {post.url: post for post in hub.posts}
    generator.context["term_of"] = titles


def _told(article: Article, titles: dict[str, Term]) -> dict[str, Any]:
    tool = next(tag.name for tag in article.tags if titles[tag.name].kind == "tool")
    return {
        "url": article.url,
        "title": article.title,
        "why": article.summary,
        "kind": article.kind,
        "task": titles[article.category.name].id,
        "tool": titles[tool].id,
        "source": titles[article.author.name].id,
        "moments": article.moments.split(", "),
        "minutes": article.minutes,
        "access": article.access,
        "link": article.link,
        "day": article.date.strftime("%Y-%m-%d"),
        "words": article.words.split(", "),
    }
