"""A hub as it is seen in each of its languages, and what is wrong with its translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from learnscape_gen.content.built_in import built_in_explainers
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import validate
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.flow.words import words_of_language
from learnscape_gen.hub.open_vocabulary import OTHER_TITLE, OTHER_WORK, is_made
from learnscape_gen.hub.readable import with_languages
from learnscape_gen.hub.translation import Translations, in_language, path_of_original
from learnscape_gen.pages.plan import SeenHub

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.content.face import Face
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.validate import Documents
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.language.words import Words
    from learnscape_gen.project import Project

_MAY_STAND_ALONE = (Kind.HOME, Kind.EXPLAINER)
"""Of these there is one in every language, whether or not the site has written it."""


class Original(NamedTuple):
    """A hub in its own language.

    Args:
        documents: what was read from content/.
        hub: what they make.
        files: the files in content/.
        faces: what reading gave of these files.
        built_in: what reading gave of the built-in ones.
        digests: the digests of the faces.

    """

    documents: Documents
    hub: Hub
    files: tuple[SourceFile, ...]
    faces: tuple[Face, ...]
    built_in: tuple[Face, ...]
    digests: Mapping[str, str]


def seen_in_all_languages(
    project: Project, original: Original, *, drafts: bool
) -> tuple[tuple[SeenHub, ...], tuple[Problem, ...]]:
    """Return a hub as it is seen in each language, its own first.

    Args:
        project: the settings and the theme.
        original: the hub in its own language.
        drafts: whether drafts are published.

    """
    config = project.config
    words, faults = words_of_language(project, config.language)
    problems = [*faults, *_without_original(original.files)]
    hubs, spoken = {config.language: original.hub}, {config.language: words}
    for tag in config.languages:
        spoken[tag], faults = words_of_language(project, tag)
        translated, invalid = validate(original.faces, frozenset(config.silence), tag)
        hubs[tag], unresolved = _in_language(original, config, translated, tag, drafts=drafts)
        problems += (*faults, *invalid, *unresolved)
    hubs = with_languages({tag: _other_work(hub, spoken[tag]) for tag, hub in hubs.items()})
    seen = [SeenHub(hubs[config.language], config, original.digests, words)]
    seen += (
        _seen(config, hubs[tag], original.digests, spoken[tag], tag) for tag in config.languages
    )
    return tuple(each._replace(lost=project.lost) for each in seen), tuple(problems)


def _other_work(hub: Hub, words: Words) -> Hub:
    """Return a hub in which the context of tasks without any has its name in a language."""
    title = words(OTHER_TITLE)
    contexts = tuple(
        replace(each, doc=replace(each.doc, title=title))
        if each.doc.id == OTHER_WORK and is_made(each.doc)
        else each
        for each in hub.contexts
    )
    return replace(hub, contexts=contexts)


def _in_language(
    original: Original, config: Config, translated: Documents, tag: str, *, drafts: bool
) -> tuple[Hub, tuple[Problem, ...]]:
    ready = tuple(post for post in translated.posts if drafts or post.status != "draft")
    translations = Translations(
        language=tag,
        main=config.language,
        title=config.title,
        documents=replace(translated, posts=ready),
        built_in=built_in_explainers(original.built_in, tag),
    )
    return in_language(original.hub, original.documents.explainers, translations)


def _seen(config: Config, hub: Hub, digests: Mapping[str, str], words: Words, tag: str) -> SeenHub:
    """Return what the planners of a further language stand on."""
    folder, home = f"{tag}/", hub.home
    is_own = home is not None and home.path not in hub.foreign
    changed = replace(
        config,
        title=(home.title if home and is_own else "") or config.title,
        description=(home.description if home and is_own else "") or config.description,
        base_url=config.site_url + folder,
        language=tag,
        languages=(),
    )
    return SeenHub(hub, changed, _digests_in(digests, tag), words, folder)


def _digests_in(digests: Mapping[str, str], tag: str) -> dict[str, str]:
    """Return the digests of faces, where that of a translation stands for its original, too."""
    originals = {path_of_original(path, ()): digest for path, digest in digests.items()}
    told = dict(digests)
    for path, digest in digests.items():
        stem = path_of_original(path, (tag,))
        if stem != path_of_original(path, ()) and stem in originals:
            told[path] = f"{digest} {originals[stem]}"
    return told


def _without_original(files: Iterable[SourceFile]) -> Iterator[Problem]:
    """Tell of translations of which nothing is the original."""
    files = tuple(files)
    translations = [file for file in files if file.language]
    if not translations:
        return
    originals = {path_of_original(file.path, ()) for file in files if not file.language}
    for file in translations:
        if file.kind in (*_MAY_STAND_ALONE, Kind.ASTRAY):
            continue
        stem = path_of_original(file.path, (file.language,))
        if stem not in originals:
            yield Problem.of(
                "W-TRANSLATION",
                f"This file is not published: it translates {stem}.md, and there is no such file.",
                Location(file.path, 1, 1),
                "Give it the name of the file that it translates, and the language after that; "
                "or write that file.",
            )
