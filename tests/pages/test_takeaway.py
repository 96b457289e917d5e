"""All posts as files of the site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from learnscape_gen.exporters.json_schema import schema_of_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

FILES = ("work/bookmarks.html", "work/opml.xml", "work/posts.csv")


def test_all_posts_stand_in_each_file(hub: Hub, planned: Callable[..., Planned]) -> None:
    """But not those that no list shows; the page of all work says where they are."""
    hub.post(title="Ask how")
    hub.post("old", title="Long gone", status="archived")
    plan = planned()
    for path in FILES:
        content = plan.view(path).content.decode()
        assert "Ask how" in content
        assert "Long gone" not in content
    work = plan.view("work/index.html")
    assert {work.takeaway.bookmarks, work.takeaway.opml, work.takeaway.table} == {*FILES}
    assert work.takeaway.vocabulary == "api/vocabulary.ttl"


def test_each_language_has_its_own(hub: Hub) -> None:
    """With its words and addresses; the schema and the vocabulary are there once."""
    hub.write(
        "learnscape.toml",
        'title = "Hub"\nbase_url = "https://example.org/"\nlanguages = ["de"]\nsearch = false\n',
    )
    hub.post()
    hub.write("content/posts/postmortem.de.md", "---\ntitle: Nachschau\n---\nLies es.\n")
    assert not hub.build().failed(strict=False)
    assert "Nachschau" in hub.page("de/work/bookmarks.html")
    assert "https://example.org/de/work/incidents/review/feed.xml" in hub.page("de/work/opml.xml")
    assert 'href="../../api/vocabulary.ttl"' in hub.page("de/work/index.html")
    assert not (hub.output / "de" / "api" / "vocabulary.ttl").exists()
    assert not (hub.output / "de" / "api" / "export.schema.json").exists()


def test_a_hub_may_want_none(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Then it has the schema and the vocabulary, which cost nothing."""
    hub.write("learnscape.toml", 'title = "Hub"\nbase_url = "https://e.org/"\npacks = false\n')
    plan = planned()
    assert not {*FILES} & {*plan.plans}
    assert plan.view("work/index.html").takeaway is None


def test_the_schema_of_an_export_is_published(planned: Callable[..., Planned]) -> None:
    """Beside the rest that is for programs."""
    content = planned().view("api/export.schema.json").content
    assert content == schema_of_json()
    assert "JsonPost" in json.loads(content)["$defs"]


def test_only_what_is_shown_counts(hub: Hub) -> None:
    """An edited text draws none of the files; a new title draws them all."""
    hub.write("learnscape.toml", 'title = "H"\nbase_url = "https://e.org/"\nsearch = false\n')
    hub.post()
    hub.build()
    hub.post(body="Read it again.\n")
    assert not {*FILES} & {*hub.build().written}
    hub.post(title="Ask why", body="Read it again.\n")
    assert {*FILES} <= {*hub.build().written}
