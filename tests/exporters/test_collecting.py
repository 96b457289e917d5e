"""What of a hub is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.exporters.collection import posts_in

if TYPE_CHECKING:
    from learnscape_gen.exporters.collection import Collection
    from tests.conftest import Assembled, Hub
    from tests.exporters.conftest import MadeCollecting


def titles(collection: Collection) -> list[str]:
    """Return the titles of its posts."""
    return [post.title for post in posts_in(collection)]


def test_a_whole_hub_stands_by_context_and_task(hub: Hub, collecting: MadeCollecting) -> None:
    """With whole addresses and the names of terms; a task without posts has no group."""
    hub.write("learnscape.toml", 'title = "Hub"\nbase_url = "https://hub.example.com/a"\n')
    hub.write("content/work/incidents/empty.md", "---\ntitle: Notice it\n---\n")
    hub.write("content/work/rest/_index.md", "---\ntitle: Rest\n---\n")
    hub.post(url="https://sre.google/", tags="[one]")
    found = collecting().whole()
    assert (found.title, found.url, found.hub) == ("Hub", "https://hub.example.com/a/", "Hub")
    (context,) = found.groups
    (task,) = context.groups
    assert (context.title, task.title) == ("Responding to incidents", "Look back and learn from it")
    assert task.url == "https://hub.example.com/a/work/incidents/review/"
    (post,) = task.posts
    assert post.url == "https://hub.example.com/a/posts/postmortem/"
    assert (post.link, post.source.title, post.tools[0].title) == (
        "https://sre.google/", "Google SRE", "Web page",
    )  # fmt: skip
    assert (post.date, post.language, post.tags) == ("2026-11-02", "en", ("one",))


def test_a_post_with_two_tasks_stands_under_both(hub: Hub, collecting: MadeCollecting) -> None:
    """And is one post all the same."""
    hub.write("content/work/incidents/inform.md", "---\ntitle: Inform\n---\n")
    hub.post(work_task="[review, inform]")
    found = collecting().whole()
    assert [len(group.posts) for group in found.groups[0].groups] == [1, 1]
    assert titles(found) == ["Postmortem culture"]


def test_archived_posts_and_drafts_come_only_when_asked_for(
    hub: Hub, collecting: MadeCollecting
) -> None:
    """As lists of the site have neither."""
    hub.post()
    hub.post("old", title="Old", status="archived")
    hub.post("new", title="New", status="draft")
    assert titles(collecting().whole()) == ["Postmortem culture"]
    assert set(titles(collecting(drafts=True, archived=True).whole())) == {
        "Postmortem culture", "Old", "New",
    }  # fmt: skip


def test_one_term_has_its_own_posts_by_task(
    hub: Hub, collecting: MadeCollecting, assembled: Assembled
) -> None:
    """A task, a tool, a source: with the address of its page and one line about it."""
    hub.write("content/tools/wiki.md", "---\ntitle: Wiki\nsummary: Anyone edits.\n---\n")
    hub.write("content/sources/ada.md", "---\ntitle: Ada\nkind: person\n---\n")
    hub.post()
    hub.post("two", title="Two", social_tool="wiki", source="ada")
    model, _ = assembled()
    made = collecting()
    wiki = made.of_tool(next(tool for tool in model.tools if tool.doc.id == "wiki"))
    assert (wiki.title, wiki.summary, wiki.url) == (
        "Wiki", "Anyone edits.", "https://example.org/tools/wiki/",
    )  # fmt: skip
    assert titles(wiki) == ["Two"]
    assert [group.title for group in wiki.groups] == ["Look back and learn from it"]
    assert titles(made.of_source(model.sources[0])) == ["Two"]
    assert titles(made.of_task(model.tasks[0])) == ["Postmortem culture", "Two"]


def test_a_post_whose_task_is_broken_is_not_lost(hub: Hub, collecting: MadeCollecting) -> None:
    """It stands by itself, in a group with the name of the hub."""
    hub.write("content/work/incidents/broken.md", "---\ntitle: [\n---\n")
    hub.post(work_task="incidents/broken")
    found = collecting().whole()
    assert [group.title for group in found.groups] == ["A small hub"]
    assert titles(found) == ["Postmortem culture"]
