"""Fills in a new post with what a page says of itself, or with what its address does."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from learnscape_gen.authoring.suggestion import Suggestion
    from learnscape_gen.cli.new.post_draft import PostDraft
    from learnscape_gen.cli.new.terms import Terms

_GUESSED = "the title, guessed from the address"
_LETTERS = "the letters, which the page may spell in another way than it says"


def take_page(draft: PostDraft, known: Suggestion, terms: Terms, language: str) -> None:
    """Fill in what is known of a page, but not in the place of what an option says.

    Args:
        draft: the post.
        known: what the page says.
        terms: what the hub knows.
        language: the hub's.

    """
    _take_words(draft, known, language)
    _take_terms(draft, known, terms)


def take_title(
    draft: PostDraft, terms: Terms, title: str, slug: str, *, guessed: bool = False
) -> None:
    """Give a post its title, and its file a name that is free.

    Args:
        draft: the post.
        terms: what the hub knows.
        title: the title.
        slug: the name that was asked for, or an empty string.
        guessed: whether nobody has said that it is called so.

    Raises:
        WrongUseError: the name can't be used.

    """
    from learnscape_gen.cli.new.title import free_slug, needed_title
    from learnscape_gen.content.places import Kind

    draft.title = needed_title("post", title, may_ask=False)
    draft.name = free_slug(draft.title, slug, lambda name: (Kind.POST, name) in terms.paths)
    draft.remarks["title"] += ["guessed from the address"] if guessed else []
    draft.unsure += [_GUESSED] if guessed else []


def ask_about_page(draft: PostDraft, known: Suggestion, terms: Terms, slug: str) -> None:
    """Show what is known of a page, and ask for the rest.

    Args:
        draft: the post; each answer is in it as soon as it is given.
        known: what the page says.
        terms: what the hub knows.
        slug: the name of the file that was asked for, or an empty string.

    """
    from learnscape_gen.cli.new.post_answers import Proposals, ask_for_rest

    click.echo(f"  {printable(draft.title)}", err=True)
    by = ", ".join(filter(None, (known.author, known.year, known.source)))
    click.echo(f"  {printable(by)}", err=True)
    if known.description:
        click.echo(f"  It says of itself: {printable(known.description)}", err=True)
    if _GUESSED in draft.unsure:
        title = click.prompt("What is it called", default=draft.title, err=True)
        draft.unsure.remove(_GUESSED)
        del draft.remarks["title"]
        take_title(draft, terms, title, slug)
    proposals = Proposals(known.source, known.site, known.minutes, _counted(known))
    ask_for_rest(draft, terms, proposals)


def propose_source(draft: PostDraft, known: Suggestion) -> None:
    """Describe the source as the page does, where it is still open."""
    from learnscape_gen.cli.new.choose_source import given_source

    if draft.values["source"]:
        return
    draft.values["source"] = given_source(known.source, known.site)
    draft.remarks["source"].append("as the page or its address names it; nobody has looked yet")


def _take_words(draft: PostDraft, known: Suggestion, language: str) -> None:
    """Fill in what the page says."""
    from learnscape_gen.cli.today import today
    from learnscape_gen.content.quoting import yaml_values

    other_language = known.language.partition("-")[0].lower() != language.partition("-")[0].lower()
    draft.values |= {
        "url": yaml_values((known.address,)),
        "author": yaml_values((known.author,)),
        "year": known.year,
        "language": known.language if other_language else "",
        "date": today(),
    }
    if known.description:
        draft.remarks["why"].append(f"The page says of itself: {known.description}")
    if known.minutes and not draft.values["minutes"]:
        draft.proposals["minutes"] = f"{known.minutes}"
        draft.remarks["minutes"].append(f"an estimate from {_counted(known)}")
    if known.doubtful:
        draft.unsure.append(_LETTERS)
        draft.remarks["title"].append(f"look at {_LETTERS}")


def _take_terms(draft: PostDraft, known: Suggestion, terms: Terms) -> None:
    """Fill in the source and the tool where the hub has those of the page."""
    from learnscape_gen.authoring.recognise import source_at, tool_at

    by_address = "known by the address"
    for key, found, how in (
        ("source", source_at(known.address, terms.sources), by_address),
        ("source", terms.only("source", known.source), "known by the name of the site"),
        ("source", terms.only("source", known.author), "known by the name of the author"),
        ("social_tool", tool_at(known.address, terms.tools), by_address),
    ):
        if found and not draft.values.get(key):
            draft.values[key] = found
            draft.remarks[key].append(how)


def _counted(known: Suggestion) -> str:
    """Return how many words an estimate is made from, in round numbers."""
    return f"about {round(known.words, -2):,} words"
