"""Why something is proposed, in words."""

from __future__ import annotations

from learnscape_gen.authoring.reasons import Witness, posts_told, reason_of
from learnscape_gen.authoring.words import spelling_of


def test_words_tags_and_hosts_are_named_with_the_number_of_posts() -> None:
    """The words as the item writes them, those that tell most first, three at most."""
    item = spelling_of("Postmortems, Blameless facilitation after an outage")
    shared = ("blameless", "postmortem", "#review", "facilitation", "outage", "@sre.google")
    posts = [
        Witness(0.5, shared, is_term=False),
        Witness(0.4, ("postmortem",), is_term=False),
        Witness(0.1, ("@sre.google",), is_term=False),
        Witness(0.2, ("outage",), is_term=True),
    ]
    assert reason_of(posts, item) == (
        "shares 'Postmortems', 'Blameless', 'facilitation' with 2 posts; "
        "has the tag 'review' of 1 post; same host (sre.google) as 2 posts; "
        "its own description says 'outage'"
    )


def test_words_of_a_script_without_spaces_are_whole() -> None:
    """Nobody reads pairs of signs."""
    witness = Witness(0.5, ("り返", "振り", "返り"), is_term=False)
    assert reason_of([witness], spelling_of("障害の振り返り")) == "shares '振り返り' with 1 post"


def test_numbers_of_posts() -> None:
    """One post, several posts, and which ones."""
    assert (posts_told(1), posts_told(2, "near")) == ("1 post", "2 near posts")
