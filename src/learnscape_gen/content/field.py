"""What a key of front matter holds, said once.

The reader of content/ asks by these, and the schema and every form are made from them. So none of
them knows of a key, a choice or a need that the others do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from learnscape_gen.content.addresses import read_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.fields import Fields
    from learnscape_gen.content.named import Named

TermKind: TypeAlias = Literal["context", "task", "tool", "source"]


class Field(msgspec.Struct, frozen=True):
    """A key with what it is for, and an example of its value, written as YAML.

    A field of this very class is read by a function of its own; the others read themselves.
    """

    key: str
    about: str
    example: str = ""
    required: bool = False


class Line(Field, frozen=True):
    """One line of text; numbers and dates are words, too."""

    def read(self, fields: Fields) -> str:
        """Return the text, or an empty string."""
        return fields.text(self.key)


class Title(Field, frozen=True):
    """The title: text that reads as words. `unless` names a flag with which there may be none."""

    unless: str = ""

    def read(self, fields: Fields) -> str:
        """Return the title; where there must be one, tell when it is missing."""
        return fields.title() if self.required else fields.text(self.key)


class Lines(Field, frozen=True):
    """One line of text, or a list of them."""

    def read(self, fields: Fields) -> tuple[str, ...]:
        """Return the texts without repeats."""
        return fields.texts(self.key)


class Terms(Field, frozen=True):
    """One term of the hub or several, by the names that people give them."""

    kind: TermKind = "task"

    def read(self, fields: Fields) -> tuple[Named, ...]:
        """Return the names as written."""
        return fields.named(self.key)


class Choice(Field, frozen=True):
    """One of some words, or what stands in for it."""

    options: tuple[str, ...] = ()
    default: str = ""

    def read(self, fields: Fields) -> str:
        """Return the word."""
        return fields.choice(self.key, self.options, self.default)


class Choices(Field, frozen=True):
    """Some of a set of words."""

    options: tuple[str, ...] = ()

    def read(self, fields: Fields) -> tuple[str, ...]:
        """Return the words in the order of the set."""
        return fields.choices(self.key, self.options)


class Flag(Field, frozen=True):
    """Yes or no; unknown counts as not given."""

    def read(self, fields: Fields) -> bool | None:
        """Return the answer, or None."""
        return fields.flag(self.key)


class Minutes(Field, frozen=True):
    """A number of minutes."""

    def read(self, fields: Fields) -> int:
        """Return the number, 0 when not given."""
        return fields.minutes(self.key)


class Number(Field, frozen=True):
    """A whole number."""

    default: int = 0

    def read(self, fields: Fields) -> int:
        """Return the number."""
        return fields.number(self.key, self.default)


class Day(Field, frozen=True):
    """A day, or a moment of it."""

    def read(self, fields: Fields) -> str:
        """Return the moment in RFC 3339 form, or an empty string."""
        return fields.date(self.key)


class Address(Field, frozen=True):
    """An http or https address."""

    def read(self, fields: Fields) -> str:
        """Return the address, percent-encoded, or an empty string."""
        return read_url(fields, self.key)


class Matching(Field, frozen=True):
    """One line of text of some form: `pattern` fits the whole of it, blanks around it aside.

    The pattern is such that Python and JavaScript read it alike.
    """

    pattern: str = ""


class Learning(Field, frozen=True):
    """A type of learning, by any of the names that people give it."""


class Answer(Field, frozen=True):
    """A fact: one of some words, or yes or no where these are among them or stand for one."""

    options: tuple[str, ...] = ()
    no: str = ""


class Group(Field, frozen=True):
    """Keys inside a key. `short` is what may stand in the place of all of them.

    Of the keys named in `one_of` one is needed.
    """

    fields: tuple[Field, ...] = ()
    short: Field | None = None
    one_of: tuple[str, ...] = ()


def terms_in(field: Field) -> Terms | None:
    """Return the field as one that holds terms, where it does or where a term may stand for it."""
    short = field.short if isinstance(field, Group) else field
    return short if isinstance(short, Terms) else None


def named(fields: Iterable[Field], keys: Iterable[str]) -> tuple[Field, ...]:
    """Return the fields of some keys, in the order of the keys."""
    by_key = {field.key: field for field in fields}
    return tuple(by_key[key] for key in keys)
