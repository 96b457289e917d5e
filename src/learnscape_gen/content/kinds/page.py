"""The home page's welcome, free pages, and the explainers about learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases
from learnscape_gen.content.documents import BodyFacts, ParsedFile
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
    return HomeDocument(file.path, fields.text("title"), fields.text("description"), file.body)


def read_free(file: ParsedFile, fields: Fields) -> FreeDocument:
    """Return a free page."""
    return FreeDocument(
        path=file.path,
        id=file.id,
        title=fields.title(),
        description=fields.text("description") or file.body.excerpt,
        order=fields.number("order"),
        aliases=read_aliases(fields),
        body=file.body,
    )


def read_explainer(file: ParsedFile, fields: Fields) -> ExplainerDocument:
    """Return an explainer page. One that extends another may leave out its title."""
    extends = bool(fields.flag("extends"))
    kind = fields.choice("type", tuple(LearningType))
    return ExplainerDocument(
        path=file.path,
        id=file.id,
        title=fields.text("title") if extends else fields.title(),
        description=fields.text("description"),
        order=fields.number("order", 100),
        type=LearningType(kind) if kind else None,
        parts=fields.choices("parts", PARTS),
        extends=extends,
        body=file.body,
    )
