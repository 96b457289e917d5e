"""Everything as JSON, in our own form, for programs and for another learnscape.

What it may hold is published as a JSON Schema (`json_schema.py`), which is made from the types
below. `version` grows when a program that reads the old form could not read the new one.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.content.places import CONTENT
from learnscape_gen.exporters.collection import ExportedPost, posts_in
from learnscape_gen.exporters.content_file import plain
from learnscape_gen.importers.json_form import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.exporters.collection import Collection, Group
    from learnscape_gen.exporters.content_file import ContentFile

MADE_BY = "learnscape export"


class JsonGroup(msgspec.Struct, frozen=True, omit_defaults=True):
    """Posts under one heading, by their ids; groups may hold groups."""

    title: str
    url: str
    posts: tuple[str, ...] = ()
    groups: tuple[JsonGroup, ...] = ()


class JsonPost(ExportedPost, frozen=True, kw_only=True, omit_defaults=True):
    """A post; what it does not say is left out."""


class JsonFile(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file of the hub, whole: a document by its front matter and body, any other by its bytes.

    Args:
        path: below content/, with slashes.
        kind: post, context, task, tool, source, explainer, page, home or asset.
        id: of the document, where no slug in its front matter says otherwise.
        language: the tag of its language, where it is a translation.
        front_matter: all that its front matter says, by the one name of each key; words as they
            are written.
        body: the Markdown below that.
        base64: the bytes of what is no document.

    """

    path: str
    kind: str
    id: str = ""
    language: str = ""
    front_matter: dict[str, Any] = {}
    body: str = ""
    base64: str = ""


class LearnscapeJson(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An export.

    Args:
        made_by: always the same words, by which such a file is known.
        version: of the form.
        title: of the hub, or of the one task, tool or source; `url` is its page.
        summary: one line about it.
        hub: the title of the hub; `hub_url` is its address.
        language: the tag of its language.
        groups: the posts by task, where it is a whole hub by context and task.
        posts: each post once.
        files: the files that all this is made from, where everything is exported.

    """

    made_by: str
    version: int
    title: str
    url: str
    hub: str
    hub_url: str
    language: str
    summary: str = ""
    groups: tuple[JsonGroup, ...] = ()
    posts: tuple[JsonPost, ...] = ()
    files: tuple[JsonFile, ...] = ()


def json_of(collection: Collection, files: Iterable[ContentFile] = ()) -> bytes:
    """Return a collection as JSON.

    Args:
        collection: the posts.
        files: the files that they, their terms and their pictures are made from, to be whole.

    """
    exported = LearnscapeJson(
        made_by=MADE_BY,
        version=VERSION,
        title=collection.title,
        url=collection.url,
        hub=collection.hub,
        hub_url=collection.hub_url,
        language=collection.language,
        summary=collection.summary,
        groups=_groups(collection.groups),
        posts=tuple(JsonPost(**msgspec.structs.asdict(post)) for post in posts_in(collection)),
        files=tuple(map(_file, files)),
    )
    return msgspec.json.format(msgspec.json.encode(exported), indent=1) + b"\n"


def _groups(groups: Iterable[Group]) -> tuple[JsonGroup, ...]:
    return tuple(
        JsonGroup(
            group.title,
            group.url,
            tuple(post.id for post in group.posts),
            _groups(group.groups),
        )
        for group in groups
    )


def _file(file: ContentFile) -> JsonFile:
    found, document = file.found, file.document
    is_document = document is not None
    return JsonFile(
        path=found.path.removeprefix(f"{CONTENT}/"),
        kind=found.kind.value,
        id=found.id if is_document else "",
        language=found.language,
        front_matter=plain(document.mapping) if document else {},
        body=document.body if document else "",
        base64="" if is_document else b64encode(file.content).decode(),
    )
