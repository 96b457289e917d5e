"""The settings of Sveltia CMS and Decap CMS, which read the same: collections and their forms.

A form offers less than front matter takes: one way to write each thing. What it gives is always
front matter that the reader of content/ takes.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

from learnscape_gen.content.field import (
    Address,
    Answer,
    Choice,
    Choices,
    Day,
    Field,
    Flag,
    Group,
    Learning,
    Lines,
    Matching,
    Minutes,
    Number,
    Terms,
)
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import FIELDS
from learnscape_gen.learning import LearningType
from learnscape_gen.schema.labels import hint_of, label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.config import Config
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.schema.vocabulary import KnownTerms

Settings: TypeAlias = dict[str, Any]

_BODY: Settings = {"name": "body", "label": "Text", "widget": "markdown", "required": False}
_YOURS = "https://github.com/your-name/your-hub"
_PLURALS = {
    Kind.POST: "Posts",
    Kind.TASK: "Tasks",
    Kind.TOOL: "Tools",
    Kind.SOURCE: "Sources",
    Kind.PAGE: "Pages",
    Kind.EXPLAINER: "On learning",
}
_FOLDERS = {
    Kind.POST: "content/posts",
    Kind.TOOL: "content/tools",
    Kind.SOURCE: "content/sources",
    Kind.PAGE: "content/pages",
    Kind.EXPLAINER: "content/learning",
}
"""Where new files of a kind go, also in a hub that has none yet."""


def cms_settings(config: Config, known: KnownTerms, files: Iterable[SourceFile]) -> Settings:
    """Return the settings of a content management system for a hub.

    Args:
        config: the settings of the hub; they name the repository.
        known: the terms that forms offer.
        files: the files of the hub. These systems list one folder at a time, so each gets its own
            collection.

    """
    files = tuple(files)
    place = config.contribute.place
    within = f"{place.folder.strip('/')}/" if place and place.folder.strip("/") else ""
    return {
        "backend": _backend(config),
        "media_folder": f"{within}content/images",
        "public_folder": "/images",
        "slug": {"encoding": "unicode", "clean_accents": False},
        "collections": [*_collections(files, known, within)],
    }


def _backend(config: Config) -> Settings:
    """Return where the files are kept."""
    place = config.contribute.place
    address = urlsplit(place.repository if place else _YOURS)
    kind = place.kind if place else "github"
    backend: Settings = {"name": kind, "repo": address.path.strip("/").removesuffix(".git")}
    backend["branch"] = place.branch if place else "main"
    origin = f"{address.scheme}://{address.netloc}"
    if kind == "gitea" or (kind == "gitlab" and address.hostname != "gitlab.com"):
        backend["base_url"] = origin
        backend["api_root"] = f"{origin}/api/{'v1' if kind == 'gitea' else 'v4'}"
    elif kind == "github" and address.hostname != "github.com":
        backend["api_root"] = f"{origin}/api/v3"
    return backend


def _collections(
    files: tuple[SourceFile, ...], known: KnownTerms, within: str
) -> Iterator[Settings]:
    """Yield a collection for each folder of each kind, and one for what stands alone."""
    for kind, plural in _PLURALS.items():
        folders = {str(PurePosixPath(file.path).parent) for file in files if file.kind is kind}
        for folder in sorted(folders | {_FOLDERS[kind]} if kind in _FOLDERS else folders):
            root = _FOLDERS.get(kind, "content/work")
            inner = folder.removeprefix(root).strip("/")
            yield {
                "name": "-".join([kind.value, *inner.split("/")]) if inner else kind.value,
                "label": f"{plural}: {inner}" if inner else plural,
                "label_singular": kind.value.capitalize(),
                "folder": within + folder,
                "create": True,
                "fields": form_fields(kind, known),
            }
    alone = [file for file in files if file.kind in (Kind.CONTEXT, Kind.HOME) and not file.language]
    if alone:
        yield {
            "name": "work",
            "label": "Work contexts and home",
            "files": [
                {
                    "name": file.id or "home",
                    "label": file.id or "Home",
                    "file": within + file.path,
                    "fields": form_fields(file.kind, known),
                }
                for file in alone
            ],
        }


def form_fields(kind: Kind, known: KnownTerms) -> list[Settings]:
    """Return the form for a kind of document."""
    return [*(_widget(field, known) for field in FIELDS[kind] if field.key != "draft"), _BODY]


def _widget(field: Field, known: KnownTerms) -> Settings:
    """Return the widget of a field."""
    return {
        "name": field.key,
        "label": label_of(field),
        "required": field.required and not getattr(field, "unless", ""),
        "hint": hint_of(field),
        **_way(field, known),
    }


def _way(field: Field, known: KnownTerms) -> Settings:  # noqa: C901, PLR0911, PLR0912 - a table
    """Return what kind of widget a field has, and what it offers."""
    match field:
        case Group(short=Terms() as terms):
            return _select_terms(terms, known, multiple=False)
        case Group():
            inner = [_widget(each, known) for each in field.fields]
            return {"widget": "object", "collapsed": True, "fields": inner}
        case Terms():
            return _select_terms(field, known, multiple=True)
        case Learning():
            return _select(LearningType)
        case Choice() | Answer():
            return _select(field.options)
        case Choices():
            return {**_select(field.options), "multiple": True}
        case Flag():
            # A box that is not ticked would say no, where nothing was said.
            return _select(("yes", "no"))
        case Lines():
            return {"widget": "list"}
        case Minutes():
            return {"widget": "number", "value_type": "int", "min": 0}
        case Number():
            return {"widget": "number", "value_type": "int"}
        case Day():
            return {"widget": "datetime", "format": "YYYY-MM-DD", "time_format": False}
        case Matching():
            return _string(field.pattern, f"Write it as: {field.example}")
        case Address():
            return _string("https?://.+", "Begin with https://")
        case _:
            return {"widget": "string"}


def _string(pattern: str, told: str) -> Settings:
    return {"widget": "string", "pattern": [f"^(?:{pattern})$", told]}


def _select(options: Iterable[str]) -> Settings:
    # The systems leave out what is empty; an empty option would be written.
    return {"widget": "select", "options": [str(option) for option in options]}


def _select_terms(terms: Terms, known: KnownTerms, *, multiple: bool) -> Settings:
    """Return a choice of the terms of the hub, or a place to name any where it has none."""
    found = known.by_kind.get(terms.kind, ())
    if not found:
        return {"widget": "list" if multiple else "string"}
    options = [
        {"label": term.names[0] if term.names else term.id, "value": term.id} for term in found
    ]
    return {"widget": "select", "options": options, **({"multiple": True} if multiple else {})}
