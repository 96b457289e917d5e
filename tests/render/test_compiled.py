"""The built-in templates stay compiled between runs; nobody else's do."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import jinja2
import pytest
from msgspec.structs import replace

from learnscape_gen.pages.site import SiteView
from learnscape_gen.render.bodies import PageBodies
from learnscape_gen.render.compiled import CompiledTemplates, at_hand
from learnscape_gen.render.environment import environment_for
from learnscape_gen.render.theme import BUILT_IN, SITE, Layer, Theme

if TYPE_CHECKING:
    from pathlib import Path

HUB = SiteView(
    title="Hub", description="", language="en", direction="ltr", base_url="https://example.org/",
    generator="learnscape", author="", nav=(), footer=(), types={}, moments={}, access={},
    contribute_text="", contribute_url="",
)  # fmt: skip


class House:
    """A theme of two layers, and what its templates say."""

    def __init__(self, root: Path) -> None:
        self.site, self.built_in = root / "site", root / "built-in"
        self.kept = self.built_in / "__pycache__"
        self.compiled: list[str] = []
        self.write("post.html", 'one {% include "partials/a.html" %}')
        self.write("partials/a.html", "two")

    def write(self, name: str, text: str, *, site: bool = False) -> None:
        """Write a template."""
        file = (self.site if site else self.built_in) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def draw(
        self, name: str = "post.html", language: str = "en", *, is_same_run: bool = False
    ) -> str:
        """Draw a page as a new run would, or as the same one does."""
        self.compiled.clear()
        if not is_same_run:
            at_hand.clear()
        layers = (
            Layer(SITE, "templates/", str(self.site), "", ""),
            Layer(BUILT_IN, "default:", str(self.built_in), "", ""),
        )
        environment = environment_for(Theme(layers, {}), replace(HUB, language=language), NO_BODIES)
        return environment.get_template(name).render()


NO_BODIES = PageBodies(lambda _: "")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """Give a theme that tells what it compiles, on a Python that writes bytecode."""
    made = House(tmp_path)
    compile_anew = jinja2.Environment.compile

    def compile_and_tell(self: jinja2.Environment, source: str, name: str, file: str) -> object:
        made.compiled.append(name)
        return compile_anew(self, source, name, file)

    monkeypatch.setattr(jinja2.Environment, "compile", compile_and_tell)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return made


def test_a_second_run_compiles_nothing(house: House) -> None:
    """And draws the same."""
    assert house.draw() == "one two"
    assert house.compiled == ["post.html", "partials/a.html"]
    assert house.draw() == "one two"
    assert house.compiled == []


def test_one_run_compiles_no_template_twice(house: House) -> None:
    """Not even one of a project, as long as it stays as it is."""
    house.write("partials/a.html", "ours", site=True)
    house.draw()
    assert house.draw(is_same_run=True) == "one ours"
    assert house.compiled == []
    house.write("partials/a.html", "changed", site=True)
    assert house.draw(is_same_run=True) == "one changed"
    assert house.compiled == ["partials/a.html"]


def test_a_changed_template_is_compiled_anew(house: House) -> None:
    """That one alone, and its code takes the place of the old one."""
    house.draw()
    before = sorted(house.kept.iterdir())
    house.write("partials/a.html", "2")
    assert house.draw() == "one 2"
    assert house.compiled == ["partials/a.html"]
    house.draw()
    assert house.compiled == []
    assert sorted(house.kept.iterdir()) == before


def test_the_code_of_a_project_is_never_kept(house: House) -> None:
    """Nor is there a place in it where such code would be looked for."""
    house.write("partials/a.html", "ours", site=True)
    house.write("mine.html", '{% include "default:partials/a.html" %}', site=True)
    for _ in range(2):
        assert house.draw() == "one ours"
        assert "partials/a.html" in house.compiled
        assert house.draw("mine.html") == "two"
        assert "mine.html" in house.compiled
    assert "default:partials/a.html" not in house.compiled
    assert [path for path in house.site.rglob("*") if path.suffix != ".html"] == [
        house.site / "partials"
    ]
    kept = {path.name.split(".cpython")[0] for path in house.kept.iterdir()}
    assert kept == {"post.html", "default-partials-a.html"}


def test_a_moved_theme_is_compiled_anew(house: House) -> None:
    """The old code would name files that are not there."""
    house.draw()
    house.built_in = house.built_in.rename(house.built_in.with_name("moved"))
    house.draw()
    assert house.compiled == ["post.html", "partials/a.html"]


def test_code_that_is_not_whole_is_not_run(house: House) -> None:
    """A template whose kept code was cut off or written over is compiled anew."""
    house.draw()
    for damage in (lambda code: code[:-5], lambda code: code[:-1] + b"x", lambda _: b""):
        for file in house.kept.iterdir():
            file.write_bytes(damage(file.read_bytes()))
        assert house.draw() == "one two"
        assert house.compiled == ["post.html", "partials/a.html"]


def test_a_folder_that_can_not_be_written_does_no_harm(house: House) -> None:
    """Everything is compiled in every run, then."""
    house.kept.write_text("in the way")
    for _ in range(2):
        assert house.draw() == "one two"
        assert house.compiled == ["post.html", "partials/a.html"]


def test_a_file_that_can_not_be_moved_into_place_does_no_harm(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left of it."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    assert house.draw() == "one two"
    assert list(house.kept.iterdir()) == []


@pytest.mark.parametrize(("where", "what"), [(sys, "dont_write_bytecode"), (None, "cache_tag")])
def test_nothing_is_kept_where_python_keeps_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, where: object, what: str
) -> None:
    """Python can be told so, and some Pythons never do."""
    monkeypatch.setattr(where or sys.implementation, what, True if where else None)
    assert house.draw() == "one two"
    assert not house.kept.exists()


def test_a_constant_is_not_kept_in_another_language(house: House) -> None:
    """What depends on the site is not compiled into a template."""
    house.write("post.html", '{{ "2026-11-02"|day }}')
    assert house.draw() == "November 2, 2026"
    assert house.draw(language="de") == "2. November 2026"
    assert house.compiled == []


def test_another_compiler_compiles_anew(tmp_path: Path, house: House) -> None:
    """Another Jinja, or other settings of ours."""
    layer = Layer(BUILT_IN, "", str(house.built_in), "", "")
    module = tmp_path / "compiler" / "lexer.py"
    module.parent.mkdir()
    for number, text in enumerate(["x", "longer"]):
        module.write_text(text)
        for first in (True, False):
            house.compiled.clear()
            jinja2.Environment(  # noqa: S701 - it draws nothing
                loader=jinja2.FileSystemLoader(house.built_in),
                bytecode_cache=CompiledTemplates(layer, [str(module.parent)]),
            ).get_template("post.html")
            assert bool(house.compiled) == first, number


def test_nothing_is_kept_when_it_can_not_be_told_what_compiles(
    tmp_path: Path, house: House
) -> None:
    """As in a program that is packed into one file."""
    layer = Layer(BUILT_IN, "", str(house.built_in), "", "")
    jinja2.Environment(  # noqa: S701 - it draws nothing
        loader=jinja2.FileSystemLoader(house.built_in),
        bytecode_cache=CompiledTemplates(layer, [str(tmp_path / "none")]),
    ).get_template("post.html")
    assert not house.kept.exists()


def test_an_error_names_its_line_in_a_second_run_too(house: House) -> None:
    """Kept code knows where it came from."""
    house.write("partials/a.html", "\n\n{{ nothing }}")
    for _ in range(2):
        with pytest.raises(jinja2.UndefinedError) as caught:
            house.draw()
        places = [(str(entry.path), entry.lineno + 1) for entry in caught.traceback]
        assert (str(house.built_in / "partials" / "a.html"), 3) in places
    assert house.compiled == []
