"""What views are made from, as digests: where they are as they were, no view is made again.

A view is a function of the settings, the terms, and the posts that it shows. The first two count
for every view. Of a post counts all that its file says but the body's text, the terms that it was
found to name, and where the links of its body lead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.digest import digest_of, digest_of_value
from learnscape_gen.program import program_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub, Post
    from learnscape_gen.language.words import Words


class Inputs:
    """Tells by digests what views are made from. It is filled once and then only asked.

    Args:
        hub: what is published.
        config: the settings.
        faces: the digest of the face of each file; without them nothing can be told.
        words: the words that readers see.

    """

    def __init__(self, hub: Hub, config: Config, faces: Mapping[str, str], words: Words) -> None:
        terms: tuple[object, ...] = (hub.contexts, hub.tasks, hub.tools, hub.sources)
        if hub.languages:
            posts = {post.doc.path for post in hub.posts}
            others = {path: told for path, told in hub.languages.items() if path not in posts}
            terms = (*terms, others, hub.foreign)
        settings = (program_digest(), config, words)
        self._base = digest_of_value((settings, terms)) if faces else ""
        self._posts = dict(_posts(hub, faces)) if faces else {}

    def of(self, posts: Iterable[Post], *others: object) -> str:
        """Return the digest of what a view is made from, or an empty string if it can't be told.

        Args:
            posts: the posts that it shows.
            others: all that it shows beside them, the settings and the terms.

        """
        known = self._posts
        try:
            parts = [known[post.doc.path] for post in posts]
        except KeyError:
            return ""
        if not self._base:
            return ""
        parts.append(digest_of_value(others) if others else "")
        parts.append(self._base)
        return digest_of("\n".join(parts).encode())


def _posts(hub: Hub, faces: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Yield the path of every post whose face is known, and what counts of it."""
    links, languages = hub.links, hub.languages
    for post in hub.posts:
        path = post.doc.path
        if face := faces.get(path):
            lead = digest_of_value(links[path]) if path in links else ""
            told = (face, lead, post.source, *post.tools, "", *post.tasks)
            yield path, " ".join((*told, "", *languages[path]) if path in languages else told)
