"""Makes what is exported from the files of a project."""

# ruff: noqa: PLC0415 - imported when the command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import click

    from learnscape_gen.cli.export.asked import Asked
    from learnscape_gen.exporters.collection import Collection
    from learnscape_gen.exporters.content_file import ContentFile
    from learnscape_gen.pages.plan import SeenHub
    from learnscape_gen.project import Project

_AS_JSON_LD = (".jsonld", ".json")


class _AtHand(NamedTuple):
    """A project, its hub as it is seen in each language, and the posts that are wanted."""

    project: Project
    seen: tuple[SeenHub, ...]
    collection: Collection


def content_of(context: click.Context, folder: str, asked: Asked, output: str) -> bytes:
    """Return the one file of an export.

    Args:
        context: that of the command.
        folder: the project's folder as it was typed.
        asked: what is wanted.
        output: where it goes, which tells how a vocabulary is written.

    Raises:
        WrongUseError: there is no project, or no such term.

    """
    from learnscape_gen.exporters.bookmarks import bookmarks_of
    from learnscape_gen.exporters.json_ld import json_ld_of
    from learnscape_gen.exporters.learnscape_json import json_of
    from learnscape_gen.exporters.opml import opml_of
    from learnscape_gen.exporters.table import csv_of
    from learnscape_gen.exporters.turtle import turtle_of
    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.vocabulary import vocabulary_graph

    at_hand = _at_hand(context, folder, asked)
    if asked.what == "skos":
        write = json_ld_of if output.casefold().endswith(_AS_JSON_LD) else turtle_of
        return write(vocabulary_graph([Ground(*each) for each in at_hand.seen]))
    if asked.what == "json":
        return json_of(at_hand.collection, _files(at_hand, asked))
    form = {"opml": opml_of, "bookmarks": bookmarks_of, "csv": csv_of}[asked.what]
    return form(at_hand.collection)


def bundle_files(context: click.Context, folder: str, asked: Asked) -> dict[str, bytes]:
    """Return the files of a bundle; the arguments are those of `content_of`.

    Raises:
        WrongUseError: there is no project, or no such term.

    """
    from learnscape_gen.exporters.bundle import bundle_of

    at_hand = _at_hand(context, folder, asked)
    return bundle_of(at_hand.collection, at_hand.project.config, _files(at_hand, asked))


def _at_hand(context: click.Context, folder: str, asked: Asked) -> _AtHand:
    from learnscape_gen.build import in_languages
    from learnscape_gen.cli.hub_at_hand import tell_left_out
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.exporters.collecting import Collecting

    project = open_project(context, folder)
    with Progress() as progress:
        seen, problems = in_languages(project, progress, drafts=asked.drafts)
    tell_left_out(problems, folder)
    hub = seen[0].hub
    everything = asked.is_whole and asked.what in ("json", "bundle")
    collecting = Collecting(hub, project.config, archived=asked.archived or everything)
    return _AtHand(project, seen, asked.collection(hub, collecting))


def _files(at_hand: _AtHand, asked: Asked) -> list[ContentFile]:
    """Return the files that belong to the posts, in the order of their names."""
    from learnscape_gen.content.scan import scan
    from learnscape_gen.exporters.chosen_files import all_files, files_of
    from learnscape_gen.exporters.collection import posts_in
    from learnscape_gen.exporters.content_file import ContentFile

    hubs = [each.hub for each in at_hand.seen]
    if asked.is_whole:
        wanted = all_files(hubs)
    else:
        wanted = files_of(hubs, {post.id for post in posts_in(at_hand.collection)})
    root = at_hand.project.root
    found, _ = scan(root, at_hand.project.config.languages)
    return [
        ContentFile(file, (root / file.path).read_bytes()) for file in found if file.path in wanted
    ]
