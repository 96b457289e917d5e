"""Proposes task, tool, source and tags for an item, from the posts that are there already.

The posts most like the item speak for their tasks and tools, each as much as it is like it; a task
or tool also speaks for itself by its own words. A choice for which several speak is as likely as
that one of them is right: 1 - (1 - a)(1 - b). Sources are told by hosts alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.likeness import Likeness
from learnscape_gen.authoring.reasons import Witness, posts_told, reason_of, same_host
from learnscape_gen.authoring.traits import Told, traits_of
from learnscape_gen.authoring.words import spelling_of
from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.authoring.likeness import Near
    from learnscape_gen.authoring.words import Piece
    from learnscape_gen.content.kinds.post import PostDocument
    from learnscape_gen.flow.known_posts import KnownPosts

_NEAREST = 8
"""So many posts are asked; of more, the last have little to do with the item."""
_LEAST = 0.15
"""What is less likely is not proposed."""
_MOST = 3
"""So many choices are proposed at most, and as many tags."""
_FEW = 2
"""A tag that so many near posts have is proposed although the item does not say the word."""


class Proposal(NamedTuple):
    """A choice, how likely it is (from 0 to 1), and why, in words."""

    id: str
    title: str
    score: float
    reason: str


class Proposals(NamedTuple):
    """What is proposed for an item, the likeliest first."""

    tasks: tuple[Proposal, ...] = ()
    tools: tuple[Proposal, ...] = ()
    sources: tuple[Proposal, ...] = ()
    tags: tuple[Proposal, ...] = ()


def best_of(proposals: tuple[Proposal, ...]) -> tuple[str, ...]:
    """Return the ids of the likeliest choice, and of others for which the very same speaks."""
    return tuple(each.id for each in proposals if each.score == proposals[0].score)


def told_of(post: PostDocument) -> Told:
    """Return what is told of a post, or of an item that is read as one."""
    headings = (heading.text for heading in post.body.headings)
    lines = (post.why, post.noticed, post.body.excerpt, *headings)
    return Told(post.title, lines, post.url, post.tags)


class Proposer:
    """Knows the posts and terms of a hub.

    Args:
        known: what is there already.

    """

    def __init__(self, known: KnownPosts) -> None:
        self._posts = known.posts
        self._titles: Mapping[str, Mapping[str, str]] = {
            "task": {doc.id: doc.title for doc in known.tasks},
            "tool": {doc.id: doc.title for doc in known.tools},
            "source": {doc.id: doc.title for doc in known.sources},
        }
        tasks = [(d.id, Told(d.title, (d.trigger, d.result, *d.synonyms))) for d in known.tasks]
        tools = [(d.id, Told(d.title, (d.summary, *d.examples, *d.synonyms))) for d in known.tools]
        # Behind the posts stand the terms, each speaking for itself.
        self._terms = [("task", id_) for id_, _ in tasks] + [("tool", id_) for id_, _ in tools]
        told = [told_of(post.doc) for post in known.posts]
        told += [about for _, about in (*tasks, *tools)]
        self._likeness = Likeness(map(traits_of, told))
        self._sources_at: dict[str, Counter[str]] = defaultdict(Counter)
        for post in known.posts:
            if post.source and (host := host_of(post.doc.url)):
                self._sources_at[host][post.source] += 1
        self._source_of = {host_of(doc.url): doc.id for doc in known.sources if doc.url}

    def proposals(self, item: Told) -> Proposals:
        """Return what is proposed for an item, with the reasons.

        Args:
            item: what is told of it.

        """
        near = self._likeness.nearest(traits_of(item), _NEAREST)
        spelling = spelling_of(item.text)
        return Proposals(
            self._likely("task", spelling, near),
            self._likely("tool", spelling, near),
            self._sources(host_of(item.url)),
            self._tags(item, near),
        )

    def _likely(
        self, kind: str, item: tuple[Piece, ...], near: Iterable[Near]
    ) -> tuple[Proposal, ...]:
        witnesses: dict[str, list[Witness]] = defaultdict(list)
        for each in near:
            for id_, is_term in self._choices(kind, each.number):
                witnesses[id_].append(Witness(each.likeness, each.shared, is_term))
        titles = self._titles[kind]
        return _best(
            Proposal(id_, titles.get(id_, id_), _likelihood(those), reason_of(those, item))
            for id_, those in witnesses.items()
        )

    def _choices(self, kind: str, number: int) -> list[tuple[str, bool]]:
        """Return the choices of a kind that a text speaks for, and whether it is a term's own."""
        if number < len(self._posts):
            post = self._posts[number]
            return [(id_, False) for id_ in (post.tasks if kind == "task" else post.tools)]
        of_kind, id_ = self._terms[number - len(self._posts)]
        return [(id_, True)] if of_kind == kind else []

    def _sources(self, host: str) -> tuple[Proposal, ...]:
        """Return the sources at a host; one that most of its posts come from, or that says so."""
        if not host:
            return ()
        met, own = self._sources_at.get(host, Counter()), self._source_of.get(host, "")
        all_of_them = sum(met.values()) + bool(own)
        return _best(
            Proposal(
                id_,
                self._titles["source"].get(id_, id_),
                (met[id_] + (id_ == own)) / all_of_them,
                same_host(met[id_], host, is_own=id_ == own),
            )
            for id_ in {*met, own} - {""}
        )

    def _tags(self, item: Told, near: tuple[Near, ...]) -> tuple[Proposal, ...]:
        """Return tags of near posts that the item has the words of, or that several have."""
        said = traits_of(item)
        likely: dict[str, list[Witness]] = defaultdict(list)
        for each in near:
            if each.number < len(self._posts) and each.likeness >= _LEAST / 2:
                for tag in self._posts[each.number].doc.tags:
                    likely[tag].append(Witness(each.likeness, each.shared, is_term=False))
        found = []
        for tag, those in likely.items():
            words = traits_of(Told(tag))
            is_said = bool(words) and all(word in said for word in words)
            if is_said or len(those) >= _FEW:
                why = f"{'it says the word; ' * is_said}a tag of {posts_told(len(those), 'near')}"
                found.append(Proposal(tag, tag, _likelihood(those), why))
        return _best(found)


def _likelihood(witnesses: Iterable[Witness]) -> float:
    doubt = 1.0
    for witness in witnesses:
        doubt *= 1 - min(witness.likeness, 1.0)
    return round(1 - doubt, 6)


def _best(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    likely = [each for each in proposals if each.score >= _LEAST]
    return tuple(sorted(likely, key=lambda each: (-each.score, each.id))[:_MOST])
