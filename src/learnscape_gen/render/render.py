"""Draws planned pages. A page is a pure function of its template, its view and the site."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, cast

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.pages.page import JSON_FEED, WrittenView
from learnscape_gen.render.environment import environment_for
from learnscape_gen.render.json_feed import json_feed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from learnscape_gen.pages.feeds import FeedView
    from learnscape_gen.pages.page import PagePlan
    from learnscape_gen.pages.site import SiteView
    from learnscape_gen.render.bodies import PageBodies
    from learnscape_gen.render.theme import Theme

_FAULTS = (
    TemplateError, ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip
"""What a template may raise that is written wrongly."""


class Renderer:
    """Draws pages with the templates of one theme for one site.

    Args:
        theme: where templates are.
        site: the `site` of every template.
        bodies: where the bodies are.

    """

    def __init__(self, theme: Theme, site: SiteView, bodies: PageBodies) -> None:
        self._theme = theme
        self._site = site
        self._bodies = bodies
        self._environment = environment_for(theme, site, bodies)
        self._markdown: Environment | None = None

    def render(self, plan: PagePlan, bodies: Mapping[str, str]) -> bytes | Problem:
        """Return a page, or the problem of the template that failed.

        Args:
            plan: the page.
            bodies: the digest of each body on it, by its file.

        """
        self._bodies.open(bodies)
        if isinstance(plan.view, WrittenView):
            return plan.view.content
        if plan.template == JSON_FEED:
            return json_feed(cast("FeedView", plan.view), self._bodies, self._site.base_url)
        try:
            environment = self._environment_of(plan.template)
            text = environment.get_template(plan.template).render(page=plan.view)
        except _FAULTS as fault:
            return self._problem(plan, fault)
        return _without_control_characters(text.encode())

    def _environment_of(self, template: str) -> Environment:
        """Return what draws a template; that of Markdown is made when the first one is met."""
        if not template.endswith(".md"):
            return self._environment
        if self._markdown is None:
            # Few hubs have it.
            from learnscape_gen.render.markdown_environment import (  # noqa: PLC0415 - as said
                markdown_environment_for,
            )

            self._markdown = markdown_environment_for(self._theme, self._site, self._bodies)
        return self._markdown

    def _problem(self, plan: PagePlan, fault: Exception) -> Problem:
        file, line = self._place_of(fault)
        layer = next((layer for layer in self._theme.layers if layer.holds(file)), None)
        path = layer.place_of(file) if layer else plan.template
        address = "/" + plan.path.removesuffix("index.html")
        told = " ".join(_words(fault).split()).rstrip(".")
        return Problem.of(
            "E-TEMPLATE",
            f"The template {path} fails: {told}. It was drawing {address}.",
            Location(path, line),
            "Mend the template, or remove it to use the built-in one.",
        )

    def _place_of(self, fault: Exception) -> tuple[str, int]:
        """Return the template file and line in which something went wrong."""
        if isinstance(fault, TemplateSyntaxError):
            return fault.filename or "", fault.lineno
        place = "", 0
        for frame, line in traceback.walk_tb(fault.__traceback__):
            file = frame.f_code.co_filename
            if any(layer.holds(file) for layer in self._theme.layers):
                place = file, line
        return place


_CONTROL = bytes({*range(32)} - {*b"\t\n\r"})


def _without_control_characters(page: bytes) -> bytes:
    """Take out what neither XML 1.0 nor HTML may hold; escapes in YAML and TOML let it in."""
    clean = page.translate(None, _CONTROL)
    if b"\xef\xbf" in clean:  # with which these two begin
        return clean.replace("\ufffe".encode(), b"").replace("\uffff".encode(), b"")
    return clean


def _words(fault: Exception) -> str:
    """Say in words what went wrong."""
    if isinstance(fault, RecursionError):
        return "it includes or extends itself without end"
    if isinstance(fault, TemplateNotFound):
        return f"there is no template '{fault.name}'"
    if isinstance(fault, KeyError):
        return f"there is nothing named {fault}"
    return str(fault) or type(fault).__name__
