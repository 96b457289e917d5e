"""Front matter keys in every spelling that authors use."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.keys import canonical, plain_word


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        (
            "social_tool",
            "social_tool|social-tool|Social Tool|SOCIAL_TOOL|social__tool| social  tool|tool|Tools",
        ),
        ("work_task", "work_task|Work-Task|work task|task|TASKS|work_tasks"),
        ("work_context", "context|Contexts|work context"),
        ("url", "URL|link|Link"),
        ("tags", "Tags|tag|keywords"),
        ("aliases", "alias|redirect_from|Redirect From"),
        ("language", "lang|Language"),
        ("neighbours", "neighbor|Neighbors|neighbour"),
        ("review_in", "Review in|review-in"),
        ("title", "TITLE|Title"),
    ],
)
def test_a_key_in_all_its_spellings(name: str, spellings: str) -> None:
    """Case, hyphens, spaces, the plural and the short form make no difference."""
    assert {canonical(written) for written in spellings.split("|")} == {name}


def test_a_key_that_is_not_known_stays_apart() -> None:
    """A key of one's own is read in one form, too."""
    assert canonical("Last Seen") == canonical("last-seen") == "last_seen"
    assert canonical("toolbox") == "toolbox"


@settings(deadline=None)
@given(st.text())
def test_a_name_is_its_own_name(key: str) -> None:
    """The one name of a key has itself as its name."""
    assert canonical(canonical(key)) == canonical(key)
    assert plain_word(plain_word(key)) == plain_word(key)


def test_words_to_choose_from_are_as_forgiving() -> None:
    """A word of a closed set may be written with a space or an underscore, in any case."""
    assert {plain_word(w) for w in ("Non-Formal", "non formal", "NON_FORMAL")} == {"non-formal"}
