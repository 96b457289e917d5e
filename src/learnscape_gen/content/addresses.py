"""Addresses that authors write into front matter: outward links, slugs and old addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from learnscape_gen.paths import fold, slug_fault, slugify

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields

_WRITTEN = "/:?#[]@!$&'()*+,;=%-._~"


def read_url(fields: Fields, key: str) -> str:
    """Return the web address under a key, percent-encoded, or an empty string and a problem."""
    text = fields.text(key)
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        written_port = parts.port
        ascii_host = host.encode("idna").decode() if not host.isascii() else host
    except (ValueError, UnicodeError):
        parts, host, written_port, ascii_host = urlsplit(""), "", None, ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        bare = not parts.scheme and "." in text.partition("/")[0] and " " not in text
        fields.report(
            "E-URL",
            f"'{key}' can't be '{text[:80]}': only http and https addresses are links here.",
            fields.value(key),
            f"Write it as: {key}: https://{text if bare else 'example.org/page'}",
        )
        return ""
    if ":" in ascii_host:
        ascii_host = f"[{ascii_host}]"
    port = f":{written_port}" if written_port is not None else ""
    rest = text.split("//", 1)[1]
    tail = rest[len(parts.netloc) :]
    return quote(f"{parts.scheme.lower()}://{ascii_host}{port}{tail}", safe=_WRITTEN)


def read_slug(fields: Fields, default: str) -> str:
    """Return the last part of a page's address: the `slug` of the front matter, or the default."""
    text = fields.text("slug")
    if not text:
        if fault := slug_fault(default):
            fields.report(
                "E-SLUG",
                f"The name of this file can't be an address: {fault}.",
                None,
                "Rename the file, or give an address of its own: slug: my-post",
            )
        return default
    slug = slugify(text)
    fault = slug_fault(text) if "/" in text or text in (".", "..") else slug_fault(slug)
    if fault or "/" in text:
        fields.report(
            "E-SLUG",
            f"The slug '{text[:80]}' can't be an address: {fault or 'it holds a slash'}.",
            fields.value("slug"),
            "Write letters, digits and hyphens: slug: my-post",
        )
        return default
    return slug


def read_aliases(fields: Fields) -> tuple[str, ...]:
    """Return the old addresses of a page, as paths below the site's root."""
    kept = []
    for item in fields.scalars("aliases"):
        path = unquote(urlsplit(item.text).path if "://" in item.text else item.text).strip()
        path = path.strip("/")
        if path.endswith("index.html"):
            path = path[: -len("index.html")].strip("/")
        fault = slug_fault(path)
        if fault:
            fields.report(
                "E-ALIAS",
                f"The old address '{item.text[:80]}' can't be used: {fault}.",
                item,
                "Write it as it stood after the host: aliases: [old/address]",
            )
        else:
            kept.append(path)
    return tuple(dict.fromkeys(kept))


def read_language(fields: Fields) -> str:
    """Return the language tag of a document, or an empty string."""
    text = fields.text("language")
    parts = text.replace("_", "-").split("-")
    if text and not (2 <= len(parts[0]) <= 3 and all(p.isalnum() and p.isascii() for p in parts)):  # noqa: PLR2004 - BCP 47: two or three letters
        fields.report(
            "E-VALUE",
            f"'language' can't be '{text[:40]}'.",
            fields.value("language"),
            "Write a language tag: language: en, or de, or pt-BR",
        )
        return ""
    return fold(parts[0]) + "".join(f"-{part}" for part in parts[1:]) if text else ""
