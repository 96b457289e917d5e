"""A template has one digest with all that it names, wherever that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.render.closure import Closures
from learnscape_gen.render.theme import load_theme

if TYPE_CHECKING:
    from pathlib import Path

THEME = {
    "templates/page.html": (
        '{% extends "layout.html" %}{% import "m.html" as m %}{% include "part.html" %}'
        '{% include "default:post.html" %}{% include "to-come.html" ignore missing %}'
        "{{ asset('a.css') }}"
    ),
    "templates/layout.html": "{% include 'deep.html' %}",
    "templates/deep.html": "{{ asset('deep.css') }}",
    "templates/m.html": "{% macro x() %}{% endmacro %}",
    "templates/part.html": "part",
    "templates/other.html": "other",
    "templates/round.html": "{% include 'round.html' %}",
    "templates/bare.html": "{{ page.head.title }}",
    "templates/dynamic.html": "{% include page.kind %}",
    "templates/icon.html": "{{ asset(page.icon) }}",
    "templates/static/a.css": "a",
    "templates/static/deep.css": "deep",
    "templates/static/other.css": "other",
    "themes/warm/templates/part.html": "part of the theme",
    "themes/warm/templates/warm.html": "warm",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project with some templates and a theme."""
    for path, text in THEME.items():
        write(tmp_path, path, text)
    return tmp_path


def write(project: Path, path: str, text: str) -> None:
    """Write a file of a project."""
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def closures(project: Path) -> Closures:
    """Return the closures of a project as it is now."""
    theme, problems = load_theme(project, "warm")
    assert problems == ()
    return Closures(theme)


CASES = [
    ("page.html", "templates/page.html", "{{ page.head.title }}", True),
    ("page.html", "templates/part.html", "new", True),
    ("page.html", "templates/m.html", "{% macro y() %}{% endmacro %}", True),
    ("page.html", "templates/layout.html", "new", True),
    ("page.html", "templates/deep.html", "new", True),
    ("page.html", "templates/to-come.html", "here it is", True),
    ("page.html", "themes/warm/templates/to-come.html", "here it is", True),
    ("page.html", "templates/static/a.css", "new", True),
    ("page.html", "templates/static/deep.css", "new", True),
    # What it does not name.
    ("page.html", "templates/other.html", "new", False),
    ("page.html", "templates/new.html", "new", False),
    ("page.html", "templates/static/other.css", "new", False),
    ("page.html", "templates/static/new.css", "new", False),
    ("bare.html", "templates/part.html", "new", False),
    # A layer below that is hidden, and one that is asked by its name.
    ("page.html", "themes/warm/templates/part.html", "new", False),
    ("page.html", "templates/post.html", "new", False),
    ("warm.html", "templates/warm.html", "new", True),
    # The built-in template itself: its place is taken by the site's.
    ("post.html", "templates/post.html", "new", True),
    ("post.html", "templates/partials/footer.html", "new", True),
    ("post.html", "templates/static/style.css", "new", True),
    # Anything may be meant by an expression.
    ("dynamic.html", "templates/other.html", "new", True),
    ("dynamic.html", "templates/new.html", "new", True),
    ("dynamic.html", "themes/warm/templates/new.html", "new", True),
    ("icon.html", "templates/static/other.css", "new", True),
    ("icon.html", "templates/static/new.css", "new", True),
    ("round.html", "templates/round.html", "{% include 'round.html' %} ", True),
    ("json", "templates/page.html", "new", False),
]


@pytest.mark.parametrize(("template", "path", "text", "changes"), CASES)
def test_what_changes_a_digest(
    project: Path, template: str, path: str, text: str, changes: object
) -> None:
    """All that shapes what the template draws, and nothing else."""
    before = closures(project).digest(template)
    write(project, path, text)
    assert (closures(project).digest(template) != before) is changes


@pytest.mark.parametrize("path", ["templates/part.html", "templates/static/a.css"])
def test_what_goes_changes_a_digest(project: Path, path: str) -> None:
    """The file of a lower layer takes its place, or none does."""
    before = closures(project).digest("page.html")
    (project / path).unlink()
    assert closures(project).digest("page.html") != before


def test_an_expression_may_name_a_layer(project: Path) -> None:
    """Such as "warm:part.html", which the site's own part.html hides otherwise."""
    before = closures(project).digest("dynamic.html")
    write(project, "themes/warm/templates/part.html", "new")
    assert closures(project).digest("dynamic.html") != before


def test_what_an_expression_leads_to_may_name_a_layer(project: Path) -> None:
    """A template that may be included names one of a layer that is hidden otherwise."""
    write(project, "templates/other.html", "{% include 'warm:part.html' %}")
    before = closures(project).digest("dynamic.html")
    write(project, "themes/warm/templates/part.html", "new")
    assert closures(project).digest("dynamic.html") != before


def test_compiled_templates_are_none(project: Path) -> None:
    """They come and go beside the built-in ones, which changes no page."""
    before = closures(project).digest("dynamic.html")
    write(project, "templates/__pycache__/part.html.cpython-311.pyc", "compiled")
    assert closures(project).digest("dynamic.html") == before


def test_a_static_file_has_a_digest_of_its_own(project: Path) -> None:
    """Of its bytes; one that is not there has none."""
    before = closures(project)
    assert before.asset("a.css") != before.asset("deep.css")
    write(project, "templates/static/deep.css", "a")
    after = closures(project)
    assert after.asset("a.css") == after.asset("deep.css") == before.asset("a.css")
    assert after.asset("none.css") == before.asset("none.css") == "missing"


def test_a_template_that_can_not_be_read_has_a_digest(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever draws with it says what is wrong."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    assert closures(project).digest("page.html")
