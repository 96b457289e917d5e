"""schema.org descriptions of pages, as JSON-LD.

The learning type is kept out of `learningResourceType`: schema.org has no property for formality,
and the type belongs to a use, not to the resource (design and domain notes of the project).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.content.kinds.post import GivenSource
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground


def post_json_ld(ground: Ground, post: Post) -> str:
    """Return the description of a post: a LearningResource about the tasks it serves."""
    doc = post.doc
    value: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": ground.absolute(as_url(post.address)),
        "url": ground.absolute(as_url(post.address)),
        "name": doc.title,
        "description": doc.why or doc.body.excerpt,
        "inLanguage": doc.language or ground.config.language,
        "about": [_task(ground, task) for task in post.tasks],
    }
    if doc.date:
        value["datePublished"] = doc.date
    if doc.tags:
        value["keywords"] = list(doc.tags)
    if doc.minutes:
        value["timeRequired"] = f"PT{doc.minutes}M"
    if doc.access:
        value["isAccessibleForFree"] = doc.access != "paid"
    if doc.url:
        value["isBasedOn"] = _resource(ground, post)
    return in_script(value)


def _task(ground: Ground, id_: str) -> dict[str, str]:
    """Return a work task as the thing that a resource is about."""
    task = ground.tasks[id_]
    return {
        "@type": "DefinedTerm",
        "@id": ground.absolute(as_url(task.address)),
        "name": task.doc.title,
        "termCode": id_,
    }


def _resource(ground: Ground, post: Post) -> dict[str, Any]:
    """Return the work that the post points to."""
    doc = post.doc
    value: dict[str, Any] = {"@type": "CreativeWork", "name": doc.title, "url": doc.url}
    author = doc.author or (doc.source.author if isinstance(doc.source, GivenSource) else "")
    if author:
        value["author"] = {"@type": "Person", "name": author}
    if post.source:
        source = ground.sources[post.source]
        kind = "Person" if source.doc.kind == "person" else "Organization"
        value["publisher"] = {"@type": kind, "name": source.doc.title}
    return value


def in_script(value: dict[str, Any]) -> str:
    """Return a value as JSON that can stand in a script element and never end it."""
    text = msgspec.json.encode(value).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
