"""Which post an address of the web means, however somebody has written it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

from learnscape_gen.paths import collision_key

if TYPE_CHECKING:
    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub

_INDEX = "/index.html"


class PostAddresses:
    """Tells which post an address means.

    Scheme, `www.`, query, fragment, the closing slash and the folder of a language make no
    difference, and old addresses of a post are its own.

    Args:
        hub: what is published.
        config: the settings: where that is.

    """

    def __init__(self, hub: Hub, config: Config) -> None:
        home = urlsplit(config.site_url)
        self._place = _place(home)
        self._root = _folded(home.path)
        self._languages = tuple(collision_key(tag) for tag in config.languages)
        self._posts: dict[str, str] = {}
        for post in hub.posts:
            for old in post.doc.aliases:
                self._posts.setdefault(_folded(old), post.address)
        for post in hub.posts:
            self._posts[_folded(post.address)] = post.address
        others = (*hub.terms, *hub.pages, *hub.explainers)
        self._others = {"", *(_folded(page.address) for page in others)}

    def post_at(self, url: str) -> str | None:
        """Return the address of the post that a web address means.

        It is empty where that is another page of the hub, and None where it is none.
        """
        parts = urlsplit(url)
        path = _folded(parts.path)
        if _place(parts) != self._place or not f"{path}/".startswith(f"{self._root}/".lstrip("/")):
            return None
        path = path[len(self._root) :].strip("/")
        language, _, below = path.partition("/")
        for each in (path, below) if language in self._languages else (path,):
            if each in self._posts:
                return self._posts[each]
            if each in self._others:
                return ""
        return None


def _place(parts: SplitResult) -> tuple[str, int | None]:
    """Return the host of an address and its port, where that is not the usual one."""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    return host, None if parts.port == usual else parts.port


def _folded(path: str) -> str:
    """Return a path as it is compared."""
    plain = f"/{unquote(path).strip('/')}".removesuffix(_INDEX)
    return collision_key(plain.strip("/"))
