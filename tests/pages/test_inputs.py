"""What views are made from: whatever a reader would see change, changes the digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.config import Config
from learnscape_gen.language.words import ENGLISH, Words
from learnscape_gen.pages.inputs import Inputs

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Hub as Model
    from tests.conftest import Assembled, Hub

CONFIG = Config()


def inputs_of(
    model: Model, config: Config = CONFIG, face: str = "f", words: Words = ENGLISH
) -> Inputs:
    """Return the inputs of a hub whose files all have one face."""
    return Inputs(model, config, {post.doc.path: face for post in model.posts}, words)


def test_the_same_has_the_same_digest(hub: Hub, assembled: Assembled) -> None:
    """Build after build."""
    hub.post("a")
    model, _ = assembled()
    assert inputs_of(model).of(model.posts, "x") == inputs_of(model).of(model.posts, "x") != ""


def test_whatever_counts_changes_the_digest(hub: Hub, assembled: Assembled) -> None:
    """Posts, their order and faces, settings, terms, links, and all that is named beside them."""
    hub.post("a", body="See [b](b.md).\n")
    hub.post("b")
    model, _ = assembled()
    one, two = model.posts
    base = inputs_of(model)
    digests = [
        base.of((one, two)),
        base.of((two, one)),
        base.of((one,)),
        base.of(()),
        base.of((one, two), 1),
        base.of((one, two), 2),
        inputs_of(model, face="g").of((one, two)),
        inputs_of(model, Config(title="Another")).of((one, two)),
        inputs_of(model, words=Words("de", {"Tools": "Werkzeuge"})).of((one, two)),
    ]
    hub.write("content/tools/web-page.md", "---\ntitle: Page on the web\n---\n")
    digests.append(inputs_of(assembled()[0]).of((one, two)))
    unlinked = msgspec.structs.replace(model, links={})
    digests.append(inputs_of(unlinked).of((one, two)))
    assert len({*digests}) == len(digests)


def test_other_posts_do_not_count(hub: Hub, assembled: Assembled) -> None:
    """A page is not made anew for what it does not show."""
    hub.post("a")
    before, _ = assembled()
    hub.post("b", title="Another")
    after, _ = assembled()
    [post] = before.posts
    assert inputs_of(before).of([post]) == inputs_of(after).of([post])


def test_nothing_is_told_without_the_faces(hub: Hub, assembled: Assembled) -> None:
    """Then every view is made."""
    hub.post("a")
    model, _ = assembled()
    assert Inputs(model, CONFIG, {}, ENGLISH).of(model.posts) == ""
    [post] = model.posts
    renamed = msgspec.structs.replace(post.doc, path="content/posts/unknown.md")
    assert inputs_of(model).of([msgspec.structs.replace(post, doc=renamed)]) == ""
