"""The front matter of an item: what it says itself, else what its folders say, else the wishes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.addresses import path_of
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.kinds.post_fields import LANGUAGE, POST
from learnscape_gen.content.quoting import yaml_item, yaml_value, yaml_values
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_values import Mapping as YamlMapping
from learnscape_gen.paths import host_of, slug_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.authoring.bringing.recognised import ByHost
    from learnscape_gen.authoring.bringing.sorting import Sorted
    from learnscape_gen.authoring.bringing.wishes import Vocabularies, Wishes
    from learnscape_gen.importers.draft import Draft

_KEYS = tuple(field.key for field in POST)
_WEB_PAGE = "web-page"


class Values:
    """The values of an item as YAML by the one names of their keys, and what could not be one.

    `given` has the values, `kept` has names and texts that stay as comments.
    """

    def __init__(self, draft: Draft, title: str) -> None:
        self.given: dict[str, str] = {}
        self.kept: list[tuple[str, str]] = []
        for key, value in draft.values:
            self._take_given(key, value)
        own = {
            "title": yaml_value(title),
            "url": yaml_value(draft.url) if draft.url else "",
            "why": yaml_values((draft.why,)),
            "author": yaml_values((draft.author,)),
            "date": draft.date,
        }
        self.fill(own)
        self._take_language(draft.language)
        self._take_aliases(draft.aliases)
        if draft.private:
            self.kept.append(("private", "it was not for everybody where it comes from"))
        self.kept += draft.kept

    def fill(self, values: Mapping[str, str]) -> None:
        """Take values for what is not given yet."""
        self.given |= {
            key: value for key, value in values.items() if value and key not in self.given
        }

    def _take_given(self, key: str, value: str) -> None:
        """Take a value that is YAML already, if it is one line of it and a post has such a key."""
        name = canonical(key)
        read = read_yaml(f"{name}: {value}\n", "", 1) if name in _KEYS else None
        if isinstance(read, YamlMapping) and [entry.key for entry in read.entries] == [name]:
            self.given[name] = value
        else:
            self.kept.append((key, value))

    def _take_language(self, language: str) -> None:
        if re.fullmatch(LANGUAGE.pattern, language):
            self.fill({"language": yaml_value(language)})
        elif language:
            self.kept.append(("language", language))

    def _take_aliases(self, aliases: tuple[str, ...]) -> None:
        paths = {path_of(alias): alias for alias in aliases}
        self.kept += [("alias", alias) for path, alias in paths.items() if slug_fault(path)]
        self.fill({"aliases": listed(path for path in paths if not slug_fault(path))})


def values_of(  # noqa: PLR0913, PLR0917 - what a value can come from
    draft: Draft,
    title: str,
    found: Sorted,
    wishes: Wishes,
    hosts: ByHost,
    terms: Vocabularies,
) -> Values:
    """Return the values of a draft.

    Args:
        draft: it.
        title: the title that it gets.
        found: what its folders and tags come to.
        wishes: what a person wants.
        hosts: sources and tools by their hosts.
        terms: the terms of the hub.

    """
    values = Values(draft, title)
    values.fill(
        {
            "type": found.learning or wishes.learning,
            "work_task": yaml_values(found.tasks or wishes.tasks),
            "social_tool": yaml_values(found.tools or wishes.tools),
            "source": yaml_values((found.source,)) or wishes.source,
            "tags": listed(found.tags),
        }
    )
    values.fill({"source": _source(draft, hosts, terms)})
    values.fill({"social_tool": yaml_values((hosts.tool(draft.url),))})
    if values.given.get("language") == yaml_value(wishes.language):
        del values.given["language"]
    if found.kept:
        values.kept.append(("folders", " / ".join(found.kept)))
    return values


def completed(
    given: Mapping[str, str], draft: Draft, wishes: Wishes, terms: Vocabularies
) -> Iterator[tuple[str, str]]:
    """Yield the values of a post at once, with what it gets unasked: where it is, and on what."""
    site, host = "/".join(draft.url.split("/", 3)[:3]), host_of(draft.url)
    unasked = {"date": wishes.day, **given}
    if host:
        medium = yaml_values((terms.only("tool", _WEB_PAGE),))
        unasked = {"source": given_source(host, f"{site}/"), "social_tool": medium, **unasked}
    if wishes.draft:
        unasked["status"] = "draft"
    yield from in_order(unasked)


def in_order(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield keys and values in the order in which a post has them."""
    yield from ((key, values[key]) for key in _KEYS if values.get(key))


def given_source(name: str, url: str) -> str:
    """Return a source that is described in place, as YAML."""
    where = f", url: {yaml_item(url)}" if url else ""
    return f"{{name: {yaml_item(name)}{where}}}"


def listed(texts: Iterable[str]) -> str:
    """Return texts as a list in YAML, also where it is one; nothing for none."""
    items = ", ".join(map(yaml_item, texts))
    return f"[{items}]" if items else ""


def _source(draft: Draft, hosts: ByHost, terms: Vocabularies) -> str:
    """Return the source that a draft names, or else the one at whose address it is."""
    known = terms.only("source", draft.source) if draft.source else ""
    known = known or hosts.source(draft.source_url or draft.url)
    if known or not draft.source:
        return yaml_values((known,))
    return given_source(draft.source, draft.source_url)
