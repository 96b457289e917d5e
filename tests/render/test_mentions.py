"""What a template names, told from its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, TemplateSyntaxError, meta, nodes

import learnscape_gen
from learnscape_gen.render.mentions import Mentions, mentions_of

BUILT_IN = Path(learnscape_gen.__file__).parent / "theme" / "templates"


@pytest.mark.parametrize(
    ("text", "templates", "assets"),
    [
        ("words", (), ()),
        ("{% extends 'base.html' %}", ("base.html",), ()),
        ("{% extends 'default:post.html' %}", ("default:post.html",), ()),
        ("{% include 'a.html' %}{% include 'b.html' ignore missing %}", ("a.html", "b.html"), ()),
        ("{% import 'm.html' as m %}{{ m.x('y') }}", ("m.html",), ()),
        ('{%-include"a.html"-%}{%+ from "m.html"import x %}', ("a.html", "m.html"), ()),
        ("{% include\n  'a.html'\n  with context %}", ("a.html",), ()),
        ("{% from 'm.html' import one %}", ("m.html",), ()),
        ("{% block x %}{% if y %}{% include 'deep.html' %}{% endif %}{% endblock %}",
         ("deep.html",), ()),
        # What stands in a comment counts: that may draw a page without need, and leaves none out.
        ("{# {% include 'a.html' %} #}{% raw %}{% include 'b.html' %}{% endraw %}",
         ("a.html", "b.html"), ()),
        ("{{ asset('style.css') }}{{ asset(\"a/b.woff2\") }}", (), ("a/b.woff2", "style.css")),
        ("{{ '}}' ~ asset('a.css') }}", (), ("a.css",)),
    ],
)  # fmt: skip
def test_what_is_named(text: str, templates: tuple[str, ...], assets: tuple[str, ...]) -> None:
    """Templates and static files, sorted."""
    assert mentions_of(text.encode()) == Mentions(templates, assets)


@pytest.mark.parametrize(
    "text",
    [
        "{% include page.kind %}",
        "{% include ['b.html', 'a.html'] %}",
        "{% include 'a.html' if page.wide else 'b.html' %}",
        "{% include 'a\\x2ehtml' %}",
        "{{ page.asset }}",
        "{% extends layout %}",
        "{% include 'a' ~ '.html' %}",
        "{% include ['a.html', page.kind] %}",
        "{% import name as m %}",
        "{{ asset(page.icon) }}",
        "{{ asset('a' ~ '.css') }}",
        "{{ asset(name='a.css') }}",
        "{{ asset(*names) }}",
        "{% set a = asset %}{{ a('style.css') }}",
        "{{ ['style.css']|map(asset) }}",
        "{{ m.link(asset) }}",
    ],
)
def test_what_an_expression_names_may_be_anything(text: str) -> None:
    """It is known only when a page is drawn."""
    assert mentions_of(text.encode()).anything


@pytest.mark.parametrize("content", [b"{% nonsense %}", b"\xff{% include 'a.html' %}"])
def test_what_is_no_template_names_nothing(content: bytes) -> None:
    """It can only fail."""
    assert mentions_of(content) == Mentions()


def test_a_byte_order_mark_hides_nothing() -> None:
    """Some editors write one."""
    assert mentions_of(b"\xef\xbb\xbf{% extends 'a.html' %}").templates == ("a.html",)


@pytest.mark.parametrize("path", sorted(BUILT_IN.rglob("*.[hxt]*[lt]")), ids=lambda path: path.name)
def test_built_in_templates_name_what_is_there(path: Path) -> None:
    """By name, so that an edit draws no page without need; but for the parts of an explainer."""
    mentions = mentions_of(path.read_bytes())
    assert mentions.anything is (path.name == "explainer.html")
    for name in mentions.templates:
        assert (BUILT_IN / name).is_file(), name
    for name in mentions.assets:
        assert (BUILT_IN.parent / "static" / name).is_file(), name


@given(st.text(alphabet="{%}'\" aset()#-+incluxdfrompt.h\n", max_size=60))
def test_nothing_that_the_parser_finds_is_missed(text: str) -> None:
    """jinja2.meta knows what a template names; ours may say more, and never less."""
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError:
        return
    told = mentions_of(text.encode())
    for name in meta.find_referenced_templates(tree):
        assert told.anything or name in told.templates
    calls = [call for call in tree.find_all(nodes.Name) if call.name == "asset"]
    assert told.anything or told.assets or not calls
