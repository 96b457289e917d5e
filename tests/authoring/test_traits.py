"""What a text is recognised by."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.traits import Told, host_of, traits_of


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


@pytest.mark.parametrize("url", ["", "mailto:a@b", "https://[", "nonsense"])
def test_what_is_no_address_has_no_host(url: str) -> None:
    """A note may hold anything."""
    assert host_of(url) in ("", "b")
