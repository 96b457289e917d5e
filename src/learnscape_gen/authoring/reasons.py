"""Says in words why something is proposed, so that a person sees at a glance whether it holds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.traits import HOST, TAG
from learnscape_gen.authoring.words import shown_words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from learnscape_gen.authoring.words import Piece

_SHOWN = 3
"""So many words are named, and no more."""


class Witness(NamedTuple):
    """A text that speaks for a choice.

    Args:
        likeness: how like the item it is, from 0 to 1.
        shared: the traits that both have, what tells most first.
        is_term: whether it is the description of the choice itself, and no post.

    """

    likeness: float
    shared: tuple[str, ...]
    is_term: bool


def reason_of(witnesses: Sequence[Witness], item: Sequence[Piece]) -> str:
    """Return why a choice is proposed, such as "shares 'postmortem' with 3 posts".

    Args:
        witnesses: the texts that speak for it, at least one.
        item: the words of the item, in whose spelling they are shown.

    """
    posts = [witness for witness in witnesses if not witness.is_term]
    parts = []
    if words := _words(posts, item):
        sharing = sum(any(_is_word(trait) for trait in post.shared) for post in posts)
        parts.append(f"shares {words} with {posts_told(sharing)}")
    if tags := [trait[len(TAG) :] for trait in _ranked(posts) if trait.startswith(TAG)]:
        tagged = sum(f"{TAG}{tags[0]}" in post.shared for post in posts)
        parts.append(f"has the tag '{tags[0]}' of {posts_told(tagged)}")
    if hosts := [trait[len(HOST) :] for trait in _ranked(posts) if trait.startswith(HOST)]:
        parts.append(same_host(sum(f"{HOST}{hosts[0]}" in p.shared for p in posts), hosts[0]))
    if own := _words([witness for witness in witnesses if witness.is_term], item):
        parts.append(f"its own description says {own}")
    return "; ".join(parts)


def same_host(posts: int, host: str, *, is_own: bool = False) -> str:
    """Return that so many posts have the host of the item, or that the choice itself has it."""
    if not posts:
        return f"its own address is at {host}"
    return f"same host ({host}) as {posts_told(posts)}{', and as its own address' * is_own}"


def _words(witnesses: Iterable[Witness], item: Sequence[Piece]) -> str:
    """Return the words that tell most, in quotes, as the item has them."""
    ranked = [trait for trait in _ranked(witnesses) if _is_word(trait)]
    shown = shown_words(item, set(ranked))
    rank = {word: number for number, word in enumerate(ranked)}
    # A word of a script without spaces stands for several; the best of them gives it its rank.
    best: dict[str, int] = {}
    for word in shown:
        places = [rank[part] for part in words_of(word) if part in rank]
        if places and word.casefold() not in {known.casefold() for known in best}:
            best[word] = min(places)
    told = sorted(best, key=lambda word: (best[word], word))[:_SHOWN]
    return ", ".join(f"'{word}'" for word in told)


def _ranked(witnesses: Iterable[Witness]) -> list[str]:
    """Return the shared traits, what tells most first."""
    weights: dict[str, float] = defaultdict(float)
    for witness in witnesses:
        for place, trait in enumerate(witness.shared):
            weights[trait] += witness.likeness / (place + 1)
    return sorted(weights, key=lambda trait: (-weights[trait], trait))


def _is_word(trait: str) -> bool:
    return not trait.startswith((HOST, TAG))


def posts_told(number: int, which: str = "") -> str:
    """Return a number of posts in words: "1 post", "3 near posts"."""
    noun = "post" if number == 1 else "posts"
    return " ".join(part for part in (str(number), which, noun) if part)
