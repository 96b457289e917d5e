"""learnscape.toml, read into a `Config` or into problems.

Each setting is a field of `Config` with its rule and its meaning. There is no other place where a
setting is named.
"""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from learnscape_gen.diagnostics import Location, Problem, shortened
from learnscape_gen.forge import Forge, forge_kind
from learnscape_gen.paths import slug_fault, web_address
from learnscape_gen.problem_codes import silencing_fault

if TYPE_CHECKING:
    from collections.abc import Iterable

CONFIG_NAME = "learnscape.toml"

LANGUAGE_TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\Z"
"""A BCP 47 tag, as far as its form goes."""

Words = Annotated[
    str, Meta(pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*\Z", examples=["Some words"])
]
"""Text without control characters, which no feed may hold."""
Title = Annotated[Words, Meta(min_length=1, examples=["Our learnscape"])]
Language = Annotated[str, Meta(pattern=LANGUAGE_TAG, examples=["en"])]
Languages = Annotated[tuple[Language, ...], Meta(examples=[["de", "fr"]])]
Base = Annotated[
    str, Meta(pattern=r"^(?i:https?://[^?#]+)\Z", examples=["https://example.org/hub/"])
]
Link = Annotated[
    str,
    Meta(pattern=r"^(?i:https?://.+|mailto:\S+)?\Z", examples=["https://example.org/suggest/"]),
]
Repository = Annotated[
    str,
    Meta(pattern=r"^(?i:https?://[^?#]+)?\Z", examples=["https://github.com/your-name/your-hub"]),
]
Name = Annotated[str, Meta(pattern=r"^[^\x00-\x20\x7f]+\Z", examples=["main"])]
Choice = Annotated[bool, Meta(examples=[False])]
Names = Annotated[tuple[Words, ...], Meta(examples=[["one", "two"]])]
_ADDRESSES = (Base, Link, Repository)


class Contribute(msgspec.Struct, frozen=True):
    """How a reader can add something."""

    text: Words = ""
    """A sentence that an empty shelf says."""
    url: Link = ""
    """Where "Suggest something" leads."""
    repository: Repository = ""
    """The repository of the hub; with it, pages can be edited and files begun on its forge."""
    forge: Literal["auto", "github", "gitlab", "gitea", "forgejo"] = "auto"
    """What the repository is on; auto tells it by the host."""
    branch: Name = "main"
    """The branch that the hub is published from."""
    folder: Words = ""
    """Where in the repository the hub stands, if not at its root."""

    @property
    def place(self) -> Forge | None:
        """Return where files of the hub are edited and begun, if that is known."""
        kind = forge_kind(self.forge, self.repository) if self.repository else None
        return Forge(kind, self.repository, self.branch, self.folder) if kind else None


class Config(msgspec.Struct, frozen=True):
    """The settings of a hub."""

    title: Title = "A learnscape"
    """The name of the hub."""
    description: Words = ""
    """One sentence for search engines and feeds."""
    base_url: Base = "https://example.org/"
    """Where the hub is published; it may carry a path. Feeds and the sitemap need it."""
    language: Language = "en"
    """The language of the hub, as a BCP 47 tag."""
    languages: Languages = ()
    """Further languages. The hub can be seen in each, and `post.de.md` translates `post.md`."""
    author: Words = ""
    """Who curates the hub: a person or a group, named in feeds."""
    vocabulary: Literal["closed", "open"] = "closed"
    """Closed: tasks, tools and sources are files. Open: they are made from what posts name."""
    html: Literal["sanitise", "escape", "trusted"] = "sanitise"
    """What happens to raw HTML in Markdown."""
    daily_tools: Names = ()
    """The tools that people here use every day; H-TOOL speaks up about others."""
    silence: Names = ()
    """Codes of checks that this hub does not want to hear."""
    theme: Words = ""
    """A folder in themes/, used between templates/ and the built-in theme."""
    feed_size: Annotated[int, Meta(ge=1, examples=[30])] = 30
    """How many posts a feed carries."""
    search: Choice = True
    """Whether the hub has a search: its page, its boxes, and its index."""
    curate: Choice = True
    """Whether the hub has a page of what is missing in it and what is due for another look."""
    packs: Choice = True
    """Whether each task can be taken along: as a print sheet, in a frame, and as files."""
    twins: Choice = False
    """Whether each page has a Markdown twin: `index.md` beside `index.html`."""
    llms: Choice = False
    """Whether there is an `llms.txt` that leads programs to the pages of the hub."""
    contribute: Contribute = Contribute()
    """What an empty shelf invites to."""

    def heard(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems of which the hub wants to hear."""
        return tuple(problem for problem in problems if problem.code not in self.silence)

    @property
    def all_languages(self) -> tuple[str, ...]:
        """Return every language in which the hub can be seen, its own first."""
        return (self.language, *self.languages)

    @property
    def site_url(self) -> str:
        """Return the base address with its closing slash."""
        return self.base_url.rstrip("/") + "/"


def read_config(content: bytes, path: str = CONFIG_NAME) -> tuple[Config, tuple[Problem, ...]]:
    """Read the settings; where one is wrong, its default stands in and a problem tells.

    Args:
        content: the bytes of the file.
        path: its path, for problems.

    """
    try:
        text = content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        at = Location.of_byte(path, content, fault.start)
        told = "The file is not UTF-8 text."
        return Config(), (Problem.of("E-CONFIG", told, at, "Save it as UTF-8 in your editor."),)
    try:
        settings = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        return Config(), (_syntax_problem(fault, text, path),)
    problems: list[Problem] = []
    places = _Places(path, text)
    sound = _sound(settings, Config, places, problems)
    silence = _silenceable(sound.get("silence", ()), places.of("silence"), problems)
    config = msgspec.convert({**sound, "silence": silence}, Config)
    languages = _further(config, places.of("languages"), problems)
    if config.contribute.repository and not config.contribute.place:
        told = "It can't be told from its host what the repository is on."
        hint = 'Add below it: forge = "gitlab", or "github" or "gitea"'
        problems.append(Problem.of("E-CONFIG", told, places.of("contribute", "repository"), hint))
    return msgspec.structs.replace(config, languages=languages), tuple(problems)


_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _syntax_problem(fault: Exception, text: str, path: str) -> Problem:
    """Return the problem that a complaint of tomllib stands for; it tells the place in words."""
    at, said = Location(path), "a value is too long, or nests too deep"
    if isinstance(fault, tomllib.TOMLDecodeError):
        said = str(fault)
        found = _TOML_PLACE.search(said)
        if found and found[1]:
            at = Location(path, int(found[1]), int(found[2]))
        else:
            lines = text.rstrip().split("\n")
            at = Location(path, len(lines), len(lines[-1]) + 1)
    return Problem.of(
        "E-CONFIG",
        f"The file is not valid TOML: {_TOML_PLACE.sub('', said)}.",
        at,
        'A setting is written as: title = "Our learnscape"',
    )


class _Places:
    """Where settings stand. TOML gives no places, so their names are looked for."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    def of(self, *names: str) -> Location:
        """Return the place of a setting, named with the table that it is in."""
        at = 0
        for name in names:
            written = rf"""^[ \t]*\[*[ \t]*(["']?{re.escape(name)}["']?)[ \t]*[=.\]]"""
            found = re.compile(written, re.MULTILINE).search(self._text, at)
            at = found.start(1) if found else at
        line = self._text.count("\n", 0, at) + 1
        return Location(self._path, line, at - self._text.rfind("\n", 0, at))


def _sound(
    settings: dict[str, Any],
    struct: type[msgspec.Struct],
    places: _Places,
    problems: list[Problem],
    table: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Return the settings that are known and fit their rules; tell of the others."""
    rules = get_type_hints(struct, include_extras=True)
    sound: dict[str, Any] = {}
    for name, value in settings.items():
        rule = rules.get(name)
        at = places.of(*table, name)
        if rule is None:
            near = get_close_matches(name, rules, 1)
            hint = f"Did you mean {near[0]}?" if near else f"Settings are: {', '.join(rules)}."
            if table and name in get_type_hints(Config):
                hint = f"Put it above [{'.'.join(table)}]."
            problems.append(Problem.of("W-CONFIG", f"There is no setting '{name}'.", at, hint))
        elif rule is Contribute and isinstance(value, dict):
            sound[name] = _sound(value, Contribute, places, problems, (*table, name))
        elif _fits(value, rule):
            sound[name] = web_address(value) or value if rule in _ADDRESSES else value
        else:
            told = f"The setting '{name}' can't be {_shown(value)}."
            problems.append(Problem.of("E-CONFIG", told, at, _example(name, rule)))
    return sound


def _silenceable(codes: Iterable[str], at: Location, problems: list[Problem]) -> tuple[str, ...]:
    """Return the codes that a hub may choose not to hear; tell of the others."""
    kept = []
    for code in codes:
        if fault := silencing_fault(code):
            message, hint = fault
            problems.append(Problem.of("W-SILENCE", message, at, hint))
        else:
            kept.append(code)
    return tuple(kept)


def _further(config: Config, at: Location, problems: list[Problem]) -> tuple[str, ...]:
    """Return the further languages; tell of those that stand there twice or can't be a folder."""
    kept: dict[str, str] = {config.language.casefold(): ""}
    for tag in config.languages:
        if slug_fault(tag):
            told = (
                f"The language '{tag}' can't have a folder: Windows keeps that name for a device."
            )
            problems.append(Problem.of("E-CONFIG", told, at, "Take it out of languages."))
        elif tag.casefold() in kept:
            told = f"The language '{tag}' is named twice."
            problems.append(Problem.of("W-CONFIG", told, at, "Take it out of languages."))
        else:
            kept[tag.casefold()] = tag
    return tuple(filter(None, kept.values()))


def _fits(value: Any, rule: Any) -> bool:  # noqa: ANN401 - TOML values are of any type, and types have none
    """Tell whether a value is as its rule wants it."""
    try:
        msgspec.convert(value, rule)
    except msgspec.ValidationError:
        return False
    is_web = rule in _ADDRESSES and value[:4].casefold() == "http"
    return not is_web or bool(web_address(value))


def _shown(value: Any) -> str:  # noqa: ANN401 - the same
    """Return a value as a message shows it."""
    try:
        return f"'{shortened(str(value))}'"
    except ValueError:  # Python writes no number of more than 4,300 digits.
        return "a number of that size"


def _example(name: str, rule: Any) -> str:  # noqa: ANN401 - the same
    """Say what to type for a setting."""
    if get_origin(rule) is Literal:
        return f"It is one of: {', '.join(get_args(rule))}."
    if rule is Contribute:
        return f'Write [{name}] on a line of its own, and below it: text = "Some words"'
    examples = [value for meta in rule.__metadata__ for value in meta.examples or ()]
    return f"Write it as: {name} = {msgspec.json.encode(examples[-1]).decode()}"
