"""The bodies of a hub, kept by digest: values carry the digest, pages and checks ask here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.content.documents import BodyContent, BodyFacts
    from learnscape_gen.content.markdown import Passage


class Bodies:
    """HTML and prose of every body that was read."""

    def __init__(self) -> None:
        self.html: dict[str, str] = {}
        self.prose: dict[str, tuple[Passage, ...]] = {}

    def keep(self, facts: BodyFacts, content: BodyContent) -> None:
        """Keep a body under the digests of its facts."""
        self.html[facts.digest] = content.html
        self.prose[facts.prose] = content.passages
