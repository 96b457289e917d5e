"""Turns the bytes of a page into text, although servers are wrong about their character sets.

In this order: a byte order mark; UTF-8, where the bytes are that, because by chance nothing else
is; what the header says; what the page says; and windows-1252, which old pages mean. What does not
fit is passed over. Where nothing fits, or two do, the text is marked as doubtful; a letter that is
broken becomes U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABEL = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_IN_PAGE = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_LOOKED_AT = 4096
"""So many bytes of a page are searched for its own word; browsers take a quarter of it."""

_SURE = ("utf-8", "iso2022_jp")
"""What is in these can't be in anything else, but for plain ASCII."""

_FEW = 10
"""Where at most one in so many foreign letters is broken, it is UTF-8 with a fault in it."""

_MEANT = {
    "iso8859-1": "cp1252",
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What is meant by a name, as browsers read it: a larger set (encoding.spec.whatwg.org)."""

_KNOWN = frozenset(
    [
        *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u", "gb18030", "big5hkscs"),
        *("cp932", "cp949", "cp874", "euc_jp", "iso2022_jp", "mac-roman", "mac-cyrillic", "cp866"),
        *(f"cp125{number}" for number in range(9)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    ]
)


class Decoded(NamedTuple):
    """The text of a page; `doubtful` where its letters beyond ASCII may be wrong."""

    text: str
    doubtful: bool


def decoded(body: bytes, content_type: str, *, whole: bool) -> Decoded:
    """Return the text of a page.

    Args:
        body: its bytes.
        content_type: the header of that name.
        whole: whether these are all bytes; otherwise the last letter may be broken off.

    """
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return _by_word(body[len(mark) :], (charset,), whole=whole)
    said = tuple(filter(None, (_in_header(content_type), _in_page(body))))
    # What is written with escapes looks like ASCII, and so like UTF-8.
    first = tuple(charset for charset in said if charset == "iso2022_jp")
    return _by_word(body, dict.fromkeys((*first, "utf-8", *said)), whole=whole)


def _by_word(body: bytes, charsets: Iterable[str], *, whole: bool) -> Decoded:
    """Return the text in the first of some character sets that fits; else, in the likeliest."""
    charsets = tuple(charsets)
    fitting = [
        (charset, text)
        for charset in charsets
        if (text := _strictly(body, charset, whole=whole)) is not None
        and "\0" not in text[:_LOOKED_AT]
    ]
    if fitting:
        charset, text = fitting[0]
        # Header and page disagree, and both may be right: one letter is as good as another there.
        rivals = [name for name, _ in fitting if name not in _SURE]
        return Decoded(text, doubtful=len(rivals) > 1 and charset not in _SURE)
    loosely = body.decode("utf-8", "replace")
    foreign = sum(not char.isascii() for char in loosely[:_LOOKED_AT])
    if loosely.count("\ufffd", 0, _LOOKED_AT) * _FEW < foreign:
        return Decoded(loosely, doubtful=False)
    likeliest = charsets[-1] if charsets[-1] != "utf-8" else "cp1252"
    return Decoded(body.decode(likeliest, "replace"), doubtful=True)


def _strictly(body: bytes, charset: str, *, whole: bool) -> str | None:
    """Return the text if every byte fits, else None."""
    try:
        return codecs.getincrementaldecoder(charset)("strict").decode(body, final=whole)
    except UnicodeError:
        return None


def _in_header(content_type: str) -> str:
    found = _LABEL.search(content_type)
    return _codec(found[1]) if found else ""


def _in_page(body: bytes) -> str:
    found = _IN_PAGE.search(body[:_LOOKED_AT])
    charset = _codec(found[1].decode("ascii", "replace")) if found else ""
    # A page whose ASCII could be read is not in UTF-16, whatever it says.
    return "" if charset.startswith("utf-16") else charset


def _codec(label: str) -> str:
    """Return the name of the codec that a label means, or an empty string."""
    try:
        name = codecs.lookup(label.strip().lower()).name
    except (LookupError, ValueError):
        return ""
    meant = _MEANT.get(name, name)
    return meant if meant in _KNOWN else ""
