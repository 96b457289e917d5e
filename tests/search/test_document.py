"""What is searched of each kind of page, and by what it can be filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.pages import lists
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body
from learnscape_gen.search.document import SearchDocument, search_document
from tests.pages.conftest import planned

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

__all__ = ["planned"]  # a fixture of the pages, which is what is searched

Documents = dict[str, SearchDocument]


@pytest.fixture
def documents(planned: Callable[..., Planned]) -> Callable[..., Documents]:
    """Give what makes the documents of the hub in its present state, by their paths."""

    def run(*, drafts: bool = False) -> Documents:
        plans = planned(drafts=drafts).plans.values()
        found = (
            search_document(plan.path, plan.view, "en")
            for plan in plans
            if isinstance(plan, PagePlan)
        )
        return {document.path: document for document in found if document}

    return run


def test_a_post_is_found_by_all_that_it_names(
    hub: Hub, documents: Callable[..., Documents]
) -> None:
    """By its body, its terms, its tags; and each of its terms is a filter that people can read."""
    hub.post(
        moments="[apply, solve]", minutes="12", access="free", tags="[blameless]", author="Ann"
    )
    post = documents()["posts/postmortem/index.html"]
    assert (post.title, post.lead) == ("Postmortem culture", "Teaches us to ask how, not who.")
    assert post.filters == (
        ("type", "non-formal"),
        ("task", "incidents/review Look back and learn from it"),
        ("context", "incidents Responding to incidents"),
        ("tool", "web-page Web page"),
        ("source", "google-sre Google SRE"),
        ("moment", "apply"),
        ("moment", "solve"),
        ("minutes", "12"),
        ("access", "free"),
        ("language", "en"),
    )
    assert post.bodies == (Body("content/posts/postmortem.md"),)
    wanted = {"Look back and learn from it", "Web page", "Google SRE", "Ann", "blameless"}
    assert wanted <= set(post.others)


def test_a_post_in_two_tasks_of_a_context_counts_once_for_it(
    hub: Hub, documents: Callable[..., Documents]
) -> None:
    """So that the number beside a context is that of its posts."""
    hub.write("content/work/incidents/call.md", "---\ntitle: Call it\n---\n")
    hub.post(work_task="[incidents/review, incidents/call]")
    filters = documents()["posts/postmortem/index.html"].filters
    assert [name for name, _ in filters].count("context") == 1
    assert [name for name, _ in filters].count("task") == 2


def test_what_a_post_does_not_say_is_no_filter(
    hub: Hub, documents: Callable[..., Documents]
) -> None:
    """No time, no access, no moment: it is not found by these."""
    hub.post()
    names = {name for name, _ in documents()["posts/postmortem/index.html"].filters}
    assert names == {"type", "task", "context", "tool", "source", "language"}


def test_posts_are_found_by_the_rules_of_lists(
    hub: Hub, documents: Callable[..., Documents]
) -> None:
    """What is put away is not recommended, and a draft is found only where drafts are shown."""
    hub.post("old", status="archived")
    hub.post("new", status="draft")
    assert not {path for path in documents() if path.startswith("posts/")}
    assert [path for path in documents(drafts=True) if "posts/" in path] == ["posts/new/index.html"]


def test_terms_are_found_with_what_belongs_to_them(
    hub: Hub, documents: Callable[..., Documents]
) -> None:
    """A task, a context, a tool and a source say what they are, and go by their own filters."""
    task = "---\ntitle: Review\ntrigger: it is over\nresult: we know\nsynonyms: [debrief]\n---\n"
    hub.write("content/work/incidents/review.md", task)
    found = documents()
    review = found["work/incidents/review/index.html"]
    assert (review.lead, review.others) == ("it is over we know", ("debrief",))
    assert review.filters == (
        ("task", "incidents/review Review"),
        ("context", "incidents Responding to incidents"),
        ("language", "en"),
        ("kind", "task"),
    )
    for path, own, kind in (
        ("work/incidents/", ("context", "incidents Responding to incidents"), "context"),
        ("tools/web-page/", ("tool", "web-page Web page"), "tool"),
        ("sources/google-sre/", ("source", "google-sre Google SRE"), "source"),
    ):
        assert found[f"{path}index.html"].filters == (own, ("language", "en"), ("kind", kind))


def test_explainers_and_free_pages_are_found(hub: Hub, documents: Callable[..., Documents]) -> None:
    """With what a hub adds to a built-in explainer."""
    hub.write("content/learning/informal.md", "---\nextends: yes\n---\nWith us.\n")
    hub.write("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
    found = documents()
    informal = found["learning/informal/index.html"]
    assert informal.filters[0] == ("type", "informal")
    assert len(informal.bodies) == 2
    assert found["about/index.html"].filters == (("language", "en"), ("kind", "page"))


def test_a_long_list_is_found_once(
    hub: Hub, documents: Callable[..., Documents], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages that go on with it say the same of the tool and the source."""
    monkeypatch.setattr(lists, "PAGE_SIZE", 2)
    for number in range(5):
        hub.post(f"p{number}")
    found = [path for path in documents() if path.startswith(("tools/", "sources/"))]
    assert sorted(found) == ["sources/google-sre/index.html", "tools/web-page/index.html"]


def test_what_is_made_from_others_is_not_searched(
    hub: Hub, documents: Callable[..., Documents]
) -> None:
    """Neither the home page nor lists, feeds or the map."""
    hub.post()
    kinds = {path.partition("/")[0] for path in documents()}
    assert kinds == {"posts", "work", "tools", "sources", "learning"}
    assert "work/index.html" not in documents()


def test_a_term_of_any_script_is_a_filter(hub: Hub, documents: Callable[..., Documents]) -> None:
    """By its id as it is, and not as addresses write it."""
    hub.write("content/tools/wähler.md", "---\ntitle: Über alles\n---\n")
    hub.post(social_tool="wähler")
    assert ("tool", "wähler Über alles") in documents()["posts/postmortem/index.html"].filters


def test_a_page_in_another_language_says_so(hub: Hub, documents: Callable[..., Documents]) -> None:
    """Language is a filter."""
    hub.post(language="de")
    post = documents()["posts/postmortem/index.html"]
    assert (post.language, post.filters[-1]) == ("de", ("language", "de"))
