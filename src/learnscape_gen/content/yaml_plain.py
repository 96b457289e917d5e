"""Front matter in its plainest form, as most is: a key and a value on each line.

Such lines mean the same to every YAML parser, so no parser is asked. A value is words, a text in
quotes without escapes, or words in brackets. Whatever is written otherwise is left to libyaml.
"""

from __future__ import annotations

import re

from learnscape_gen.content.yaml_kinds import kind_of
from learnscape_gen.content.yaml_values import Entry, Mapping, Scalar, Sequence

_SIGN = r"[\w!\"$-9;-@\[-`{-~\u2010-\u2027\u2030-\u205e]"
"""A letter, digit or sign, but for the colon and the hash."""
_WORDS = rf"[^\W_](?:{_SIGN}++|:(?=\S)| ++(?=[^\s#]))*+"
"""A colon before a space would end a key, and a hash behind one begin a comment."""
_QUOTED = rf"\"(?:[ :#]|(?![\"\\]){_SIGN})*+\"|'(?:[ :#]|(?!'){_SIGN})*+'"
_ITEM = r"[^\W_][\w./-]*+(?: [\w./-]++)*+"
_LINE = re.compile(
    rf"([A-Za-z][A-Za-z0-9_-]{{0,63}}):( +)"
    rf"(?:({_WORDS})|({_QUOTED})|\[({_ITEM}(?:, *{_ITEM})*)?\])\n"
)
_ITEMS = re.compile(_ITEM)


def plain_mapping(text: str, first_line: int) -> Mapping | None:
    """Return the keys and values of a document, or None where it is not plain.

    Args:
        text: the document, each line with its line feed.
        first_line: the line of the file on which it begins.

    """
    entries: list[Entry] = []
    position, line = 0, first_line
    while position < len(text):
        found = _LINE.match(text, position)
        if found is None:
            return None
        key, space, words, quoted, items = found.groups()
        column = len(key) + len(space) + 2
        value: Scalar | Sequence
        if words:
            value = Scalar(words, kind_of(words), line, column)
        elif quoted:
            value = Scalar(quoted[1:-1], "str", line, column)
        else:
            value = Sequence(_scalars(items or "", line, column + 1), line, column)
        entries.append(Entry(key, value, line, 1))
        position, line = found.end(), line + 1
    return Mapping(tuple(entries), first_line, 1) if entries else None


def _scalars(items: str, line: int, column: int) -> tuple[Scalar, ...]:
    """Return the words between brackets, the first of which stands in a column."""
    return tuple(
        [
            Scalar(item[0], kind_of(item[0]), line, column + item.start())
            for item in _ITEMS.finditer(items)
        ]
    )
