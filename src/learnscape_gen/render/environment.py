"""The Jinja environment: layered lookup, strict names, escaping everywhere, and our filters."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import BaseLoader, Environment, StrictUndefined, pass_context, select_autoescape
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from learnscape_gen.language.dates import written_day
from learnscape_gen.language.numbers import written_number
from learnscape_gen.render.bodies import filled
from learnscape_gen.render.compiled import CompiledTemplates
from learnscape_gen.render.escaping import EscapingGenerator
from learnscape_gen.render.theme import BUILT_IN
from learnscape_gen.render.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from jinja2.runtime import Context

    from learnscape_gen.pages.parts import Body
    from learnscape_gen.pages.site import SiteView
    from learnscape_gen.render.bodies import PageBodies
    from learnscape_gen.render.theme import Theme


def environment_for(
    theme: Theme, site: SiteView, bodies: PageBodies, kind: type[Environment] | None = None
) -> Environment:
    """Return the environment in which the templates of a site are drawn.

    Args:
        theme: where templates and static files are.
        site: the `site` of every template.
        bodies: the HTML of the bodies on the page that is drawn.
        kind: what it is; a `PageEnvironment` unless another is wanted.

    """
    environment = (kind or PageEnvironment)(
        loader=LayerLoader(theme),
        autoescape=select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_kept_for(theme),
    )

    @pass_context
    def html(context: Context, body: Body | None) -> Markup:
        """Return a body as it stands on the page that is drawn."""
        if body is None:
            return Markup()
        # The body was made safe when it was read; only addresses are put in, and those escaped.
        return Markup(filled(bodies.html(body.file), body, context["page"].head.root))  # noqa: S704 - as above

    @cache  # a post stands in many feeds, and feeds hold few posts
    def absolute(body: Body, _: str) -> Markup:
        return Markup.escape(filled(bodies.html(body.file), body, site.base_url))

    @pass_context  # so that no day becomes a constant: templates stay compiled for other languages
    def day(_: Context, day: str) -> str:
        """Return a day in the words of the site's language."""
        return written_day(day, site.language)

    @pass_context
    def number(_: Context, number: int) -> str:
        """Return a number in the manner of the site's language."""
        return written_number(number, site.language)

    def plural(one: str, many: str, count: int) -> str:
        """Return a text that goes with a number, with the number in it."""
        return site.words.plural(one, many, count) % {"count": written_number(count, site.language)}

    def absolute_html(body: Body) -> Markup:
        """Return a body with whole addresses, for feeds; it is text there, so it gets escaped."""
        return absolute(body, bodies.digest(body.file))

    environment.filters["html"] = html
    environment.filters["absolute_html"] = absolute_html
    environment.filters["day"] = day
    environment.filters["number"] = number
    environment.filters["wrapped"] = wrapped
    environment.globals["_"] = site.words
    environment.globals["_n"] = plural
    environment.globals["asset"] = cache(lambda name: site.up + theme.asset_url(name))
    environment.globals["site"] = site
    return environment


def _kept_for(theme: Theme) -> CompiledTemplates:
    """Return what keeps the built-in templates compiled; Jinja and this folder compile them."""
    layer = next(layer for layer in theme.layers if layer.name == BUILT_IN)
    return CompiledTemplates(layer, (os.path.dirname(jinja2.__file__), os.path.dirname(__file__)))  # noqa: PTH120 - layers hold strings


class PageEnvironment(Environment):
    """An environment for drawing thousands of pages: its templates escape and begin quickly."""

    code_generator_class = EscapingGenerator

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return a template's globals, as one mapping: each page and each include copies them."""
        return {**self.globals, **(d or {})}


class LayerLoader(BaseLoader):
    """Finds a template in the first layer that has it; "default:post.html" asks one layer alone."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja gives it
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text and file.

        Raises:
            TemplateNotFound: no layer has it, or the name leads out of its folder.
            TemplateSyntaxError: it is not text.

        """
        path = self._theme.template_path(template)
        if path is None:
            raise TemplateNotFound(template)
        return _text_of(path, template), path, lambda: True


def _text_of(path: str, template: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 - Jinja speaks of files by strings
        content = file.read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise TemplateSyntaxError("it is not UTF-8 text", line, template, path) from fault
