"""Draws planned pages. A page is a pure function of its template, its view and the site."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, cast

import msgspec
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.pages.page import JSON, JSON_FEED
from learnscape_gen.render.environment import environment_for
from learnscape_gen.render.json_feed import json_feed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from learnscape_gen.pages.feeds import FeedView
    from learnscape_gen.pages.page import PagePlan
    from learnscape_gen.pages.site import SiteView
    from learnscape_gen.render.theme import Theme


class Output(msgspec.Struct, frozen=True):
    """A rendered page: where it goes, and its bytes."""

    path: str
    content: bytes


class Renderer:
    """Draws pages with the templates of one theme for one site.

    Args:
        project: the project's folder, to name templates by.
        theme: where templates are.
        site: the `site` of every template.
        bodies: the HTML of every body by its digest.

    """

    def __init__(
        self, project: Path, theme: Theme, site: SiteView, bodies: Mapping[str, str]
    ) -> None:
        self._project = project
        self._theme = theme
        self._site = site
        self._bodies = bodies
        self._environment = environment_for(theme, site, bodies)

    def render(self, plan: PagePlan) -> Output | Problem:
        """Return a page's bytes, or the problem of the template that failed."""
        if plan.template == JSON:
            return Output(plan.path, msgspec.json.encode(plan.view))
        if plan.template == JSON_FEED:
            feed = cast("FeedView", plan.view)
            return Output(plan.path, json_feed(feed, self._bodies, self._site.base_url))
        try:
            template = self._environment.get_template(plan.template)
            text = template.render(page=plan.view)
        except RecursionError:
            return self._failed(plan, "it includes or extends itself without end", "", 0)
        except TemplateSyntaxError as fault:
            return self._failed(plan, fault.message or "", fault.filename or "", fault.lineno)
        except TemplateNotFound as fault:
            told = f"there is no template '{fault.name}'"
            return self._failed(plan, told, *_place_of(fault, self._theme))
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as fault:
            return self._failed(plan, str(fault), *_place_of(fault, self._theme))
        # A lone surrogate can only come from a file name; a page must not fail for it.
        return Output(plan.path, text.encode(errors="replace"))

    def _failed(self, plan: PagePlan, told: str, file: str, line: int) -> Problem:
        path = self._named(file) or plan.template
        address = "/" + plan.path.removesuffix("index.html")
        return Problem.of(
            "E-TEMPLATE",
            f"The template {path} fails: {told.rstrip('.')}. It was drawing {address}.",
            Location(path, line),
            "Mend the template, or remove it to use the built-in one.",
        )

    def _named(self, file: str) -> str:
        """Return how a template is called: by its path in the project, or as built in."""
        for layer in self._theme.layers:
            if file.startswith(layer.templates):
                inner = file[len(layer.templates) + 1 :].replace("\\", "/")
                if layer.templates.startswith(str(self._project)):
                    folder = layer.templates[len(str(self._project)) + 1 :].replace("\\", "/")
                    return f"{folder}/{inner}"
                return f"{layer.name}:{inner}"
        return ""


def _place_of(fault: BaseException, theme: Theme) -> tuple[str, int]:
    """Return the template file and line in which something went wrong."""
    for frame in reversed(traceback.extract_tb(fault.__traceback__)):
        if any(frame.filename.startswith(layer.templates) for layer in theme.layers):
            return frame.filename, frame.lineno or 0
    return "", 0
