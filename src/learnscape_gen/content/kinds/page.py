"""The home page's welcome, free pages, and the explainers about learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.field import Choice, Choices, Field, Flag, Line, Number, Title
from learnscape_gen.content.kinds.shared_fields import ALIASES
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields

BUILT_IN = "default:"
"""What the name of a file begins with that travels with learnscape."""

PARTS = (
    "figure",
    "types",
    "factors",
    "examples",
    "comparison",
    "disagreements",
    "definitions",
    "decision",
    "references",
)
"""The sections that an explainer may show after its body, each made from data."""

_DESCRIPTION = Line("description", "one sentence for search engines", "What this page is about.")
_TITLE = Title("title", "what the page is called", "About", required=True)
_ORDER = Number("order", "its place among the pages", "1")
_HOME_TITLE = Title("title", "the heading of the welcome", "Welcome")

HOME: tuple[Field, ...] = (_HOME_TITLE, _DESCRIPTION)
PAGE: tuple[Field, ...] = (_TITLE, _DESCRIPTION, _ORDER, ALIASES)

_EXTENDS = Flag("extends", "whether it adds to the built-in page of the same name", "yes")
_OWN_TITLE = Title(
    "title",
    "what the page is called; not needed with extends: yes",
    "Our view",
    required=True,
    unless="extends",
)
_EXPLAINER_ORDER = Number("order", "its place among the pages on learning", "100", default=100)
_TYPE = Choice(
    "type", "the type of learning that it is about", "informal", options=tuple(LearningType)
)
_PARTS = Choices(
    "parts", "sections made from data that stand after its text", "[figure, types]", options=PARTS
)

EXPLAINER: tuple[Field, ...] = (
    *(_OWN_TITLE, _DESCRIPTION, _EXPLAINER_ORDER, _TYPE, _PARTS, _EXTENDS),
)


class HomeDocument(msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="home"):
    """The welcome on the home page."""

    path: str
    title: str
    description: str
    body: BodyFacts


class FreeDocument(msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="page"):
    """A free page, such as "About"."""

    path: str
    id: str
    title: str
    description: str
    order: int
    aliases: tuple[str, ...]
    body: BodyFacts


class ExplainerDocument(
    msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="explainer"
):
    """A page about formal, non-formal and informal learning.

    `extends` keeps the built-in page of the same name and adds this body below it. `built_in` is
    the language of a page that travels with learnscape, and empty for one of the site.
    """

    path: str
    id: str
    title: str
    description: str
    order: int
    type: LearningType | None
    parts: tuple[str, ...]
    extends: bool
    body: BodyFacts
    more: BodyFacts | None = None
    more_path: str = ""
    built_in: str = ""

    @property
    def file(self) -> str:
        """Return the name of the body's file; a built-in page has not the one its path tells."""
        return f"{BUILT_IN}{self.built_in}/{self.path}" if self.built_in else self.path

    @property
    def origin(self) -> str:
        """Return the site's own file behind the page, or an empty string where there is none."""
        return self.more_path or ("" if self.built_in else self.path)


def read_home(file: ParsedFile, fields: Fields) -> HomeDocument:
    """Return the welcome; it needs no title, the hub has one."""
    return HomeDocument(file.path, _HOME_TITLE.read(fields), _DESCRIPTION.read(fields), file.body)


def read_free(file: ParsedFile, fields: Fields) -> FreeDocument:
    """Return a free page."""
    return FreeDocument(
        path=file.path,
        id=file.id,
        title=_TITLE.read(fields),
        description=_DESCRIPTION.read(fields) or file.body.excerpt,
        order=_ORDER.read(fields),
        aliases=read_aliases(fields),
        body=file.body,
    )


def read_explainer(file: ParsedFile, fields: Fields) -> ExplainerDocument:
    """Return an explainer page. One that extends another may leave out its title."""
    extends = bool(_EXTENDS.read(fields))
    kind = _TYPE.read(fields)
    return ExplainerDocument(
        path=file.path,
        id=file.id,
        title=fields.text(_OWN_TITLE.key) if extends else _OWN_TITLE.read(fields),
        description=_DESCRIPTION.read(fields),
        order=_EXPLAINER_ORDER.read(fields),
        type=LearningType(kind) if kind else None,
        parts=_PARTS.read(fields),
        extends=extends,
        body=file.body,
    )
