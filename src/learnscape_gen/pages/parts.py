"""The small frozen values that views are made of.

Every `url` here is relative to the site's root, percent-encoded, and has no leading slash;
a template puts `page.head.root` in front of it. Other posts appear in a view only as `PostRef`.
"""

from __future__ import annotations

import msgspec


class Link(msgspec.Struct, frozen=True, array_like=True):
    """A titled link inside the site, with an optional line about where it leads."""

    title: str
    url: str
    note: str = ""


class Count(msgspec.Struct, frozen=True, array_like=True):
    """A link to a term, with the number of posts behind it."""

    title: str
    url: str
    note: str
    posts: int


class Feed(msgspec.Struct, frozen=True, array_like=True):
    """The two feeds of a page: Atom and JSON Feed."""

    title: str
    atom: str
    json: str


class Head(msgspec.Struct, frozen=True, array_like=True):
    """What the document head and the chrome need of any page.

    `root` leads from this page to the site's root ("./", "../../"); `kind` names the page kind
    for the style sheet; `crumbs` leads from the home page to the page above this one. `language` is
    given where the page is in another than the site, `direction` always. `languages` has those in
    which the page can be read; without any it is all of the site's.
    """

    title: str
    description: str
    url: str
    root: str
    kind: str
    crumbs: tuple[Link, ...] = ()
    feed: Feed | None = None
    source: str = ""
    json_ld: str = ""
    language: str = ""
    direction: str = "ltr"
    languages: tuple[str, ...] = ()


NOWHERE = "#"
"""Where a link leads whose target is missing; only `--keep-going` publishes such a page."""


class Body(msgspec.Struct, frozen=True, array_like=True):
    """A rendered Markdown body: the file it is from, and where each of its links leads.

    The HTML itself is put in when the page is drawn, so that a view is the same whatever the body
    says. `file` is the path of the file, or that of a built-in explainer.

    `targets` pairs an address and a title for every placeholder. The address is a site url, with a
    fragment where the author gave one, or `NOWHERE` beside the target that was written. `page` is
    the url of the page that the body belongs to, for links within it; it is given where the body
    stands elsewhere, as in a feed.
    """

    file: str
    targets: tuple[tuple[str, str], ...] = ()
    page: str = ""


class TocEntry(msgspec.Struct, frozen=True, array_like=True):
    """A heading of a body: level 2 to 6, its id and its text."""

    level: int
    id: str
    text: str


class PostRef(msgspec.Struct, frozen=True, array_like=True):
    """What a list shows of a post: enough to decide, and nothing of its body.

    `language` is given where it is another than that of the site.
    """

    title: str
    url: str
    type: str
    why: str
    tool: str
    source: str
    minutes: int
    access: str
    date: str
    archived: bool = False
    draft: bool = False
    language: str = ""


class Pager(msgspec.Struct, frozen=True, array_like=True):
    """Where a page of a long list stands: its number, how many there are, and its neighbours."""

    number: int
    of: int
    newer: str = ""
    older: str = ""


class PostList(msgspec.Struct, frozen=True, array_like=True):
    """Posts under a heading; `pager` is there when the list goes over several pages."""

    title: str
    posts: tuple[PostRef, ...]
    total: int
    url: str = ""
    pager: Pager | None = None


class Shelf(msgspec.Struct, frozen=True, array_like=True):
    """One shelf of a task: in the flow of work, taking time out, or put away.

    `invitation` says what to contribute when the shelf is empty, and `begin` is the address outside
    of the hub at which that is begun, if there is any. Of very many posts (`total`) only the newest
    are here; then `url` leads to all of them. `tally` counts all (`pages/tally.py`).
    """

    id: str
    title: str
    lead: str
    posts: tuple[PostRef, ...]
    invitation: str = ""
    total: int = 0
    url: str = ""
    tally: str = ""
    begin: str = ""
