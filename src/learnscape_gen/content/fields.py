"""Front matter read key by key: each question gets a value, or a problem at its place."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from learnscape_gen.content.dates import read_date
from learnscape_gen.content.keys import canonical, plain_word
from learnscape_gen.content.named import Named
from learnscape_gen.content.yaml_values import Entry, Mapping, Scalar, Sequence, Value
from learnscape_gen.diagnostics import Location, Problem, Spot, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMBER = r"[+-]?\d{1,9}"
MINUTES = r"(\d{1,6})\s*(?:[mM](?:[iI][nN](?:[sS]|[uU][tT][eE][sS]?)?)?)?\.?"
"""How numbers are written, so that Python and JavaScript read it alike."""

_NUMBER = re.compile(NUMBER)
_MINUTES = re.compile(MINUTES)
_YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
_NO_TITLES = {
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "bool": "yes or no",
}


class Fields:
    """The keys of one mapping. It remembers which were asked for, so that the rest can be told."""

    def __init__(self, mapping: Mapping, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.start: Spot = (mapping.line, mapping.column)
        self._entries: dict[str, Entry] = {}
        self._asked: set[str] = set()
        for entry in mapping.entries:
            first = self._entries.setdefault(canonical(entry.key), entry)
            if first is not entry:
                self._tell_of_repeat(first, entry)

    def _tell_of_repeat(self, first: Entry, again: Entry) -> None:
        written = "" if again.key == first.key else f", as '{first.key}'"
        self.report(
            "E-DUPLICATE-KEY",
            f"The key '{again.key}' stands here again; it was first on line {first.line}{written}.",
            again,
            "Keep one of them; for several values write a list: [one, two]",
        )

    def report(self, code: str, message: str, at: str | Value | Entry, hint: str = "") -> None:
        """Add a problem at a value or entry, or at what stands under a key."""
        line, column = self.spot(at) if isinstance(at, str) else (at.line, at.column)
        place = Location(self.path, line, column)
        self.problems.append(Problem.of(code, message, place, hint))

    def refuse(self, key: str, text: str, at: str | Value, hint: str) -> None:
        """Report a value that a key can't have."""
        self.report("E-VALUE", f"'{key}' can't be '{shortened(text)}'.", at, hint)

    def spot(self, key: str) -> Spot:
        """Return where a key's value stands, or the top of the front matter."""
        entry = self._entries.get(key)
        return (entry.value.line, entry.value.column) if entry else self.start

    def keys(self) -> tuple[Named, ...]:
        """Return every key by its one name, and where it stands."""
        return tuple([Named(key, entry.line, entry.column) for key, entry in self._entries.items()])

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
            return _line(value)
        self.report(
            "E-VALUE",
            f"'{key}' takes one line of text, not a list or a mapping.",
            value,
            f'Write it as: {key}: "your text"',
        )
        return ""

    def title(self) -> str:
        """Return the required title; a number or a date needs quotes to be one."""
        before = len(self.problems)
        value, text = self.value("title"), self.text("title")
        if isinstance(value, Scalar) and value.kind in _NO_TITLES:
            self.report(
                "E-TITLE",
                f"The title {text} reads as {_NO_TITLES[value.kind]}, not as words.",
                value,
                f'Put it in quotes: title: "{text}"',
            )
        elif not text and len(self.problems) == before:
            hint = "Add a line: title: What it is called"
            self.report("E-TITLE", "There is no title.", "title", hint)
        return text

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """Return one value or a list of values; empty ones are left out, nested ones are told."""
        value = self.value(key)
        if value is None:
            return ()
        kept = []
        for item in value.items if isinstance(value, Sequence) else (value,):
            if not isinstance(item, Scalar):
                self.report(
                    "E-VALUE",
                    f"'{key}' takes a word or a list of words.",
                    item,
                    f"Write it as: {key}: [one, two]",
                )
            elif item.kind != "null" and item.text.strip():
                kept.append(item)
        return tuple(kept)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return one or more lines of text, without repeats."""
        return tuple(dict.fromkeys(_line(item) for item in self.scalars(key)))

    def named(self, key: str) -> tuple[Named, ...]:
        """Return one or more terms as written, each with its place."""
        return tuple([Named(_line(item), item.line, item.column) for item in self.scalars(key)])

    def choice(self, key: str, options: Iterable[str], default: str = "") -> str:
        """Return one of some words, whatever its case."""
        text = self.text(key)
        if not text:
            return default
        known = tuple(options)
        word = plain_word(text)
        if word in known:
            return word
        self.refuse(key, text, key, _one_of(word, known))
        return default

    def choices(self, key: str, options: Iterable[str]) -> tuple[str, ...]:
        """Return some of a set of words, in the set's own order."""
        known = tuple(options)
        given = set()
        for item in self.scalars(key):
            word = plain_word(item.text)
            given.add(word)
            if word not in known:
                self.refuse(key, item.text, item, _one_of(word, known))
        return tuple(word for word in known if word in given)

    def flag(self, key: str) -> bool | None:
        """Return yes or no, or None when the key is not given or its value is "unknown"."""
        text = self.text(key)
        if not text or text.casefold() == "unknown":
            return None
        answer = _YES_NO.get(text.casefold())
        if answer is None:
            self.refuse(key, text, key, f"Write yes or no: {key}: yes")
        return answer

    def minutes(self, key: str) -> int:
        """Return a number of minutes, 0 when not given."""
        text = self.text(key)
        found = _MINUTES.fullmatch(text)
        if text and not found:
            self.refuse(key, text, key, f"Write a whole number of minutes: {key}: 25")
        return int(found[1]) if found else 0

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number."""
        text = self.text(key)
        if _NUMBER.fullmatch(text):
            return int(text)
        if text:
            self.refuse(key, text, key, f"Write a whole number: {key}: 10")
        return default

    def date(self, key: str) -> str:
        """Return a date in RFC 3339 form, or an empty string."""
        text = self.text(key)
        instant = read_date(text) if text else ""
        if instant is None:
            self.report(
                "E-DATE",
                f"'{key}' can't be '{shortened(text)}': that is no date.",
                key,
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
            # A slip of the pen seldom hits the first letter.
            near = _did_you_mean(key, (k for k in self._asked if k[:1] == key[:1]), 0.75)
            code = "W-KEY" if near else "H-KEY"
            told = f"The key '{shortened(entry.key)}' is kept in the file but means nothing here."
            self.report(code, told, entry, near or "Leave it, or take it out.")


def _did_you_mean(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    near = get_close_matches(word, known, 1, likeness)
    return f"Did you mean {near[0]}?" if near else ""


def _one_of(word: str, known: Iterable[str]) -> str:
    return f"{_did_you_mean(word, known)} Known are: {', '.join(known)}.".lstrip()


def _line(scalar: Scalar) -> str:
    """Return a scalar's text as one line."""
    return " ".join(scalar.text.split())
