"""Closes what broken XML leaves open, as somebody who reads it would.

A parser that recovers lets an element run on to the end of the text where its end tag does not
match: one `<br>` in a description, and the address behind it is part of the description.
"""

from __future__ import annotations

import re
from collections import Counter

_TOKEN = re.compile(
    r"<!\[CDATA\[[\s\S]*?(?:\]\]>|\Z)|<!--[\s\S]*?(?:-->|\Z)"
    r"|<(?P<end>/?)(?P<name>[A-Za-z_][\w.:-]*)(?P<said>(?:\s[^<>]*?)?)(?P<empty>/?)>|<"
)
_ATTRIBUTE = re.compile(
    r"(?<![^\s\"'])([A-Za-z_][\w.:-]{0,60})\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)'|([^\s\"'<>]+))"
)


def balanced(text: str) -> str:
    """Return XML in which every element is closed, by the end tag of one around it at the latest.

    An end tag that closes nothing is dropped, a `<` that begins no tag becomes a letter, and
    attributes get the quotes that they lack.
    """
    pieces: list[str] = []
    opened: list[str] = []
    counts: Counter[str] = Counter()
    position = 0
    for found in _TOKEN.finditer(text):
        pieces.append(text[position : found.start()])
        position = found.end()
        name = found["name"]
        if name is None:
            pieces.append(_section(found[0]))
        elif found["end"]:
            while counts[name]:
                pieces.append(f"</{(last := opened.pop())}>")
                counts[last] -= 1
                if last == name:
                    break
        else:
            pieces.append(f"<{name}{_attributes(found['said'])}{found['empty']}>")
            if not found["empty"]:
                opened.append(name)
                counts[name] += 1
    pieces.append(text[position:])
    pieces += (f"</{name}>" for name in reversed(opened))
    return "".join(pieces)


def attributes_of(text: str) -> dict[str, str]:
    """Return the attributes in a tag, by their names as written; the first of a name counts."""
    said: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        said.setdefault(name, double or single or bare)
    return said


def _attributes(text: str) -> str:
    if not text.strip():
        return ""
    said = attributes_of(text).items()
    return "".join(f' {name}="{value.replace(chr(34), "&quot;")}"' for name, value in said)


def _section(text: str) -> str:
    """Return quoted text with its end; nothing of a comment; a sign that begins no tag escaped."""
    if text.startswith("<!["):
        return text if text.endswith("]]>") else f"{text}]]>"
    return "" if text.startswith("<!--") else "&lt;"
