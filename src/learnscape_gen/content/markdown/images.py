"""Writes images. One from another site becomes a link, so that no page asks a third party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.escapes import attribute, escape
from learnscape_gen.content.markdown.inline_parser import begin_of
from learnscape_gen.content.markdown.link_address import AddressKind, host_of, judge
from learnscape_gen.content.markdown.links import EXTERNAL, report_address
from learnscape_gen.content.markdown.prose import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

_HINT = "Save the image beside this file and write ![what it shows](its-name.png)"


def write_image(draft: Draft, token: Token) -> None:
    """Write an image of Markdown."""
    alt = plain_text(token)
    title = token.attrs.get("title")
    more = f' title="{attribute(str(title))}"' if title else ""
    draft.out.append(image(draft, str(token.attrs["src"]), alt, more, begin_of(token)))
    draft.prose.append(alt)


def image(draft: Draft, written: str, alt: str, more: str, begin: int) -> str:
    """Return an image, or its text where it can't be shown.

    Args:
        draft: the body it belongs to.
        written: its address as the author wrote it.
        alt: what it shows, in words.
        more: further attributes, each after a space.
        begin: where it stands in the current text.

    """
    address = judge(written)
    if address.kind is AddressKind.FILE:
        source = draft.file_address(address.text, address.fragment, begin, embed=True)
        return f'<img src="{source}" alt="{attribute(alt)}"{more} loading="lazy">'
    if address.kind in (AddressKind.OTHER, AddressKind.SAME_PAGE):
        message = f"'{written[:80]}' is not the address of an image."
        draft.report("E-LINK-ADDRESS", message, begin, _HINT)
        return escape(alt)
    if address.kind is not AddressKind.WEB:
        report_address(draft, address, begin)
        return escape(alt)
    host = host_of(address.text)
    draft.report(
        "W-IMAGE-REMOTE",
        f"This image would be fetched from {host}, which would then know who reads the page; "
        "it is shown as a link.",
        begin,
        _HINT,
    )
    text = escape(alt or host)
    if any(draft.link_ends) or draft.raw_html.open.is_open("a"):
        return text
    return f'<a href="{attribute(address.text)}" {EXTERNAL}>{text}</a>'
