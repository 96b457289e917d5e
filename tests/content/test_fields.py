"""Front matter key by key: forgiving in form, exact in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.named import Named

if TYPE_CHECKING:
    from tests.content.conftest import FieldsOf, PlacesOf

OPTIONS = ("informal", "instructional")


def test_one_value_or_a_list(fields_of: FieldsOf) -> None:
    """Where a list can stand, one value can stand too."""
    for text in ("task: review", "Work Task: [review]", "TASKS:\n  - review\n"):
        [named] = fields_of(text).named("work_task")
        assert named.text == "review"


def test_names_know_their_place(fields_of: FieldsOf) -> None:
    """Each name of a list has a line and column of its own; repeats stay."""
    names = fields_of("tags: [one,\n  two words, one]").named("tags")
    assert names == (
        Named("one", 2, 8),
        Named("two words", 3, 3),
        Named("one", 3, 14),
    )


def test_tags_of_every_kind_are_words(fields_of: FieldsOf) -> None:
    """Numbers, dates and yes stay as written, nothing stays away, and length does not matter."""
    long = "x" * 250
    fields = fields_of(f"tags: [2024, 1.50, no, 2026-11-02, null, ~, '', ' ', {long}, 2024]")
    assert fields.texts("tags") == ("2024", "1.50", "no", "2026-11-02", long)
    assert fields.problems == []


def test_text_is_one_line(fields_of: FieldsOf) -> None:
    """Line breaks and runs of spaces in a text become single spaces."""
    fields = fields_of('why: "a\\tb"\nnote: >\n  one\n  two\nyear: 2016\nby:\nto: ~\n')
    asked = ("why", "note", "year", "by", "to", "missing")
    assert [fields.text(key) for key in asked] == ["a b", "one two", "2016", "", "", ""]


@pytest.mark.parametrize(
    "title", ["Words", "'2026'", '"yes"', "<>", "..", "=", "2026 in words", "事后"]
)
def test_titles_are_words(title: str, fields_of: FieldsOf) -> None:
    """Anything in quotes is a title, and so is anything that does not read as something else."""
    fields = fields_of(f"title: {title}")
    assert fields.title() == title.strip("'\"")
    assert fields.problems == []


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("2026", "a number"),
        ("1.5", "a number"),
        ("12:30", "a number"),
        ("2026-11-02", "a date"),
        ("yes", "yes or no"),
        ("Off", "yes or no"),
    ],
)
def test_a_title_that_reads_as_something_else(
    title: str, said: str, fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """A number, date or yes needs quotes, and the hint has them."""
    fields = fields_of(f"type: x\ntitle: {title}")
    assert fields.title() == title
    assert places_of(fields.problems) == [("E-TITLE", 3, 8)]
    assert f"reads as {said}" in fields.problems[0].message
    assert fields.problems[0].hint == f'Put it in quotes: title: "{title}"'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("type: x", ("E-TITLE", 2, 1)),
        ("type: x\ntitle:", ("E-TITLE", 3, 7)),
        ("type: x\nTitle: ''", ("E-TITLE", 3, 8)),
        ("title: ~", ("E-TITLE", 2, 8)),
        ("title: [a, b]", ("E-VALUE", 2, 8)),
        ("title: {a: b}", ("E-VALUE", 2, 8)),
    ],
)
def test_a_title_that_is_missing(
    text: str, told: tuple[str, int, int], fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """No title is told once: where it should stand, or at the top."""
    fields = fields_of(text)
    assert fields.title() == ""
    assert places_of(fields.problems) == [told]
    assert "title: " in fields.problems[0].hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: a\ntitle: b", "The key 'title' stands here again; it was first on line 2."),
        (
            "Tool: a\nsocial-tool: b",
            "The key 'social-tool' stands here again; it was first on line 2, as 'Tool'.",
        ),
    ],
)
def test_a_key_that_stands_twice(
    text: str, said: str, fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """A repeat is told at its line, under any of its names; the first one counts."""
    fields = fields_of(text)
    assert places_of(fields.problems) == [("E-DUPLICATE-KEY", 3, 1)]
    assert fields.problems[0].message == said
    assert {fields.text("title"), fields.text("social_tool")} == {"a", ""}


@pytest.mark.parametrize(
    ("asked", "written", "column", "hint"),
    [
        ("text", "[a]", 6, 'why: "your text"'),
        ("text", "{a: b}", 6, 'why: "your text"'),
        ("texts", "[a, [b]]", 10, "why: [one, two]"),
        ("texts", "{a: b}", 6, "why: [one, two]"),
        ("flag", "perhaps", 6, "why: yes"),
        ("minutes", "an hour", 6, "why: 25"),
        ("minutes", "-5", 6, "why: 25"),
        ("minutes", "1:30", 6, "why: 25"),
        ("number", "1.5", 6, "why: 10"),
        ("number", "123456789x", 6, "why: 10"),
        ("number", "1234567890", 6, "why: 10"),
        ("inner", "words", 6, "why: {key: value}"),
        ("inner", "[a]", 6, "why: {key: value}"),
    ],
)
def test_a_value_that_its_key_can_not_have(
    asked: str, written: str, column: int, hint: str, fields_of: FieldsOf
) -> None:
    """Each is told at the value, with what to type."""
    fields = fields_of(f"why: {written}")
    getattr(fields, asked)("why")
    [problem] = fields.problems
    assert (problem.code, problem.location.line, problem.location.column) == ("E-VALUE", 2, column)
    assert hint in problem.hint


def test_a_choice_is_forgiving(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """Case and hyphens do not matter; another word is told with the nearest."""
    fields = fields_of("a: INFORMAL\nb: instructionl\nc:\n")
    assert [fields.choice(key, OPTIONS, "informal") for key in "abcd"] == ["informal"] * 4
    assert places_of(fields.problems) == [("E-VALUE", 3, 4)]
    hint = "Did you mean instructional? Known are: informal, instructional."
    assert fields.problems[0].hint == hint


def test_choices_come_in_their_own_order(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """Several words of a set are put in order; another is told at its place."""
    fields = fields_of("a: [Instructional, informal, zzz]")
    assert fields.choices("a", OPTIONS) == OPTIONS
    assert places_of(fields.problems) == [("E-VALUE", 2, 30)]
    assert fields.problems[0].hint == "Known are: informal, instructional."


def test_yes_and_no_in_all_words(fields_of: FieldsOf) -> None:
    """YAML's booleans and their quoted forms are yes and no; unknown is neither."""
    for text in ("yes", "Yes", "true", "on", '"yes"'):
        assert fields_of(f"a: {text}").flag("a") is True
    for text in ("no", "NO", "false", "off", "'no'"):
        assert fields_of(f"a: {text}").flag("a") is False
    for text in ("unknown", "", "~"):
        assert fields_of(f"a: {text}").flag("a") is None


def test_numbers(fields_of: FieldsOf) -> None:
    """Minutes may carry their unit; other numbers may be negative."""
    for text in ("25", "25 min", "25 Minutes", "25min.", '"25"', "٢٥"):
        assert fields_of(f"a: {text}").minutes("a") == 25
    fields = fields_of("a: -3\nb: '7'\nc:")
    assert [fields.number(key, 100) for key in "abc"] == [-3, 7, 100]


def test_a_date_that_is_none(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """A date is told where it is not one."""
    fields = fields_of("a: 2026-11-02\ndate: next Monday\nc: [2026]")
    assert fields.date("a") == "2026-11-02T00:00:00Z"
    assert (fields.date("date"), fields.date("c"), fields.date("none")) == ("", "", "")
    assert places_of(fields.problems) == [("E-DATE", 3, 7), ("E-VALUE", 4, 4)]
    assert fields.problems[0].hint == "Write year, month and day: date: 2026-11-02"


def test_keys_that_mean_nothing(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """A slip of the pen is a warning with the right key; other keys are a hint."""
    fields = fields_of("title: x\nminuts: 5\ncomments: yes\nLayout: post")
    for key in ("title", "minutes", "moments"):
        fields.value(key)
    fields.tell_of_others()
    assert places_of(fields.problems) == [("W-KEY", 3, 1), ("H-KEY", 4, 1), ("H-KEY", 5, 1)]
    assert fields.problems[0].hint == "Did you mean minutes?"
    assert "'Layout'" in fields.problems[2].message
    assert fields.problems[2].hint


def test_keys_inside_keys(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """The keys of a mapping in a mapping are read in the same way, at their own places."""
    fields = fields_of("facts:\n  Structured: no\n  structured: yes\n  odd: 1\n")
    inner = fields.inner("facts")
    assert inner is not None
    assert inner.flag("structured") is False
    inner.tell_of_others()
    assert places_of(fields.problems) == [("E-DUPLICATE-KEY", 4, 3), ("H-KEY", 5, 3)]


def test_places_of_keys_and_values(fields_of: FieldsOf) -> None:
    """Checks point at keys and values; what is missing is at the top."""
    fields = fields_of("\ntitle: x\nTool:  y\n")
    assert fields.spot("social_tool") == (4, 8)
    assert fields.spot("why") == fields.start == (3, 1)
    assert fields.keys()[-1] == Named("social_tool", 4, 1)
