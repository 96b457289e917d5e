"""The post that somebody means by its id, its address or its file."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from learnscape_gen.cli.hub_at_hand import HubAtHand
    from learnscape_gen.hub.model import Post


def named_post(at_hand: HubAtHand, name: str) -> Post:
    """Return the post that is meant.

    Args:
        at_hand: the hub.
        name: an id, an address with or without that of the site, or the path of a file from the
            project's folder or from here.

    Raises:
        WrongUseError: there is no such post.

    """
    from difflib import get_close_matches
    from pathlib import Path
    from urllib.parse import unquote

    posts = at_hand.hub.posts
    site = at_hand.project.config.site_url
    address = f"{unquote(name.removeprefix(site)).strip('/')}/"
    file = str(Path(name).resolve())
    for post in posts:
        doc = post.doc
        if name in (doc.id, doc.path) or post.address == address:
            return post
        if file == str((at_hand.root / doc.path).resolve()):
            return post
    near = get_close_matches(name, [post.doc.id for post in posts], 1)
    ask = f" Did you mean {near[0]}?" if near else ""
    raise WrongUseError(f"This hub has no post '{name}'.{ask}")
