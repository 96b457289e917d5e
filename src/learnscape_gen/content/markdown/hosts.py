"""Tells of each link to another site where it leads: its host, for people to see before they go.

The host is an attribute that the style sheet shows behind the link. So it is there without script
and on paper, and the text of the link stays what its author wrote, in feeds and in the search.
"""

from __future__ import annotations

import html
import re

from learnscape_gen.content.markdown.link_address import host_of

_LINK = re.compile(
    r'<a(?= [^<>]*?class="external")((?: [a-z-]+(?:="[^"]*")?)+)>((?:[^<]|<(?!/a>))*)</a>'
)
_HREF = re.compile(r' href="([^"]*)"')
_PORT = re.compile(r":\d*$")


def with_hosts(body: str) -> str:
    """Return HTML in which links to other sites name their host, unless their text has it already.

    Args:
        body: HTML as this engine wrote it.

    """
    return _LINK.sub(_named, body) if 'class="external"' in body else body


def _named(link: re.Match[str]) -> str:
    """Return a link with its host."""
    attributes, text = link.groups()
    address = _HREF.search(attributes)
    host = shown_host(html.unescape(address[1])) if address else ""
    said = html.unescape(text).casefold()
    if not host or host in said or _decoded(host) in said:
        return link[0]
    return f'<a{attributes} data-host="{html.escape(host)}">{text}</a>'


def shown_host(address: str) -> str:
    """Return the host of a web address as people know it: in lower case, without `www.` or port."""
    host = host_of(address).casefold()
    return _PORT.sub("", host).removeprefix("www.")


def _decoded(host: str) -> str:
    """Return a host with the letters that it stands for: `xn--tda.example` means `ü.example`."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
