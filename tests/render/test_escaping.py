"""What templates write is escaped as markupsafe would."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from learnscape_gen.render.escaping import EscapingGenerator, escaped


class _Text(str):
    """Text of a kind of its own."""

    __slots__ = ()


class _Html:
    """Something that knows itself as HTML."""

    def __html__(self) -> str:
        return "<b>"


@given(st.text() | st.integers() | st.none() | st.builds(Markup, st.text()))
@example("&<>\"'")
@example(_Text("<i>"))
@example(_Html())
@example(["<i>"])
def test_every_value_is_escaped_as_markupsafe_does(value: object) -> None:
    """Text, numbers, markup, and what has its own idea of HTML."""
    assert escaped(value) == str(escape(value))


@pytest.mark.parametrize(
    "text",
    [
        "{{ x }}",
        "{{ x|safe }}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(x) }}",
        "{% set s %}{{ x }}{% endset %}{{ s }}",
        "{% filter upper %}{{ x }}{% endfilter %}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% autoescape y %}{{ x }}{% endautoescape %}",
        "{{ x ~ '<' }}{{ '<' }}",
    ],
)
def test_templates_draw_what_jinja_draws(text: str) -> None:
    """In every place where something can be written."""

    class Ours(Environment):
        code_generator_class = EscapingGenerator

    drawn, wanted = (
        kind(autoescape=True).from_string(text).render(x="<a>", y=False)
        for kind in (Ours, Environment)
    )
    assert drawn == wanted
