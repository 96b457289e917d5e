"""Front matter as both judges see it: the reader of content/, and a validator of JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

import hypothesis.strategies as st

from learnscape_gen.content.keys import names_of
from learnscape_gen.content.quoting import quoted
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import FIELDS, document_of
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_values import Mapping, Scalar, Sequence, Value
from learnscape_gen.learning.types import NOUNS, TYPE_NAMES
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from learnscape_gen.content.places import Kind
    from learnscape_gen.diagnostics import Problem

Entries: TypeAlias = list[tuple[str, str]]
"""Keys with values, as they are written."""

_YES_NO = {"yes", "true", "on"}


def front_matter(entries: Entries) -> str:
    """Return the lines of a front matter."""
    return "".join(f"{key}: {value}\n" for key, value in entries)


def errors_of(kind: Kind, entries: Entries) -> list[Problem]:
    """Return the errors that the reader finds; what a draft may lack is none."""
    file = SourceFile("content/file.md", kind, "name", Stamp(0, 0))
    content = f"---\n{front_matter(entries)}---\n".encode()
    document, problems = document_of(read(file, content, "sanitise")[0])
    draft = getattr(document, "status", "") == "draft"
    silence = getattr(document, "silence", ())
    lacking = {"E-TYPE-MISSING", "E-SOURCE", "E-TOOL", "E-TASK"} if draft else set()
    return [p for p in problems if p.is_error and p.code not in {*silence, *lacking}]


def instance_of(entries: Entries) -> Any:  # noqa: ANN401 - JSON is of any type
    """Return a front matter as a JSON Schema validator gets it: dates are texts."""
    value = read_yaml(front_matter(entries), "content/file.md", 1)
    assert isinstance(value, Mapping), value
    return _plain(value)


def _plain(value: Value) -> Any:  # noqa: ANN401 - the same
    if isinstance(value, Sequence):
        return [_plain(item) for item in value.items]
    if isinstance(value, Mapping):
        return {entry.key: _plain(entry.value) for entry in value.entries}
    return _scalar(value)


def _scalar(scalar: Scalar) -> Any:  # noqa: ANN401 - the same
    match scalar.kind:
        case "null":
            return None
        case "bool":
            return scalar.text.casefold() in _YES_NO
        case "int" | "float":
            try:
                return json.loads(scalar.text)
            except ValueError:
                return 0.5  # hexadecimal and the like: a number, and not a whole one
        case _:
            return scalar.text


# ---- What authors may write ----

_WORDS = (
    *("~", '""', '"  "', "x", "2024", "3.5", "yes", "No", "off", "unknown", "2026-11-02", "[]"),
    *("[x, y]", "[x, ~]", "[[x]]", "{a: b}", "[{a: b}]", "true", "0", "-3", "1e3", "0x10", "no"),
    *("25", "25 min", "'25 Minutes'", "7 m.", "25.", "'٢٥'", "12 months", "1 Day", "12", "soon"),
    *("2026-13-45", "2026/1/2", "2026-11-02 10:00", "2026-11-02T10:00:00.5+01:30", "02.11.2026"),
    *("https://example.org/ä b", "HTTP://x", "example.org", "mailto:a@b", "https://", "ftp://x/"),
    *("en", "pt_BR", "de-", "english language", "draft", "DRAFT", "Published", "archived", "Free"),
    *("login", "apply", "[apply, Change]", "[apply, nothing]", "new", "person", "informal"),
    *("non formal", "Non-formal learning", "NONFORMAL", "formelles Lernen", "não-formal", "course"),
    *("instructional", "[figure, types]", "figure", "attendance", "Assessed", "learner", "mixed"),
    *("old/address", "../up", "[a, ../b]", "con", "E-TASK", "[E-SOURCE, E-TOOL]", "W-TONE"),
    *("{name: x}", "{url: 'https://a.b/'}", "{Publisher: ' x '}", "{author: [x]}", "{name: ''}"),
    *("{on: 2026-11-02, by: us}", "{on: soon}", "{on: 2026-11-02, note: [x]}", "{structured: no}"),
    *("{structured: maybe}", "{certification: no, control: shared}", "{certification: yes}"),
    *("{intentional: off}", "{intentional: true, designated: unknown}", "{control: nobody}"),
)


VALUES = st.sampled_from(_WORDS) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=12
).map(quoted)


@st.composite
def spelt(draw: st.DrawFn, key: str) -> str:
    """Draw a way to write a key, most often the usual one."""
    if draw(st.integers(0, 3)):
        return key
    name = draw(st.sampled_from(names_of(key)))
    name = name.replace("_", draw(st.sampled_from(["_", "-", " ", "  "])))
    return draw(st.sampled_from([name, name.upper(), name.title(), name.replace("k", "\u212a")]))


@st.composite
def type_names(draw: st.DrawFn) -> str:
    """Draw a name of a type in some language, with or without the word for learning."""
    adjective = draw(st.sampled_from(" ".join(TYPE_NAMES.values()).split()))
    noun = draw(st.sampled_from(["", *NOUNS]))
    words = [adjective, noun] if draw(st.booleans()) else [noun, adjective]
    gap = draw(st.sampled_from([" ", "-", "_", " – "]))  # noqa: RUF001 - as word processors write
    text = gap.join(filter(None, words))
    return quoted(draw(st.sampled_from([text, text.upper(), text.title(), f" {text} "])))


GOOD = {
    "title": st.sampled_from(["A title", '"2024"', "Ein Titel"]),
    "type": st.sampled_from(["informal", "non-formal"]) | type_names(),
    "source": st.sampled_from(["google-sre", "{name: x}", "2024"]),
    "social_tool": st.sampled_from(["chat", "[chat, wiki]", "365"]),
    "work_task": st.sampled_from(["incidents/review", "[a, b]"]),
}
"""Values with which a key that is needed is there."""


@st.composite
def documents(draw: st.DrawFn, kind: Kind) -> Entries:
    """Draw the front matter of a document: needed keys are most often there and sound."""
    entries: Entries = []
    for field in FIELDS[kind]:
        needed = field.required and draw(st.integers(0, 9))
        if needed and field.key in GOOD:
            entries.append((draw(spelt(field.key)), draw(GOOD[field.key])))
        elif draw(st.integers(0, 5)) == 0:
            entries.append((draw(spelt(field.key)), draw(VALUES)))
    entries.append(("some_key", draw(VALUES)))
    return draw(st.permutations(entries))
