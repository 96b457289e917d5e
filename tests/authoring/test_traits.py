"""What a text is recognised by."""

from __future__ import annotations

from learnscape_gen.authoring.traits import Told, traits_of


def test_title_tags_and_host_count_more_than_other_words() -> None:
    """What an author chose with care tells more than what stands in passing."""
    told = Told(
        "Postmortem", ("An outage.",), "https://www.sre.google/book", ("Blameless reviews",)
    )
    assert traits_of(told) == {
        "postmortem": 2.0,
        "outage": 1.0,
        "#blameless review": 2.0,
        "@sre.google": 1.5,
    }
