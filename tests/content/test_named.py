"""Keys packed into one text come out as they went in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.keys import canonical
from learnscape_gen.content.named import Named, packed, unpacked

PLACES = st.integers(0, 10**6)


@given(st.lists(st.builds(Named, st.text().map(canonical), PLACES, PLACES)))
def test_packed_keys_come_out_as_they_went_in(keys: list[Named]) -> None:
    """Whatever an author wrote as a key, it is found again at its place."""
    assert unpacked(packed(keys)) == tuple(keys)
