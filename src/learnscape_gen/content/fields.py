"""Front matter read key by key: each question about a key gets a value, or a problem at its place."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.dates import read_date
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.yaml_values import Entry, Mapping, Scalar, Sequence, Value
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

_MINUTES = re.compile(r"(\d{1,6})\s*(?:m|min|mins|minute|minutes)?\.?", re.IGNORECASE)
_YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class Named(msgspec.Struct, frozen=True):
    """A term as an author wrote it, and where."""

    text: str
    location: Location


class Fields:
    """The keys of one mapping. It remembers which were asked for, so that the rest can be told."""

    def __init__(self, mapping: Mapping, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.start = Location(path, mapping.line or 1, 1)
        self._entries: dict[str, Entry] = {}
        self._asked: set[str] = set()
        for entry in mapping.entries:
            self._add(canonical(entry.key), entry)

    def _add(self, key: str, entry: Entry) -> None:
        first = self._entries.setdefault(key, entry)
        if first is not entry:
            self.report(
                "E-DUPLICATE-KEY",
                f"The key '{entry.key}' stands here again; it was first on line {first.line}.",
                entry,
                "Keep one of them; for several values write a list: [one, two]",
            )

    def report(self, code: str, message: str, at: Value | Entry | None, hint: str = "") -> None:
        """Add a problem at a value or key, or at the top of the front matter."""
        place = Location(self.path, at.line, at.column) if at else self.start
        self.problems.append(Problem.of(code, message, place, hint))

    def place(self, key: str) -> Location:
        """Return where a key's value stands, or the top of the front matter."""
        value = self.value(key)
        return Location(self.path, value.line, value.column) if value else self.start

    def places(self) -> tuple[tuple[str, Location], ...]:
        """Return every key with the place where it stands."""
        return tuple(
            (key, Location(self.path, entry.line, entry.column))
            for key, entry in self._entries.items()
        )

    def value(self, key: str) -> Value | None:
        """Return the value of a key; an empty one (`key:`) counts as not given."""
        self._asked.add(key)
        entry = self._entries.get(key)
        if entry is None:
            return None
        value = entry.value
        return None if isinstance(value, Scalar) and value.kind == "null" else value

    def text(self, key: str) -> str:
        """Return one line of text, or an empty string."""
        value = self.value(key)
        if value is None:
            return ""
        if isinstance(value, Scalar):
            return " ".join(value.text.split())
        self.report(
            "E-VALUE",
            f"'{key}' takes one line of text, not a list or a mapping.",
            value,
            f'Write it as: {key}: "your text"',
        )
        return ""

    def title(self) -> str:
        """Return the required title; a number or a date needs quotes to be one."""
        value = self.value("title")
        text = self.text("title")
        if isinstance(value, Scalar) and value.kind in ("int", "float", "timestamp", "bool"):
            self.report(
                "E-TITLE",
                f"The title {value.text} reads as a {_KIND_NAMES[value.kind]}, not as words.",
                value,
                f'Put it in quotes: title: "{value.text}"',
            )
        elif not text and (value is None or isinstance(value, Scalar)):
            self.report("E-TITLE", "There is no title.", value, "Add a line: title: What it is called")
        return text

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """Return one value or a list of values; what is empty or nested is left out and told."""
        value = self.value(key)
        if value is None:
            return ()
        items: Iterable[Value] = value.items if isinstance(value, Sequence) else (value,)
        kept = []
        for item in items:
            if isinstance(item, Scalar):
                if item.kind != "null" and item.text.strip():
                    kept.append(item)
            else:
                self.report(
                    "E-VALUE",
                    f"'{key}' takes a word or a list of words.",
                    item,
                    f"Write it as: {key}: [one, two]",
                )
        return tuple(kept)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return one or more lines of text, without repeats."""
        return tuple(dict.fromkeys(" ".join(item.text.split()) for item in self.scalars(key)))

    def named(self, key: str) -> tuple[Named, ...]:
        """Return one or more terms as written, each with its place."""
        return tuple(
            Named(" ".join(item.text.split()), Location(self.path, item.line, item.column))
            for item in self.scalars(key)
        )

    def choice(self, key: str, options: Iterable[str], default: str = "") -> str:
        """Return one of some words, whatever its case."""
        text = self.text(key)
        known = tuple(options)
        if not text:
            return default
        word = canonical(text).replace("_", "-")
        if word in known:
            return word
        near = get_close_matches(word, known, 1)
        ask = f"Did you mean {near[0]}? " if near else ""
        self.report(
            "E-VALUE",
            f"'{key}' can't be '{text}'.",
            self.value(key),
            f"{ask}It is one of: {', '.join(known)}.",
        )
        return default

    def choices(self, key: str, options: Iterable[str]) -> tuple[str, ...]:
        """Return some of a set of words, in the set's own order."""
        known = tuple(options)
        given = set()
        for item in self.scalars(key):
            word = canonical(item.text).replace("_", "-")
            if word in known:
                given.add(word)
            else:
                self.report(
                    "E-VALUE",
                    f"'{key}' can't hold '{item.text}'.",
                    item,
                    f"They are: {', '.join(known)}.",
                )
        return tuple(word for word in known if word in given)

    def flag(self, key: str) -> bool | None:
        """Return yes or no, or None when the key is not given."""
        text = self.text(key)
        if not text:
            return None
        answer = _YES_NO.get(text.casefold())
        if answer is None:
            self.report("E-VALUE", f"'{key}' can't be '{text}'.", self.value(key), "Write yes or no.")
        return answer

    def minutes(self, key: str) -> int:
        """Return a number of minutes, 0 when not given."""
        text = self.text(key)
        found = _MINUTES.fullmatch(text)
        if text and not found:
            self.report(
                "E-VALUE",
                f"'{key}' can't be '{text}'.",
                self.value(key),
                f"Write a whole number of minutes: {key}: 25",
            )
        return int(found[1]) if found else 0

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number."""
        text = self.text(key)
        try:
            return int(text[:9]) if text else default
        except ValueError:
            self.report("E-VALUE", f"'{key}' can't be '{text}'.", self.value(key), "Write a whole number.")
            return default

    def date(self, key: str) -> str:
        """Return a date in RFC 3339 form, or an empty string."""
        text = self.text(key)
        instant = read_date(text) if text else ""
        if instant is None:
            self.report(
                "E-DATE",
                f"'{key}' can't be '{text}': that is no date.",
                self.value(key),
                f"Write year, month and day: {key}: 2026-11-02",
            )
        return instant or ""

    def inner(self, key: str) -> Fields | None:
        """Return the keys inside a key, such as `facts: {structured: no}`."""
        value = self.value(key)
        if isinstance(value, Mapping):
            return Fields(value, self.path, self.problems)
        if value is not None:
            self.report(
                "E-VALUE",
                f"'{key}' takes keys with values.",
                value,
                f"Write it as: {key}: {{key: value}}",
            )
        return None

    def tell_of_others(self) -> None:
        """Tell of keys that nothing asked for: a slip of the pen, or words the hub does not use."""
        for key, entry in self._entries.items():
            if key in self._asked:
                continue
            near = get_close_matches(key, self._asked, 1, 0.8)
            if near:
                self.report(
                    "W-KEY",
                    f"The key '{entry.key}' means nothing here.",
                    entry,
                    f"Did you mean {near[0]}?",
                )
            else:
                self.report("H-KEY", f"The key '{entry.key}' is kept in the file but not used.", entry)


_KIND_NAMES = {"int": "number", "float": "number", "timestamp": "date", "bool": "yes or no"}
