"""The only home of path, slug and address rules.

A slug keeps letters of every script. An address is a site url: relative to the site's root,
percent-encoded, without a leading slash. No rule here depends on the machine.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

_NOT_IN_ASCII_SLUG = re.compile(r"[^a-z0-9]+")
_NOT_IN_FILE_NAME = re.compile('[\x00-\x1f\x7f-\x9f<>:"\\\\|?*\ud800-\udfff]')
_SAFE_IN_URL = "/-._~!$&'()*+,;=:@"
_PLAIN_URL = re.compile(r"[/0-9A-Za-z\-._~!$&'()*+,;=:@]*")
_PLAIN_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

MAX_SLUG_BYTES = 120
"""File systems allow 255 bytes a name; this leaves room for suffixes and temporary names."""
MAX_PATH_BYTES = 1000
"""Systems allow 1,024 bytes a path or more; the folder of the site needs some of them."""

_DEVICES = frozenset(
    [
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"),
    ],
)
"""Names that Windows keeps for devices, with any extension."""


def fold(text: str) -> str:
    """Return text for comparing names: normalised, case-folded, with single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Folding can undo normalisation and the other way round; twice settles it.
    folded = unicodedata.normalize("NFC", text.casefold())
    return " ".join(unicodedata.normalize("NFC", folded.casefold()).split())


def slugify(text: str) -> str:
    """Return the slug of a title or name.

    Letters, digits and marks of every script stay; all else becomes a hyphen. A name that holds
    none of them, such as an emoji, is spelt by its code points, so that every name has a slug.
    """
    if len(text) <= MAX_SLUG_BYTES and _PLAIN_SLUG.fullmatch(text):
        return text
    folded = fold(text)
    if folded.isascii():
        kept = _NOT_IN_ASCII_SLUG.sub("-", folded).strip("-")
    else:
        spaced = "".join(char if _belongs_in_slug(char) else " " for char in folded)
        kept = "-".join(spaced.split())
    words = cut_to_bytes(kept, MAX_SLUG_BYTES).split("-")
    return "-".join(word for word in words if any(map(str.isalnum, word))) or _spelt(folded or text)


def numbered_slug(slug: str, number: int) -> str:
    """Return a slug with a number at its end, for the next thing of the same name; 1 is left out.

    It is a slug again, however long the name is: otherwise its end, the number, would be cut off.
    """
    if number == 1:
        return slug
    end = f"-{number}"
    return slugify(cut_to_bytes(slug, MAX_SLUG_BYTES - len(end)) + end)


def name_slug(title: str, *meant_otherwise: str) -> str:
    """Return the slug of a title as a new file may be called by it, on every system.

    Args:
        title: the title.
        meant_otherwise: further names that mean something else where the file goes.

    """
    slug = slugify(title)
    return f"{slug}-post" if slug in ("index", *meant_otherwise) or slug_fault(slug) else slug


def _belongs_in_slug(char: str) -> bool:
    """Tell letters and digits, and the marks that belong to them (Hindi vowels are marks)."""
    return char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")


def _spelt(text: str) -> str:
    """Return the code points of the first few characters: `u1f389`."""
    return "-".join(f"u{ord(char):x}" for char in text[:8])


def cut_to_bytes(text: str, limit: int) -> str:
    """Return the longest beginning of text whose UTF-8 form has at most `limit` bytes."""
    return text.encode()[:limit].decode(errors="ignore")


def slug_fault(slug: str) -> str:
    """Say why an address of one or more parts can't be used, or return an empty string."""
    for part in slug.split("/"):
        if fault := _part_fault(part):
            return fault
    if len(slug.encode()) > MAX_PATH_BYTES:
        return f"it is longer than {MAX_PATH_BYTES:,} bytes"
    return ""


def is_device(name: str) -> bool:
    """Tell whether Windows keeps the name of a file or folder for a device."""
    return name.partition(".")[0].strip().casefold() in _DEVICES


def _part_fault(part: str) -> str:
    if not part:
        return "it has an empty part"
    if part in (".", ".."):
        return "it leads out of its folder"
    if is_device(part):
        return f"'{part}' is a device name on Windows"
    if part != part.strip(". ") or _NOT_IN_FILE_NAME.search(part):
        return f"'{part}' can't be a file name on every system"
    if len(part.encode()) > 2 * MAX_SLUG_BYTES:
        return f"a part of it is longer than {2 * MAX_SLUG_BYTES} bytes"
    return ""


def as_url(path: str) -> str:
    """Return the site url of a path such as `posts/naïve/`, percent-encoded as RFC 3986 asks."""
    return path if _PLAIN_URL.fullmatch(path) else quote(path, safe=_SAFE_IN_URL)


UP = "../"
"""What leads from the folder of a further language to the root of the hub."""


def root_from(url: str) -> str:
    """Return the relative address that leads from a page back to the site's root."""
    return "../" * url.count("/") or "./"


def output_path(path: str) -> str:
    """Return the file that holds a page: `posts/x/` is `posts/x/index.html`."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def composed(path: str) -> str:
    """Return a path as it is looked up: some systems take accents off their letters."""
    return unicodedata.normalize("NFC", path)


def collision_key(path: str) -> str:
    """Return what two paths share when some file system keeps only one of them."""
    if path.isascii():
        return path.lower()
    return composed(composed(path).casefold())


_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?|[0-9a-f:]*:[0-9a-f:.]*")
_DOTS = re.compile("[.。．｡]")  # noqa: RUF001 - the dots of other scripts, as in Unicode's UTS 46
_SIGN = r"(?:[a-zA-Z0-9/._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_IN_NORMAL_FORM = re.compile(
    rf"https?://{_LABEL}(?:\.{_LABEL})*(?:/{_SIGN}*)?(?:\?(?:{_SIGN}|\?)+)?(?:#(?:{_SIGN}|\?)+)?"
)
"""An address of which nothing need be changed, as most are."""
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def web_address(text: str) -> str:
    """Return an http or https address as RFC 3986 wants it, or an empty string for anything else.

    Names of other scripts become ASCII as browsers make them (UTS 46, non-transitional). A name
    and password before the host are refused: they belong in no page, and they mislead.
    """
    return text if _IN_NORMAL_FORM.fullmatch(text) else _in_normal_form(text)


def _in_normal_form(text: str) -> str:
    """Return a web address as RFC 3986 wants it, however it is written."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if not host.isascii():
        host = ".".join(_ascii_label(label) for label in _DOTS.split(host))
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _HOST.fullmatch(host):
        return ""
    site = f"[{host}]" if ":" in host else host
    place = site if port is None else f"{site}:{port}"
    path, query, fragment = (
        quote(_LONE_PERCENT.sub("%25", part), safe=f"{safe}%")
        for part, safe in (
            (parts.path, _SAFE_IN_URL),
            (parts.query, f"{_SAFE_IN_URL}?"),
            (parts.fragment, f"{_SAFE_IN_URL}?"),
        )
    )
    return urlunsplit((parts.scheme, place, path, query, fragment))


def host_of(address: str) -> str:
    """Return the host of an address as people say it, without `www.`; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _ascii_label(label: str) -> str:
    """Return a part of a host's name as the name system knows it."""
    mapped = unicodedata.normalize("NFKC", label.lower())
    return mapped if mapped.isascii() else f"xn--{mapped.encode('punycode').decode()}"
