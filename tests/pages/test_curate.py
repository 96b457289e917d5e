"""The page of what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages.curate import QUIETEST, SHOWN, Gap

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.pages.curate import GapList
    from tests.conftest import Hub
    from tests.pages.conftest import Planned

PAGE = "curate/index.html"


def lists_of(planned: Planned) -> dict[str, GapList]:
    """Return what the page lists, by kind."""
    return {found.id: found for found in planned.view(PAGE).lists}


def test_every_gap_says_where_to_begin(hub: Hub, planned: Callable[[], Planned]) -> None:
    """With the line of the post that would fill it, or the file that lacks something."""
    hub.write("content/work/incidents/bare.md", "---\ntitle: Bare\n---\n")
    hub.write("content/tools/chat.md", "---\ntitle: Chat\n---\n")
    hub.write("content/sources/nobody.md", "---\ntitle: Nobody\n---\n")
    hub.post(why=None)
    lists = lists_of(planned())
    assert lists["tasks"].gaps == (
        Gap(
            "Bare",
            "work/incidents/bare/",
            "Responding to incidents",
            begin="work_task: incidents/bare",
        ),
    )
    assert lists["tools"].gaps == (Gap("Chat", "tools/chat/", begin="social_tool: chat"),)
    assert lists["types"].gaps == (
        Gap("Responding to incidents", "work/incidents/", "Formal · Informal"),
    )
    assert lists["sources"].gaps == (Gap("Google SRE", "sources/google-sre/", day="2026-11-02"),)
    assert lists["unused"].gaps == (
        Gap("Nobody", "sources/nobody/", begin="content/sources/nobody.md"),
    )
    (why,), (moments,) = lists["why"].gaps, lists["moments"].gaps
    assert why == moments
    assert why.begin == "content/posts/postmortem.md"


def test_what_is_due_says_when_and_for_whom(hub: Hub, planned: Callable[[], Planned]) -> None:
    """With the calendar of all such days."""
    hub.post(review_in="1 month", owner="the team")
    plan = planned()
    (gap,) = lists_of(plan)["due"].gaps
    assert (gap.day, gap.note) == ("2026-12-02", "the team")
    assert plan.view(PAGE).calendar == "reviews.ics"
    hub.post()
    assert "due" not in lists_of(planned())
    assert planned().view(PAGE).calendar == ""


def test_a_translation_leads_to_its_original(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Which is the file that lacks something; its title is that of the language."""
    hub.write(
        "learnscape.toml", 'title = "H"\nbase_url = "https://a.example/"\nlanguages = ["de"]\n'
    )
    hub.post("a", title="One")
    hub.write("content/posts/a.de.md", "---\ntitle: Eins\n---\nDeutsch.\n")
    lists = {found.id: found for found in planned().view("de/curate/index.html").lists}
    (gap,) = lists["moments"].gaps
    assert (gap.title, gap.begin) == ("Eins", "content/posts/a.md")
    assert lists["types"].title == "Arten des Lernens, die fehlen"


def test_a_long_list_is_cut_and_counted(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A page keeps its size; the command has the rest."""
    for number in range(SHOWN + 3):
        hub.post(f"p{number:02}", why=None, source=f"{{name: S{number:02}}}", moments="apply")
    lists = lists_of(planned())
    assert (len(lists["why"].gaps), lists["why"].total) == (SHOWN, SHOWN + 3)
    assert len(lists["sources"].gaps) == QUIETEST
    assert "moments" not in lists
    hub.build()
    assert "3 more: <code>learnscape gaps</code>" in " ".join(hub.page(PAGE).split())


def test_a_hub_may_leave_it_out(hub: Hub) -> None:
    """Then nothing leads there."""
    hub.post()
    hub.build()
    assert 'href="./curate/"' in hub.page("index.html")
    hub.write("learnscape.toml", 'title = "H"\nbase_url = "https://example.org/"\ncurate = false\n')
    hub.build()
    assert PAGE not in hub.files()
    assert "curate/" not in hub.page("index.html")


def test_a_hub_without_gaps_says_so(hub: Hub) -> None:
    """Rare as that is."""
    for type_ in ("formal", "non-formal", "informal"):
        hub.post(type_, type=type_, date=None, moments="apply")
    hub.build()
    assert "Nothing is missing." in hub.page(PAGE)


def test_a_hub_that_is_not_begun_says_how_to(empty_hub: Hub) -> None:
    """There, everything is missing."""
    empty_hub.build()
    assert "learnscape new task" in empty_hub.page(PAGE)


def test_days_stand_as_they_are(hub: Hub) -> None:
    """No build knows which day a reader has; what passed is marked by their own clock."""
    hub.post(review_in="1 month", title="<b>&", owner="<i>")
    hub.build()
    page = hub.page(PAGE)
    assert '<time datetime="2026-12-02" lang="en" data-due>December 2, 2026</time>' in page
    assert "&lt;b&gt;&amp;" in page
    assert "&lt;i&gt;" in page
    assert "due.js" in page
