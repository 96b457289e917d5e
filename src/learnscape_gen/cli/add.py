"""`learnscape add`: a post about an address, with what the page there says of itself."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.options import hub_options
from learnscape_gen.cli.new.post_options import PostOptions, post_options
from learnscape_gen.cli.options import format_option
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.terminal import is_terminal

if TYPE_CHECKING:
    from typing import Unpack

    from learnscape_gen.fetch.page import Page
    from learnscape_gen.project import Project

_EXAMPLES = examples(
    ("learnscape add https://sre.google/sre-book/postmortem-culture/", "asks for what is missing"),
    ("learnscape add example.org/page --task run-meeting \\", ""),
    ('    --type informal --why "Says it in a minute."', "asks for less, and in a script nothing"),
    ("learnscape add https://example.org/page --offline", "does not read the page"),
)

_FETCHING, _READING = 20.0, 10.0
"""Seconds that a server may take, and what it sends to be read after that."""


@click.command(epilog=_EXAMPLES)
@click.argument("url")
@click.option("--title", default="", help="What to call it, instead of the title of the page.")
@post_options
@click.option("--again", is_flag=True, help="Add it although there is a post about it.")
@click.option("--offline", is_flag=True, help="Do not read the page.")
@click.option("--private", is_flag=True, help="Let the page be on this computer or its network.")
@format_option("How to tell the outcome: in words, or as one JSON object.")
@hub_options
@click.pass_context
def add(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    url: str,
    title: str,
    slug: str,
    project: str,
    no_input: bool,
    again: bool,
    offline: bool,
    private: bool,
    form: str,
    **given: Unpack[PostOptions],
) -> None:
    """Add a post about a web page.

    Reads title, author, year and language from the page, and knows its source where the hub has
    one at the same address. Asks for what only a person knows: what kind of learning it is, for
    which task, and why. A page that can't be read still makes a draft.
    """
    from learnscape_gen.authoring.normal_address import address_typed
    from learnscape_gen.authoring.suggestion import suggestion_for
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.new.post_answers import kept_when_stopped, take_options
    from learnscape_gen.cli.new.post_draft import PostDraft
    from learnscape_gen.cli.new.post_of_page import (
        ask_about_page,
        propose_source,
        take_page,
        take_title,
    )
    from learnscape_gen.cli.new.tell_post import tell_post, tell_post_as_json, tell_what_is_next
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.cli.open_project import open_project

    hub = open_project(context, project)
    terms = Terms(hub)
    asks = may_ask(no_input=no_input)
    address = address_typed(url)
    if not address:
        raise WrongUseError(f"'{url}' is no web address. Write it as: https://example.org/page")
    _refuse_twice(hub, (address,), project, again=again)
    known = suggestion_for(address, None)
    draft = PostDraft(title or known.title, slug, held_back=given["draft"])
    take_options(draft, terms, given, known.site)
    page, fault = (None, "") if offline else _read(address, private=private)
    if page:
        known = suggestion_for(address, page)
        _refuse_twice(hub, (known.address, page.address), project, again=again)
    take_page(draft, known, terms, hub.config.language)
    take_title(draft, terms, title or known.title, slug, guessed=known.guessed and not title)
    if asks:
        with kept_when_stopped(draft, hub.root, terms, project):
            ask_about_page(draft, known, terms, slug)
    propose_source(draft, known)
    written = draft.write(hub.root, terms, project)
    if form == "json":
        tell_post_as_json(written, fault)
        return
    tell_post(written)
    tell_what_is_next()


def _refuse_twice(hub: Project, addresses: tuple[str, ...], project: str, *, again: bool) -> None:
    """Say that there is a post about an address already.

    Raises:
        WrongUseError: there is, and a second one was not asked for.

    """
    from learnscape_gen.authoring.curated import curated_at
    from learnscape_gen.cli.shown_path import shown_path

    for there in curated_at(hub, addresses):
        marked = "" if there.status == "published" else f", {there.status}"
        told = (
            f"There is a post about it: {there.title} ({shown_path(there.path, project)}{marked})"
        )
        if not again:
            raise WrongUseError(f"{told}. For a second one, on another use, add --again")
        click.echo(f"{printable(told)}.", err=True)


def _read(address: str, *, private: bool) -> tuple[Page | None, str]:
    """Return what a page says of itself; where it can't be read, say why, and return that too."""
    from learnscape_gen.authoring.fault_told import fault_told
    from learnscape_gen.fetch.fetch import fetch
    from learnscape_gen.fetch.outcome import FetchFault, Limits
    from learnscape_gen.fetch.reading_apart import read_apart

    if is_terminal(sys.stderr):
        click.echo(printable(f"Reading {address}"), err=True)
    fetched = fetch(address, Limits(seconds=_FETCHING), private=private)
    outcome = fetched if isinstance(fetched, FetchFault) else read_apart(fetched, _READING)
    if isinstance(outcome, FetchFault):
        fault = printable(fault_told(outcome))
        click.echo(f"The page could not be read. {fault}", err=True)
        click.echo("So only its address is known.", err=True)
        return None, fault
    return outcome, ""
