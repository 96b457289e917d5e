"""Terms that posts make: a migrated collection starts with these."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

OPEN = 'title = "Open"\nbase_url = "https://hub.example.com/"\nvocabulary = "open"\n'


@pytest.fixture
def open_hub(hub: Hub) -> Hub:
    """Give the smallest hub with an open vocabulary."""
    hub.write("learnscape.toml", OPEN)
    return hub


def test_terms_are_made_from_what_posts_name(open_hub: Hub, assembled: Assembled) -> None:
    """The title as written, the id made from it."""
    open_hub.post(social_tool="Mailing list", source="A Neighbour", work_task="Ask for help")
    made, problems = assembled()
    assert problems == ()
    tools = {tool.doc.id: tool.doc.title for tool in made.tools}
    sources = {source.doc.id: source.doc.title for source in made.sources}
    tasks = {task.doc.id: task.doc.title for task in made.tasks}
    assert tools["mailing-list"] == "Mailing list"
    assert sources["a-neighbour"] == "A Neighbour"
    assert tasks["other/ask-for-help"] == "Ask for help"


def test_described_terms_are_used_before_new_ones_are_made(
    open_hub: Hub, assembled: Assembled
) -> None:
    """By title, by the end of an id, by id."""
    open_hub.post("a", work_task="Look back and learn from it", social_tool="WEB PAGE")
    open_hub.post("b", work_task="review")
    made, _ = assembled()
    assert len(made.tasks) == len(made.tools) == len(made.contexts) == 1


def test_the_first_spelling_wins(open_hub: Hub, assembled: Assembled) -> None:
    """Another spelling of the same name is the same term; its author hears of it."""
    open_hub.post("a", work_task="Code review")
    open_hub.post("b", work_task="other/code-review")
    open_hub.post("c", work_task="CODE  REVIEW")
    made, problems = assembled()
    assert [task.doc.title for task in made.tasks if task.context == "other"] == ["Code review"]
    assert {post.tasks for post in made.posts} == {("other/code-review",)}
    assert [problem.code for problem in problems] == ["H-RESOLVED"]


@pytest.mark.parametrize(
    "titles", [("CI/CD", "ci/cd", "CI CD"), ("ci/cd", "CI/CD"), ("CI CD", "ci/cd")]
)
def test_a_title_may_hold_a_slash(
    open_hub: Hub, assembled: Assembled, titles: tuple[str, ...]
) -> None:
    """It is no id of a context and a task, in any case, whichever spelling comes first."""
    for number, title in enumerate(titles):
        open_hub.post(f"p{number}", work_task=title, social_tool=title, source=title)
    made, problems = assembled()
    assert not [problem for problem in problems if problem.is_error]
    assert {post.tasks for post in made.posts} == {("other/ci-cd",)}
    assert {post.tools for post in made.posts} == {("ci-cd",)}


@pytest.mark.parametrize("known", ["incidents", "hiring", "other"])
def test_an_id_names_a_context_that_is_known(
    open_hub: Hub, assembled: Assembled, known: str
) -> None:
    """It is described, or a `work_context` names it somewhere, or it is that of other work."""
    open_hub.post("a", work_task=f"{known}/estimate")
    open_hub.post("b", work_context="Hiring", work_task="Interview")
    made, problems = assembled()
    assert problems == ()
    assert {post.tasks[0] for post in made.posts} == {f"{known}/estimate", "hiring/interview"}


def test_an_id_in_no_known_context_is_a_title(open_hub: Hub, assembled: Assembled) -> None:
    """It stands in the context of its post, or under other work; a draft changes nothing."""
    open_hub.post("a", work_task="ci/cd")
    open_hub.post("b", work_context="Delivery", work_task="ci/cd")
    open_hub.post("c", work_context="CI", work_task="Repair", status="draft")
    made, problems = assembled()
    assert problems == ()
    assert {post.tasks for post in made.posts} == {("other/ci-cd",), ("delivery/ci-cd",)}
    assert {task.doc.title for task in made.tasks} >= {"ci/cd"}


def test_a_named_context_gathers_the_tasks_of_a_post(open_hub: Hub, assembled: Assembled) -> None:
    """With work_context, the same title is another task in each context."""
    open_hub.post("a", work_context="Planning the year", work_task="Review")
    open_hub.post("b", work_context="Responding to incidents", work_task="Review")
    open_hub.post("c", work_context="Hiring", work_task="Review")
    made, _ = assembled()
    by_id = {post.doc.id: post.tasks for post in made.posts}
    assert by_id == {
        "a": ("planning-the-year/review",), "b": ("incidents/review",), "c": ("hiring/review",),
    }  # fmt: skip


def test_tasks_without_a_context_gather_under_other_work(
    open_hub: Hub, assembled: Assembled
) -> None:
    """It stands last, after what is described and what posts made."""
    open_hub.write("content/work/unordered/_index.md", "---\ntitle: Zoo keeping\n---\n")
    open_hub.post("a", work_context="wonder", work_task="why")
    open_hub.post("b", work_task="[Ask, wonder/why]")
    made, _ = assembled()
    assert [context.doc.title for context in made.contexts] == [
        "Responding to incidents", "Zoo keeping", "wonder", "Other work",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["CON", "aux", "LPT1", "🎉", "..", "<>", "x" * 250, "1984"])
def test_any_name_makes_a_term(open_hub: Hub, assembled: Assembled, name: str) -> None:
    """Names of devices, signs alone, numbers and very long names included."""
    open_hub.post(work_task=f'"{name}"', social_tool=f'"{name}"', source=f'"{name}"')
    made, problems = assembled()
    assert problems == ()
    assert {tool.doc.title for tool in made.tools} == {"Web page", name}


def test_a_draft_leaves_no_trace(open_hub: Hub, assembled: Assembled) -> None:
    """Its terms are not published, and it does not decide how a term is spelled."""
    open_hub.post("a", status="draft", social_tool="SECRET project", work_task="x/y", source="Z")
    open_hub.post("b", status="draft", social_tool="mailing LIST")
    open_hub.post("c", social_tool="Mailing list")
    made, _ = assembled()
    assert [tool.doc.title for tool in made.tools] == ["Mailing list", "Web page"]
    assert [context.doc.id for context in made.contexts] == ["incidents"]
    made, _ = assembled(drafts=True)
    assert [tool.doc.title for tool in made.tools] == ["Mailing list", "SECRET project", "Web page"]


def test_a_source_described_in_place_is_made(hub: Hub, assembled: Assembled) -> None:
    """In a closed vocabulary too; the description that has an address speaks first."""
    hub.post("a", source="{name: A Book, year: 1998}")
    hub.post("b", source="{name: a book, url: 'https://example.org/', author: B. Writer}")
    hub.post("c", source="{name: Google SRE, url: 'https://elsewhere.example/'}")
    made, problems = assembled()
    assert problems == ()
    sources = {source.doc.id: source.doc for source in made.sources}
    assert list(sources) == ["a-book", "google-sre"]
    assert (sources["a-book"].url, sources["a-book"].author) == (
        "https://example.org/",
        "B. Writer",
    )
    assert sources["google-sre"].url == ""
    assert {post.source for post in made.posts} == {"a-book", "google-sre"}


def test_the_work_grows_only_with_the_posts(
    open_hub: Hub, assembled: Assembled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice the posts, each with terms of its own, are twice the work."""
    counted = 0

    def counting(text: str) -> str:
        nonlocal counted
        counted += 1
        return fold(text)

    monkeypatch.setattr("learnscape_gen.hub.vocabulary.fold", counting)
    counts = []
    for begin in (0, 100):
        for number in range(begin, begin + 100):
            open_hub.post(f"p{number}", work_task=f"T {number}", social_tool=f"U {number}")
        counted = 0
        assembled()
        counts.append(counted)
    assert counts[0] < counts[1] < 2.1 * counts[0]


def test_thousands_of_terms_are_all_there(open_hub: Hub, assembled: Assembled) -> None:
    """Every post of a large collection finds the terms that it made."""
    for number in range(600):
        tags = ", ".join(f"Tag {number}-{n}" for n in range(5))
        open_hub.post(f"p{number}", work_task=f"[{tags}]", social_tool=f"Tool {number}")
    made, problems = assembled()
    assert problems == ()
    assert len(made.tasks) == 3_001
    assert all(len(post.tasks) == 5 for post in made.posts)
