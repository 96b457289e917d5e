"""What templates can do, and what they can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError

from learnscape_gen.pages.parts import Body, Head
from learnscape_gen.pages.site import SiteView
from learnscape_gen.render.bodies import PageBodies
from learnscape_gen.render.environment import environment_for
from learnscape_gen.render.theme import load_theme

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

SITE = SiteView(
    title="Hub & <co>", description="", language="en", direction="ltr",
    base_url="https://hub.example.com/a/", generator="learnscape", author="", nav=(), footer=(),
    types={}, moments={}, access={}, contribute_text="", contribute_url="",
)  # fmt: skip
BODIES = PageBodies({"digest": '<p><a href="\x020\x03">x</a> <a href="#y">y</a></p>'}.__getitem__)
BODIES.open({"d": "digest"})


class _View:
    """A view with a head."""

    head = Head("T", "", "posts/x/", "../../", "post")
    body = Body("d", (("work/", "Work"),))
    told = Body("d", (("work/", "Work"),), "posts/x/")


def environment(project: Path, **templates: str) -> Environment:
    """Return the environment of a project with some templates."""
    for name, text in templates.items():
        path = project / "templates" / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return environment_for(load_theme(project, "")[0], SITE, BODIES)


def drawn(project: Path, text: str, ending: str = "html") -> str:
    """Return what a template draws."""
    return (
        environment(project, **{f"x_{ending}": text}).get_template(f"x.{ending}").render(page=_View)
    )


def test_everything_is_escaped_but_plain_text(tmp_path: Path) -> None:
    """In HTML and in XML; robots.txt is no markup."""
    assert drawn(tmp_path, "{{ site.title }}") == "Hub &amp; &lt;co&gt;"
    assert drawn(tmp_path, "{{ site.title }}", "xml") == "Hub &amp; &lt;co&gt;"
    assert drawn(tmp_path, "{{ site.title }}", "txt") == "Hub & <co>"


def test_a_body_stands_on_its_page_and_in_a_feed(tmp_path: Path) -> None:
    """With relative addresses on the page, whole ones in a feed, where it is text."""
    assert drawn(tmp_path, "{{ page.body|html }}") == (
        '<p><a href="../../work/">x</a> <a href="#y">y</a></p>'
    )
    assert drawn(tmp_path, "{{ none|html }}") == ""
    feed = drawn(tmp_path, "{{ page.told|absolute_html }}", "xml")
    assert feed.startswith("&lt;p&gt;")
    assert "https://hub.example.com/a/work/" in feed
    assert "https://hub.example.com/a/posts/x/#y" in feed


def test_names_must_be_known(tmp_path: Path) -> None:
    """A slip of the pen draws no empty space."""
    with pytest.raises(UndefinedError, match="pgae"):
        drawn(tmp_path, "{{ pgae.title }}")


def test_static_files_have_a_name_that_changes(tmp_path: Path) -> None:
    """A name that no layer has is told in words."""
    static = tmp_path / "templates" / "static"
    static.mkdir(parents=True)
    (static / "a b.css").write_text("x")
    url = drawn(tmp_path, "{{ asset('a b.css') }}")
    assert url.startswith("assets/a%20b.css?v=")
    (static / "a b.css").write_text("y")
    assert drawn(tmp_path, "{{ asset('a b.css') }}") != url
    with pytest.raises(LookupError, match=r"there is no static file 'none\.css'"):
        drawn(tmp_path, "{{ asset('none.css') }}")


@pytest.mark.parametrize("name", ["../secret.html", "a/../../x", "/etc/passwd", "a\\b", "", "a//b"])
def test_no_template_is_found_outside(tmp_path: Path, name: str) -> None:
    """An include stays in the folders of templates."""
    (tmp_path / "secret.html").write_text("secret")
    with pytest.raises(TemplateNotFound):
        environment(tmp_path).get_template(name)


def test_a_layer_can_be_named(tmp_path: Path) -> None:
    """A site's template may build on the built-in one of the same name."""
    env = environment(tmp_path, robots_txt='{% include "default:robots.txt" %}# ours')
    view = type("View", (), {"sitemap": "https://x/", "further": ()})
    assert env.get_template("robots.txt").render(page=view).endswith("https://x/# ours")
    with pytest.raises(TemplateNotFound):
        env.get_template("site:sitemap.xml")


def test_a_template_that_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    """As if it had a wrong sign there."""
    env = environment(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.html").write_bytes(b"one\ntwo \xff\n")
    with pytest.raises(TemplateSyntaxError, match="not UTF-8") as caught:
        env.get_template("x.html")
    assert caught.value.lineno == 2
