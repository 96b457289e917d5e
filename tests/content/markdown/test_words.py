"""The few words that are put into bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.markdown.words import ENGLISH, words_in
from learnscape_gen.messages import messages

if TYPE_CHECKING:
    from tests.conftest import Hub

BODY = """\
> [!NOTE]
> Read it.[^1]

- [x] Done it.

[^1]: Twice.
"""


def test_they_are_in_the_catalogues() -> None:
    """Each is a text that a language can have."""
    assert set(msgspec.structs.astuple(ENGLISH)) <= {message.one for message in messages()}
    assert words_in(str.upper).note == "NOTE"


def test_bodies_speak_the_language_of_the_hub(hub: Hub) -> None:
    """A hub that changes its language is read anew."""
    hub.post(body=BODY)
    hub.build()
    assert ">Note<" in hub.page("posts/postmortem/index.html")
    hub.write("learnscape.toml", 'title = "x"\nlanguage = "de"\n')
    hub.build()
    page = hub.page("posts/postmortem/index.html")
    assert ">Hinweis<" in page
    assert 'aria-label="Erledigt"' in page
    assert ">Note<" not in page
