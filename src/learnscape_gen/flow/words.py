"""The words of the languages in which a hub can be seen, and the files that they come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.config import CONFIG_NAME
from learnscape_gen.content.built_in import ENGLISH, language_of_explainers
from learnscape_gen.content.markdown.words import words_in
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of
from learnscape_gen.language.catalogue import words_of
from learnscape_gen.language.words import Words

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.words import Words as BodyWords
    from learnscape_gen.project import Project


def catalogue_digests(project: Project) -> tuple[str, ...]:
    """Return the digests of the catalogues of every language of a hub."""
    return tuple(
        digest_of(Path(file).read_bytes())
        for language in project.config.all_languages
        for file in project.theme.catalogues(language)
    )


def words_of_language(project: Project, language: str) -> tuple[Words, tuple[Problem, ...]]:
    """Return the words of a language; a catalogue that can't be read is a problem."""
    files = project.theme.catalogues(language)
    try:
        return words_of(language, files), ()
    except (OSError, ValueError) as fault:
        told = f"The catalogue of the language {language} can't be read: {fault}."
        hint = "Mend it, or take it away: then its texts are English."
        return Words(language), (Problem.of("E-CATALOGUE", told, Location(CONFIG_NAME), hint),)


def words_of_bodies(project: Project) -> dict[str, BodyWords]:
    """Return what reading puts into bodies, by the language that files name.

    A file of the hub's own language names none. Built-in files are in the languages that we have.
    """
    config = project.config
    spoken = {"": config.language, **{each: each for each in config.languages}}
    built_in = {language_of_explainers(each) for each in config.all_languages}
    spoken.update((each, each) for each in built_in - {ENGLISH})
    return {
        name: words_in(words_of_language(project, language)[0]) for name, language in spoken.items()
    }
