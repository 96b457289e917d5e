"""Each item that is brought into a hub becomes a file, is there already, or is left; once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from learnscape_gen.authoring.bringing.account import Made, Repeated
from learnscape_gen.authoring.bringing.batch import LeadsOutError
from learnscape_gen.authoring.item import read_item
from learnscape_gen.importers.draft import Attachment, Draft, Left, Noted, WholeFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.authoring.bringing.conftest import Bring
    from tests.conftest import Hub

SRE = "https://sre.google/sre-book/postmortem-culture/"


def draft(number: int = 1, **values: object) -> Draft:
    """Return a draft with some values."""
    plain = Draft(place=f"b.html:{number}", title="Postmortem culture")
    return replace(plain, **values)


def test_a_draft_waits_in_the_inbox(hub: Hub, bring: Bring) -> None:
    """With all that it says, in a file that triage can read."""
    account = bring(
        draft(url=f"{SRE}?utm_source=x", body="Read it.", tags=("a", "b, c"), why="So.")
    )
    path = "content/inbox/postmortem-culture.md"
    assert account.made == [Made("b.html:1", "Postmortem culture", path)]
    post = read_item(hub.root, path).post
    assert post is not None
    assert (post.title, post.url, post.why) == ("Postmortem culture", SRE, "So.")
    assert post.tags == ("a", "b, c")
    assert (hub.root / path).read_text("utf-8").endswith("---\n\nRead it.\n")
    assert hub.codes() == []


def test_importing_twice_adds_nothing(hub: Hub, bring: Bring) -> None:
    """However the address is written the second time."""
    bring(draft(url=SRE), draft(2, title="A thought", body="Of my own."))
    before = hub.content()
    account = bring(
        draft(url="http://www.sre.google:80/sre-book/postmortem-culture#x", title="Other"),
        draft(2, title="A thought", body="Of my  own.\n"),
    )
    assert [each.path for each in account.repeated] == [
        "content/inbox/postmortem-culture.md",
        "content/inbox/a-thought.md",
    ]
    assert hub.content() == before


def test_what_became_a_post_or_was_thrown_away_is_known(hub: Hub, bring: Bring) -> None:
    """Even where it has another title, address and text by now."""
    bring(draft(title="One", body="Of my own."), draft(2, title="Two", url=SRE))
    one = hub.root / "content/inbox/one.md"
    changed = one.read_text("utf-8").replace("One", "Another").replace("Of my own", "Longer")
    hub.write("content/posts/another.md", changed)
    one.unlink()
    two = hub.root / "content/inbox/two.md"
    hub.write("content/inbox/discarded/two.md", two.read_text("utf-8"))
    two.unlink()
    account = bring(draft(title="One", body="Of my own."), draft(2, title="Two", url=SRE))
    assert [each.path for each in account.repeated] == [
        "content/posts/another.md",
        "content/inbox/discarded/two.md",
    ]


def test_repeats_within_a_run_are_told(bring: Bring) -> None:
    """The second one names the file of the first."""
    account = bring(draft(url=SRE), draft(2, url=SRE.replace("https", "http"), title="Again"))
    assert account.repeated == [
        Repeated("b.html:2", "Again", "content/inbox/postmortem-culture.md")
    ]


def test_a_post_that_is_there_is_no_news(hub: Hub, bring: Bring) -> None:
    """Posts count before what waits."""
    hub.post("one", url=SRE)
    assert [each.path for each in bring(draft(url=SRE)).repeated] == ["content/posts/one.md"]


def test_notes_about_one_address_are_not_lost(bring: Bring) -> None:
    """A file with words of its own is brought in, and the other one is named."""
    account = bring(
        draft(url=SRE, name="a", body="First thoughts."),
        draft(2, url=SRE, name="b", body="Second thoughts."),
    )
    assert len(account.made) == 2
    told = "There is another text about the same address: content/inbox/a.md"
    assert account.noted == [Noted("b.html:2", told)]


def test_what_an_importer_left_stays_left(bring: Bring) -> None:
    """With its reason, as one line without control signs."""
    account = bring(Left("b.html:1", "It is a script.", "x\x1b\ny"), Noted("b.html:2", "So."))
    assert account.left == [Left("b.html:1", "It is a script.", "x y")]
    assert account.noted == [Noted("b.html:2", "So.")]


def test_a_dry_run_writes_nothing(hub: Hub, bring: Bring) -> None:
    """And says the same as the run that does."""
    items = (draft(url=SRE), draft(2, url=SRE), draft(3, title="x", body="y"))
    before = hub.content()
    dry = bring(*items, write=False)
    assert hub.content() == before
    assert bring(*items) == dry


def test_posts_are_made_of_what_lacks_nothing(hub: Hub, bring: Bring) -> None:
    """Given type and task, a page gets its host as source, and the rest waits in the inbox."""
    account = bring(
        draft(url=SRE),
        draft(2, title="Nothing", url=""),
        draft(3, title="Mine", url="https://www.etsy.com/", private=True),
        draft(4, title="A", url="https://diataxis.fr/", values=(("minutes", "ten of them"),)),
        posts=True,
        learning="informal",
        tasks=("incidents/review",),
        day="2026-11-02",
    )
    assert [each.path for each in account.made] == [
        "content/posts/postmortem-culture.md",
        "content/inbox/nothing.md",
        "content/inbox/mine.md",
        "content/inbox/a.md",
    ]
    text = (hub.root / "content/posts/postmortem-culture.md").read_text("utf-8")
    assert "source: {name: sre.google, url: https://sre.google/}" in text
    assert "date: 2026-11-02" in text
    assert "web-page" not in (hub.root / "content/inbox/mine.md").read_text("utf-8")
    assert "# private:" in (hub.root / "content/inbox/mine.md").read_text("utf-8")
    assert hub.codes() == []


def test_a_term_that_nobody_described_keeps_an_item_from_being_a_post(bring: Bring) -> None:
    """The build would refuse it; a hub with an open vocabulary welcomes it."""
    values = (("work_task", "gardening"), ("type", "informal"))
    account = bring(draft(url=SRE, values=values), posts=True)
    assert account.made[0].path == "content/inbox/postmortem-culture.md"
    told = "No task is called 'gardening', or more than one is. So it waits in the inbox."
    assert account.noted == [Noted("b.html:1", told)]
    other = draft(2, title="B", url="https://www.etsy.com/", values=values)
    assert bring(other, posts=True, is_open=True).made[0].path == "content/posts/b.md"


def test_a_private_path_is_not_published_unasked(bring: Bring) -> None:
    """Somebody has to look at it first."""
    values = (("work_task", "review"), ("type", "informal"))
    account = bring(draft(url=SRE, body="See /home/me/x.md", values=values), posts=True)
    assert account.made[0].path == "content/inbox/postmortem-culture.md"
    told = "It names a path on somebody's computer. So it waits in the inbox."
    assert account.noted == [Noted("b.html:1", told)]


def test_rules_leave_out_what_they_name(bring: Bring) -> None:
    """It is told by which rule."""
    account = bring(draft(folders=("Cooking",)), rules="[folders]\nCooking = {leave = true}\n")
    assert account.left == [Left("b.html:1", "A rule leaves out 'Cooking'.", "Postmortem culture")]


def test_a_folder_that_is_no_task_is_told_once(bring: Bring) -> None:
    """And becomes a tag."""
    account = bring(
        draft(folders=("Gardening",)), draft(2, title="B", folders=("Gardening",)), folders="tasks"
    )
    told = "No task is called 'Gardening', so it became a tag."
    assert account.noted == [Noted("b.html:1", told)]


def test_subscriptions_become_sources(hub: Hub, bring: Bring) -> None:
    """Once; and those that the hub knows by their title are not new."""
    blog = draft(
        kind="source",
        title="Write the Docs blog",
        url="https://www.writethedocs.org/blog/",
        feed="https://www.writethedocs.org/blog/archive/atom/",
    )
    known = draft(2, kind="source", title="google SRE", url="https://sre.google/")
    account = bring(blog, known)
    assert [each.path for each in account.made] == ["content/sources/write-the-docs-blog.md"]
    assert [each.path for each in account.repeated] == ["content/sources/google-sre.md"]
    assert len(bring(blog, known).repeated) == 2
    assert hub.codes() == []


def test_attachments_go_beside_the_item(hub: Hub, bring: Bring, tmp_path: Path) -> None:
    """Then it has a folder of its own."""
    picture = tmp_path / "p.png"
    picture.write_bytes(b"PNG")
    attached = (Attachment("img/p.png", picture), Attachment("../p.png", picture))
    account = bring(draft(body="![](img/p.png)", attachments=attached))
    assert [each.path for each in account.made] == ["content/inbox/postmortem-culture/index.md"]
    assert hub.content()["inbox/postmortem-culture/img/p.png"] == b"PNG"
    assert [each.told for each in account.noted] == [
        "The file ../p.png has a name that means something else in a hub. It did not come along."
    ]


def test_whole_files_go_where_they_belong(hub: Hub, bring: Bring) -> None:
    """Never over another, and only once."""
    page = WholeFile("bundle: 1", "pages/about.md", b"---\ntitle: About\n---\n")
    other = WholeFile("bundle: 2", "tools/web-page.md", b"---\ntitle: Other\n---\n")
    out = WholeFile("bundle: 3", "pages/../../x.md", b"")
    account = bring(page, other, out)
    assert [each.path for each in account.made] == ["content/pages/about.md"]
    assert [each.path for each in account.repeated] == ["content/tools/web-page.md"]
    assert [each.told for each in account.noted] == [
        "The hub keeps its own: content/tools/web-page.md"
    ]
    assert [each.what for each in account.left] == ["pages/../../x.md"]
    assert [each.path for each in bring(page).repeated] == ["content/pages/about.md"]
    assert not (hub.root / "x.md").exists()


@pytest.mark.parametrize("link", ["content/inbox", "content/posts/postmortem-culture.md"])
def test_nothing_is_written_through_a_link(
    hub: Hub, bring: Bring, tmp_path: Path, link: str
) -> None:
    """A link that leads out of the hub ends the run."""
    outside = tmp_path / "outside"
    if link.endswith("inbox"):
        outside.mkdir()
    place = hub.root / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside)
    if link.endswith("inbox"):
        with pytest.raises(LeadsOutError):
            bring(draft(url=SRE))
        assert list(outside.iterdir()) == []
    else:
        tasks = ("incidents/review",)
        made = bring(draft(url=SRE), posts=True, learning="informal", tasks=tasks).made
        assert [each.path for each in made] == ["content/posts/postmortem-culture-2.md"]
        assert not outside.exists()


def test_a_title_that_many_have_is_numbered(bring: Bring) -> None:
    """No file is written over another."""
    account = bring(*(draft(n, url=f"https://example.org/{n}") for n in range(1, 4)))
    assert [each.path.rpartition("/")[2] for each in account.made] == [
        "postmortem-culture.md",
        "postmortem-culture-2.md",
        "postmortem-culture-3.md",
    ]


def test_a_text_that_no_file_holds_is_left(bring: Bring) -> None:
    """It stays where it is, and that is said."""
    account = bring(draft(body="x" * (5 * 1024 * 1024)))
    assert account.left[0].why == "Its text is longer than 4 MiB."
