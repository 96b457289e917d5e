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
    from learnscape_gen.pages.parts import Link
    from learnscape_gen.pages.posts import PlannedPost
    from learnscape_gen.pages.site import SiteView


def post_json_ld(post: PlannedPost, site: SiteView) -> str:
    """Return the description of a post: a LearningResource about the tasks it serves."""
    doc, url = post.doc, site.base_url + as_url(post.address)
    value: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": url,
        "url": url,
        "name": doc.title,
        "description": doc.why or doc.body.excerpt,
        "inLanguage": doc.language or site.language,
        "about": [_task(*task, site) for task in zip(post.task_ids, post.tasks, strict=True)],
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
        value["isBasedOn"] = _resource(post)
    return in_script(value)


def _task(id_: str, link: Link, site: SiteView) -> dict[str, str]:
    """Return a work task as the thing that a resource is about."""
    return {
        "@type": "DefinedTerm",
        "@id": site.base_url + link.url,
        "name": link.title,
        "termCode": id_,
    }


def _resource(post: PlannedPost) -> dict[str, Any]:
    """Return the work that the post points to."""
    doc = post.doc
    value: dict[str, Any] = {"@type": "CreativeWork", "name": doc.title, "url": doc.url}
    author = doc.author or (doc.source.author if isinstance(doc.source, GivenSource) else "")
    if author:
        value["author"] = {"@type": "Person", "name": author}
    if post.source:
        kind = "Person" if post.source.note == "person" else "Organization"
        value["publisher"] = {"@type": kind, "name": post.source.title}
    return value


def in_script(value: dict[str, Any]) -> str:
    """Return a value as JSON that can stand in a script element and never end it."""
    text = msgspec.json.encode(value).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
