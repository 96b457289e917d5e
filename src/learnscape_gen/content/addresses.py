"""Addresses that authors write into front matter: outward links, slugs and old addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from learnscape_gen.diagnostics import shortened
from learnscape_gen.paths import slug_fault, slugify, web_address

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields


def read_url(fields: Fields, key: str) -> str:
    """Return the web address under a key, percent-encoded, or an empty string and a problem."""
    text = fields.text(key)
    address = web_address(text)
    if text and not address:
        host = text.partition("/")[0]
        bare = "." in host and ":" not in host and web_address(f"https://{text}")
        fields.report(
            "E-URL",
            f"'{key}' can't be '{shortened(text)}': it is no http or https address.",
            key,
            f"Write it as: {key}: https://{text if bare else 'example.org/page'}",
        )
    return address


def read_slug(fields: Fields, default: str) -> str:
    """Return the last part of a page's address: the `slug` of the front matter, or the default."""
    text = fields.text("slug")
    slug = (slugify(text) if text else "") or default
    fault = slug_fault(text if "/" in text else slug)
    if not text and fault:
        fields.report(
            "E-SLUG",
            f"The name of this file can't be an address: {fault}.",
            "slug",
            "Rename the file, or give an address of its own: slug: my-post",
        )
    elif fault or "/" in text or text in (".", ".."):
        fields.report(
            "E-SLUG",
            f"The slug '{shortened(text)}' can't be an address: {fault or 'it is no single name'}.",
            "slug",
            "Write letters, digits and hyphens: slug: my-post",
        )
        return default
    return slug


def read_aliases(fields: Fields) -> tuple[str, ...]:
    """Return the old addresses of a page, as paths below the site's root."""
    kept = []
    for item in fields.scalars("aliases"):
        path = path_of(item.text.strip())
        if fault := slug_fault(path):
            fields.report(
                "E-ALIAS",
                f"The old address '{shortened(item.text)}' can't be used: {fault}.",
                item,
                "Write it as it stood after the host: aliases: [old/address]",
            )
        else:
            kept.append(path)
    return tuple(dict.fromkeys(kept))


def path_of(address: str) -> str:
    """Return the path of an old address, which may be written with scheme and host."""
    _, whole, rest = address.partition("://")
    path = rest.partition("/")[2] if whole else address
    path = unquote(path.partition("#")[0]).strip("/")
    return f"/{path}".removesuffix("/index.html").strip("/")
