"""How like two texts are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.likeness import Likeness

TEXTS = st.lists(
    st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([1.0, 2.0]), max_size=5),
    max_size=12,
)


@given(TEXTS, st.data())
def test_a_text_is_nearest_to_itself(texts: list[dict[str, float]], data: st.DataObject) -> None:
    """An identical text is 1 alike, and none is more so; one that shares nothing is not named."""
    known = [text for text in texts if text]
    if not known:
        assert Likeness(texts).nearest({"a": 1.0}, 3) == ()
        return
    asked = data.draw(st.sampled_from(known))
    near = Likeness(texts).nearest(asked, len(texts))
    assert abs(near[0].likeness - 1) < 1e-6
    assert {each.number for each in near} == {
        number for number, text in enumerate(texts) if text.keys() & asked.keys()
    }
    assert all(texts[each.number].keys() & asked.keys() == set(each.shared) for each in near)


@given(TEXTS)
def test_it_is_the_same_every_time(texts: list[dict[str, float]]) -> None:
    """The order of the traits in the one that is asked for shows in nothing."""
    for text in texts:
        turned = dict(reversed(text.items()))
        assert Likeness(texts).nearest(text, 5) == Likeness(texts).nearest(turned, 5)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    """Two texts share one word each with the item; the rarer one is nearer."""
    texts = [{"common": 1.0, "x": 1.0}, {"rare": 1.0, "y": 1.0}, {"common": 1.0, "z": 1.0}]
    near = Likeness(texts).nearest({"common": 1.0, "rare": 1.0}, 3)
    assert near[0].number == 1
    assert near[0].shared == ("rare",)


def test_a_word_that_no_text_has_makes_an_item_unlike_all() -> None:
    """What is new in an item is not overlooked."""
    likeness = Likeness([{"a": 1.0, "b": 1.0}])
    [same] = likeness.nearest({"a": 1.0, "b": 1.0}, 1)
    [other] = likeness.nearest({"a": 1.0, "b": 1.0, "new": 1.0}, 1)
    assert other.likeness < same.likeness


def test_in_a_large_hub_words_that_most_posts_have_are_passed_over() -> None:
    """They tell nothing, and would take long to follow."""
    texts = [{"all": 1.0, f"own{number}": 1.0} for number in range(60)]
    [near] = Likeness(texts).nearest({"all": 1.0, "own7": 1.0}, 60)
    assert (near.number, near.likeness, near.shared) == (7, 1.0, ("own7",))
