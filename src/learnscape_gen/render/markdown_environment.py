"""The environment in which templates of Markdown are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from jinja2 import pass_context
from markupsafe import Markup

from learnscape_gen.render.as_markdown import as_markdown
from learnscape_gen.render.bodies import filled
from learnscape_gen.render.environment import PageEnvironment, environment_for
from learnscape_gen.render.markdown_escaping import MarkdownGenerator, address

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context

    from learnscape_gen.pages.parts import Body
    from learnscape_gen.pages.site import SiteView
    from learnscape_gen.render.bodies import PageBodies
    from learnscape_gen.render.theme import Theme


class MarkdownEnvironment(PageEnvironment):
    """An environment whose templates are Markdown."""

    code_generator_class = MarkdownGenerator


def markdown_environment_for(theme: Theme, site: SiteView, bodies: PageBodies) -> Environment:
    """Return the environment; its arguments are those of `environment_for`.

    `body|markdown` is a body as Markdown, `url|whole` the whole address of a page or of a file of
    the hub, and `url|address` any address as a link has it.
    """
    environment = environment_for(theme, site, bodies, MarkdownEnvironment)

    @pass_context
    def markdown(context: Context, body: Body) -> Markup:
        """Return a body with whole addresses."""
        page = body.page or context["page"].head.url
        html = filled(
            bodies.html(body.file), msgspec.structs.replace(body, page=page), site.base_url
        )
        return Markup(as_markdown(html))  # noqa: S704 - it is Markdown

    def whole(url: str) -> Markup:
        return address(site.base_url + url)

    environment.filters["markdown"] = markdown
    environment.filters["whole"] = whole
    environment.filters["address"] = address
    return environment
