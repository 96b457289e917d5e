"""Makes entries of a feed well-formed, and bounds what they hold.

The parser of feeds takes minutes for text that is made for it: where XML is broken, it reads by
other rules, and it searches names and keywords in a way that suits short ones. So it is given
sound XML only, in which all but the texts themselves is short.
"""

from __future__ import annotations

import html
import re
from typing import Any

from lxml import etree

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.importers.balanced_xml import attributes_of, balanced
from learnscape_gen.importers.xml_text import REFERENCE, unescaped

_AMPERSAND = re.compile(rf"<!\[CDATA\[[\s\S]*?(?:\]\]>|\Z)|{REFERENCE}|&")
_OF_XML = frozenset(("&amp;", "&lt;", "&gt;", "&quot;", "&apos;"))
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
"""What is meant by the prefixes that feeds use without saying."""

_TEXTS = frozenset(("description", "summary", "content", "encoded", "body", "fulltext", "subtitle"))
"""What may be long, by the names of the elements in any namespace."""
_LONGEST = 5000
_LONGEST_BY_NAME = {
    **dict.fromkeys(("author", "creator", "contributor", "publisher", "name", "email"), 300),
    **dict.fromkeys(("managingeditor", "webmaster", "pubdate", "published", "updated"), 300),
    **dict.fromkeys(("date", "keywords", "tags", "category", "subject", "duration"), 1000),
}
_MOST = 300
"""So many elements in an entry outside of its texts."""

_OF_THE_PARSER = frozenset(("links", "tags", "authors", "contributors"))
"""Under these names, and under some that end in `_detail` and `_parsed`, the parser puts together
what it found; an element of such a name would get in its way."""
_PLAIN_NAME = re.compile(r"[a-z_][a-z0-9_.-]*")


def sound_feed(root: tuple[str, str], inner: list[str]) -> bytes:
    """Return a feed that holds some pieces of another, well-formed.

    Args:
        root: the name and the attributes of the outermost element, as they are written.
        inner: what is to stand in it; what a piece leaves open is closed, and what is too deep or
            too long for a parser is left out.

    """
    begin = _opened(*root)
    feed = _parsed(begin)
    _name_soundly(feed)
    is_rss = root[0].lower().endswith("rss")
    for text in inner:
        for element in _parsed(begin, _AMPERSAND.sub(_reference, text)):
            name = _local(element.tag)
            if is_rss and name == "item" and (len(feed) == 0 or feed[-1].tag != "channel"):
                etree.SubElement(feed, "channel")
            parent = feed[-1] if is_rss and name == "item" else feed
            parent.append(_bound(element))
    sound: bytes = etree.tostring(feed, encoding="utf-8")
    return sound


def _opened(name: str, attributes: str) -> str:
    """Return the tag that begins a feed, with what it and what everybody says of prefixes."""
    said = attributes_of(attributes)
    spaces = {f"xmlns:{prefix}": space for prefix, space in _NAMESPACES.items()}
    given = "".join(
        f' {key}="{_AMPERSAND.sub(_reference, value).replace(chr(34), "&quot;")}"'
        for key, value in {**spaces, **said}.items()
    )
    return f"<{name}{given}>"


def _reference(found: re.Match[str]) -> str:
    """Return what stands for an ampersand: XML has five names, and entities stay unexpanded.

    A number may be that of a letter which XML forbids, and a letter one that begins a tag.
    """
    text = found[0]
    if text.startswith("<") or text in _OF_XML:
        return text
    letter = unescaped(text)
    return f"&amp;{text[1:]}" if letter == text else html.escape(without_forbidden(letter))


def _parsed(begin: str, text: str = "") -> Any:  # noqa: ANN401 - lxml has no types
    """Return the element that a tag begins, with what belongs into it; empty, if nothing does."""
    name = begin[1:].split(maxsplit=1)[0]
    whole = f"{begin}{text}</{name}>"
    try:
        return etree.fromstring(whole.encode("utf-8", "replace"), _parser(recover=False))
    except etree.XMLSyntaxError:
        mended = f"{begin}{balanced(text)}</{name}>".encode("utf-8", "replace")
        element = etree.fromstring(mended, _parser(recover=True))
        return etree.Element("feed") if element is None else element


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )


def _bound(entry: Any) -> Any:  # noqa: ANN401 - lxml has no types
    """Return an entry with names that XML takes, of which only texts are long."""
    _name_soundly(entry)
    count = 0
    for child in list(entry):
        name = _local(child.tag)
        is_text = name in _TEXTS
        count += 1
        if count > _MOST and not is_text:
            entry.remove(child)
            continue
        for element in child.iter():
            _name_soundly(element)
            if is_text:
                continue
            longest = _LONGEST_BY_NAME.get(_local(element.tag), _LONGEST)
            if len(element.text or "") > longest:
                element.text = element.text[:longest]
            for key, value in element.attrib.items():
                if len(value) > longest:
                    element.set(key, value[:longest])
    return entry


def _name_soundly(element: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Give an element and its attributes names that the parser of feeds can take apart."""
    if not _is_sound(element.tag):
        local = _local(element.tag)
        element.tag = local if _PLAIN_NAME.fullmatch(local) else "nameless"
    local = _local(element.tag)
    if local in _OF_THE_PARSER or local.endswith(("_detail", "_parsed")):
        element.tag += "_"
    for key in [key for key in element.attrib if not _is_sound(key)]:
        del element.attrib[key]


def _is_sound(name: str) -> bool:
    """Tell whether a name is one, and whether its namespace has no blank, by which it is split."""
    space, _, local = name.rpartition("}")
    return ":" not in local and len(space.split()) <= 1


def _local(tag: str) -> str:
    """Return the name of an element without its namespace, in small letters."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()
