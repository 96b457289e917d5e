"""Writes links, and says which lead nowhere or where no link may lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.body import LinkKind, link_placeholder, title_placeholder
from learnscape_gen.content.markdown.escapes import attribute, escape
from learnscape_gen.content.markdown.inline_parser import begin_of
from learnscape_gen.content.markdown.link_address import Address, AddressKind, judge
from learnscape_gen.content.markdown.same_page import FragmentUse
from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

EXTERNAL = 'class="external" rel="noopener noreferrer"'
"""What marks a link to another site."""

_SHOWN = 80


def open_link(draft: Draft, token: Token) -> None:
    """Write the beginning of a link; a link that is refused or inside another is just its text."""
    if any(draft.link_ends) or draft.raw_html.open.is_open("a"):
        draft.link_ends.append("")
        return
    address = href(draft, str(token.attrs["href"]), begin_of(token))
    draft.link_ends.append("</a>" if address else "")
    if address:
        title = token.attrs.get("title")
        titled = f' title="{attribute(str(title))}"' if title else ""
        draft.out.append(f"<a {address}{titled}>")


def close_link(draft: Draft, _: Token) -> None:
    """Write the end of a link."""
    draft.out.append(draft.link_ends.pop())


def href(draft: Draft, written: str, begin: int) -> str:
    """Return the attributes that make an `a` lead to an address; none if that is refused."""
    address = judge(written)
    match address.kind:
        case AddressKind.WEB:
            return f'href="{attribute(address.text)}" {EXTERNAL}'
        case AddressKind.OTHER:
            return f'href="{attribute(address.text)}"'
        case AddressKind.FILE:
            return f'href="{draft.file_address(address.text, address.fragment, begin)}"'
        case AddressKind.SAME_PAGE:
            draft.fragments.append(FragmentUse(address.fragment, draft.place(begin)))
            return f'href="#{attribute(address.text)}"'
        case _:
            report_address(draft, address, begin)
            return ""


def report_address(draft: Draft, address: Address, begin: int) -> None:
    """Say why no link or image may have an address."""
    shown = address.text[:_SHOWN]
    if address.kind is AddressKind.EMPTY:
        draft.report(
            "E-LINK-EMPTY",
            "This link or image has no address.",
            begin,
            "Write the address between the round brackets: [text](address)",
        )
    elif address.kind is AddressKind.BROKEN:
        draft.report(
            "E-LINK-ADDRESS",
            f"'{shown}' is not a whole web address.",
            begin,
            "Write it with the name of the site: https://example.org/page",
        )
    else:
        draft.report(
            "E-LINK-SCHEME",
            f"No link or image may begin with '{shown}:'.",
            begin,
            "Use an address that begins with https: or mailto:, or the path of a file in content/.",
        )


def open_wikilink(draft: Draft, token: Token) -> None:
    """Write the beginning of a wikilink, and its text where it has no label."""
    target, _, fragment = (part.strip() for part in token.content.partition("#"))
    shown = fragment or target
    begin = begin_of(token)
    nested = any(draft.link_ends) or draft.raw_html.open.is_open("a")
    draft.link_ends.append("" if nested else "</a>")
    if nested:
        text = escape(shown)
    elif target:
        index = draft.link(target.replace("\\", "/"), fragment, LinkKind.WIKI, begin)
        draft.out.append(f'<a href="{link_placeholder(index)}">')
        text = title_placeholder(index)
    else:
        draft.fragments.append(FragmentUse(slugify(fragment), draft.place(begin)))
        draft.out.append(f'<a href="#{attribute(slugify(fragment))}">')
        text = escape(shown)
    if not token.info:
        draft.out.append(text)
        draft.prose.append(shown)
