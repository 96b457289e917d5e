"""Drafts of all formats become what a hub can hold, or a reason why not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.cleaned import cleaned
from learnscape_gen.importers.draft import Draft, Left
from learnscape_gen.importers.words import one_line
from learnscape_gen.paths import web_address


def test_a_draft_that_is_only_a_script_is_left() -> None:
    """A bookmarklet is told with its reason."""
    left = cleaned(Draft(place="b.html:3", title="Save", url="javascript:void(0)"))
    assert left == Left("b.html:3", "It is a script of a browser and no page.", "Save")


def test_what_can_not_be_used_is_kept() -> None:
    """A refused address beside a text, and a title that was cut, stay in the draft."""
    draft = cleaned(Draft(place="n.md", title="y" * 400, url="place:sort=8", body="Words."))
    assert isinstance(draft, Draft)
    assert draft.url == ""
    assert dict(draft.kept) == {"url": "place:sort=8", "title": "y" * 400}


def test_a_secret_address_is_kept_nowhere() -> None:
    """Of the address of a private file only stays why it is not there."""
    draft = cleaned(Draft(place="n.md", title="t", url="file:///home/me/x", body="Words."))
    assert "/home/me" not in repr(draft)
    assert "/home/me" not in repr(cleaned(Draft(place="n.md", url="file:///home/me/x")))


def test_values_keep_their_blanks() -> None:
    """A value of our own front matter is not touched within its line."""
    draft = cleaned(Draft(place="n.md", title="t", values=(("why", '"a  b"\n'),)))
    assert isinstance(draft, Draft)
    assert draft.values == (("why", '"a  b"'),)


def test_the_name_of_a_file_that_is_no_text() -> None:
    """Systems allow any bytes in names; what is made of them can be written down."""
    draft = cleaned(Draft(place="n.md", title="t", name="a\udcffb"))
    assert isinstance(draft, Draft)
    assert draft.name == "ab"


@given(st.builds(Draft, place=st.text(), title=st.text(), url=st.text(), body=st.text()))
def test_cleaning_again_changes_nothing(draft: Draft) -> None:
    """What is clean is clean, whatever it was made from."""
    once = cleaned(draft)
    if isinstance(once, Draft):
        assert cleaned(once) == once
        assert once.url == web_address(once.url)
        assert one_line(once.title) == once.title
        once.body.encode()
