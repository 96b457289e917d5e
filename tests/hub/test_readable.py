"""In which languages a page can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.hub.readable import with_languages

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

POST = "content/posts/postmortem.md"
TASK = "content/work/incidents/review.md"
FORMAL = "content/learning/formal.md"


def test_one_language_tells_nothing(hub: Hub, assembled: Assembled) -> None:
    """Every page is in it."""
    hub.post()
    made, _ = assembled()
    assert with_languages({"en": made}) == {"en": made}


def test_what_is_foreign_is_read_elsewhere(hub: Hub, assembled: Assembled) -> None:
    """A page is told of where it is not in all; who reads English reads en-GB."""
    hub.post()
    made, _ = assembled()
    posts = [replace(post, doc=replace(post.doc, language="en")) for post in made.posts]
    german = replace(made, posts=tuple(posts), foreign={TASK: "en"})
    hubs = with_languages({"en-GB": made, "de": german})
    for seen in hubs.values():
        assert seen.languages[POST] == seen.languages[TASK] == ("en-GB",)
        assert seen.languages[FORMAL] == ("en-GB",)  # this German hub has English explainers
        assert "content/tools/web-page.md" not in seen.languages


def test_a_post_may_be_in_a_language_of_its_own(hub: Hub, assembled: Assembled) -> None:
    """Which is none of those in which the hub can be seen."""
    hub.post(language="ar")
    made, _ = assembled()
    assert with_languages({"en": made, "de": made})["de"].languages[POST] == ("ar",)
