"""What a note says of itself in its front matter and its name, in the terms of a draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.keys import plain_word
from learnscape_gen.content.quoting import yaml_values
from learnscape_gen.importers.addresses import address_of
from learnscape_gen.importers.dates import date_of
from learnscape_gen.importers.notes.address import PageFile, own_address, usable
from learnscape_gen.importers.notes.front_keys import FrontKeys, as_text, texts_in
from learnscape_gen.importers.notes.keys import ADDRESSES, HIDDEN, KNOWN, NAMES, OLD_ADDRESSES, OURS
from learnscape_gen.importers.notes.layout import plain_words
from learnscape_gen.importers.notes.names import (
    FileName,
    file_name,
    in_words,
    is_index,
    without_number,
)
from learnscape_gen.importers.notes.site import DOCUSAURUS, HUGO, JEKYLL
from learnscape_gen.importers.words import one_line, title_of
from learnscape_gen.paths import composed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from learnscape_gen.importers.notes.block import Plain
    from learnscape_gen.importers.notes.site import Root, Site

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SOURCE = re.compile(r"[^/\\:\[\]<>]{1,100}")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a note besides its body; names as in `Draft`.

    Args:
        given_title: the title of the front matter, if there is one.
        words: what the name of the file says, in words.
        name: the name of the file without its ending, date and order.
        names: other names by which links of a vault may lead here.
        own: the address that the tool gave its page; `aliases` has older ones.
        is_hidden: whether it was a draft, or kept from readers.
        values: keys that are ours already, with YAML on one line.
        unknown: which of the `kept` keys nobody here knows.

    """

    given_title: str = ""
    words: str = ""
    name: str = ""
    names: tuple[str, ...] = ()
    own: str = ""
    aliases: tuple[str, ...] = ()
    date: str = ""
    tags: tuple[str, ...] = ()
    why: str = ""
    author: str = ""
    language: str = ""
    url: str = ""
    source: str = ""
    minutes: str = ""
    is_hidden: bool = False
    values: tuple[tuple[str, str], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()


def facts_of(values: dict[str, Plain], inner: str, root: Root, site: Site) -> Facts:
    """Return what a note says of itself.

    Args:
        values: its front matter.
        inner: its path below the folder that is imported.
        root: the folder of content in which it stands.
        site: what the folder was written for.

    """
    keys = FrontKeys(values)
    below = inner[len(root.inner) + 1 :] if root.inner else inner
    named, name = _naming(below, site)
    title = keys.first(NAMES["title"], lambda value: title_of(as_text(value)))
    found = {key: keys.first(NAMES[key], read) for key, read in _READ.items()}
    date = found["date"] or named.date or _date_of_folders(below)
    tags, categories = _tags(keys, site)
    own = _own_address(keys, PageFile(below, root.prefix, date, {}, categories), site)
    names, old = _other_names(keys, is_vault=site.is_vault)
    url = keys.first(NAMES["url"], lambda value: address_of(as_text(value)).url)
    source = keys.first(("source",), _name_of_source)
    author = ", ".join(dict.fromkeys(_authors(keys)))
    hidden = _is_hidden(keys) or "_drafts" in inner.split("/")
    ours = tuple(_ours(keys))
    left = tuple(keys.left_over())
    return Facts(
        given_title=title,
        words=in_words(name),
        name=name,
        names=names,
        own=own,
        aliases=tuple(dict.fromkeys(path for path in map(usable, old) if path and path != own)),
        date=date,
        tags=tags,
        why=found["why"],
        author=author,
        language=found["language"] or named.language,
        url=url,
        source=source,
        minutes=found["minutes"],
        is_hidden=hidden,
        values=ours,
        kept=(*left, *(("old address", text) for text in old if not usable(text))),
        unknown=tuple(key for key, _ in left if plain_word(key.rpartition(".")[2]) not in KNOWN),
    )


def _naming(below: str, site: Site) -> tuple[FileName, str]:
    """Return what the name of a file says, and the name without what only puts it in order."""
    *folders, last = below.split("/")
    stem = last.rpartition(".")[0]
    if is_index(stem) or (site.tool is HUGO and is_index(stem.partition(".")[0])):
        stem = folders[-1] if folders else "Home"
    named = file_name(stem, has_language=site.tool is HUGO)
    if site.is_vault:
        return named, composed(stem)
    return named, without_number(named.words) if site.tool is DOCUSAURUS else named.words


def _date_of_folders(below: str) -> str:
    """Return the date of a file that stands in folders for year, month and day."""
    day = "-".join(below.split("/")[-4:-1])
    return date_of(day) if _DAY.fullmatch(day) else ""


def _own_address(keys: FrontKeys, page: PageFile, site: Site) -> str:
    """Return the address that the tool gave a page, and use up the keys that it was made of."""
    said = {name: keys.text(name) for name in ADDRESSES}
    given = {name: text for name, text in said.items() if text and "://" not in text}
    own = own_address(page._replace(given=given), site)
    for name in given if own else ():
        keys.use(name)
    return own


def _name_of_source(value: Plain) -> str:
    """Return the name of a source, which is neither an address nor a link."""
    text = as_text(value).strip()
    return text if _SOURCE.fullmatch(text) else ""


def _dates(value: Plain) -> tuple[str, ...]:
    if isinstance(value, dict):
        return texts_in(value.get("date", ""))
    return tuple(text.strip('"[]') for text in texts_in(value))


def _minutes(text: str) -> str:
    found = re.match(r"\s*(\d{1,4})(?:\.\d+)?\s*(?:m|$)", text)
    return str(int(found[1])) if found and int(found[1]) else ""


_READ: dict[str, Callable[[Plain], str]] = {
    "date": lambda value: next(filter(None, map(date_of, _dates(value))), ""),
    "why": lambda value: one_line(as_text(value)),
    "language": lambda value: one_line(as_text(value), 40),
    "minutes": lambda value: _minutes(as_text(value)),
}
"""How some values are read; what comes to nothing is none."""


def _tags(keys: FrontKeys, site: Site) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the tags of a note, categories among them, and the categories."""
    tags: list[str] = []
    categories: list[str] = []
    for name in NAMES["tags"]:
        value = keys.of(name)
        if not value:
            continue
        texts: tuple[str, ...] = texts_in(value)
        if isinstance(value, str):
            spaced = site.tool is JEKYLL or site.is_vault
            texts = tuple(re.split(r"[,\s]+" if spaced and "," not in value else ",", value))
        if texts:
            keys.use(name)
        words = [text.strip().lstrip("#") for text in texts]
        tags += words
        categories += words if name.startswith("categor") else []
    return tuple(filter(None, dict.fromkeys(tags))), tuple(filter(None, categories))


def _other_names(keys: FrontKeys, *, is_vault: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names and the old addresses that a note goes by."""
    names: list[str] = []
    old: list[str] = []
    for key in OLD_ADDRESSES:
        value = keys.of(key)
        if not value:
            continue
        are_names = is_vault and key.startswith("alias")
        texts = value.split(",") if are_names and isinstance(value, str) else texts_in(value)
        (names if are_names else old).extend(text.strip() for text in texts)
        if not are_names:
            keys.use(key)
    return tuple(filter(None, names)), tuple(filter(None, old))


def _authors(keys: FrontKeys) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for name in NAMES["author"]:
        if texts := texts_in(keys.of(name)):
            keys.use(name)
            found += tuple(map(plain_words, texts))
    return found


def _ours(keys: FrontKeys) -> Iterator[tuple[str, str]]:
    """Yield the keys that mean what they mean in a hub."""
    for name, pattern in OURS.items():
        texts = texts_in(keys.of(name))
        if texts and all(re.fullmatch(pattern, text) for text in texts):
            keys.use(name)
            yield name.replace("-", "_"), yaml_values(texts)


def _is_hidden(keys: FrontKeys) -> bool:
    hidden = False
    for name, meaning in HIDDEN.items():
        said = keys.text(name).lower()
        hidden = hidden or said in meaning
        if said in (*meaning, "true", "false", "yes", "no"):
            keys.use(name)
    return hidden
