"""A form for GitHub's issues, with which a reader suggests a post without writing a file.

What comes of it is the draft of a post: only a title is needed, as in a draft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from learnscape_gen.content.field import Field, named
from learnscape_gen.content.kinds.post_fields import POST
from learnscape_gen.schema.labels import hint_of, label_of
from learnscape_gen.schema.offered import offered_for, takes_several

if TYPE_CHECKING:
    from learnscape_gen.schema.vocabulary import KnownTerms

Element: TypeAlias = dict[str, Any]

ASKED = ("title", "url", "why", "work_task", "type", "social_tool", "source", "moments", "minutes")
"""The keys that a reader can be asked for; a curator adds the others."""


def issue_form(title: str, known: KnownTerms) -> dict[str, Any]:
    """Return the form that suggests a post.

    Args:
        title: what the hub is called.
        known: its terms, which the form offers.

    """
    return {
        "name": "Suggest a post",
        "description": f"Something that helped you, for {title}",
        "labels": ["suggestion"],
        "body": [
            {
                "type": "markdown",
                "attributes": {"value": "Fill in what you know. Somebody else adds the rest."},
            },
            *(_element(field, known) for field in named(POST, ASKED)),
        ],
    }


def _element(field: Field, known: KnownTerms) -> Element:
    """Return the element of the form that asks for a field."""
    about: Element = {"label": label_of(field), "description": hint_of(field)}
    if options := offered_for(field, known):
        attributes = {**about, "multiple": takes_several(field), "options": [*map(str, options)]}
        return _asked("dropdown", field, attributes)
    return _asked("input", field, {**about, "placeholder": field.example.strip('"')})


def _asked(kind: str, field: Field, attributes: Element) -> Element:
    needed = field.key == "title"
    return {
        "type": kind,
        "id": field.key,
        "attributes": attributes,
        "validations": {"required": needed},
    }
