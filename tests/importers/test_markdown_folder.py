"""Folders of Markdown become drafts, one a note, with links that lead to each other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.cli import learnscape
from learnscape_gen.importers.draft import Draft, Left
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.markdown_folder import items
from learnscape_gen.importers.notes.note import ENDINGS
from tests.importers.folders import FIXTURES, imported, vault, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub


@pytest.mark.parametrize(
    ("name", "drafts", "left", "told", "tool"),
    [
        ("vault", 10, 2, 20, "Obsidian"),
        ("hugo", 5, 3, 11, "Hugo"),
        ("jekyll", 4, 1, 6, "Jekyll"),
        ("zola", 2, 1, 6, "Zola"),
        ("eleventy", 2, 0, 3, "Eleventy"),
        ("mkdocs", 3, 0, 1, "MkDocs"),
        ("docusaurus", 3, 0, 5, "Docusaurus"),
    ],
)
def test_each_note_is_told_once(name: str, drafts: int, left: int, told: int, tool: str) -> None:
    """Drafts and what is left: as many as there are notes and drawings; the tool is told first."""
    found = imported(FIXTURES / name)
    assert (len(found.drafts), len(found.left), len(found.told)) == (drafts, left, told)
    assert next(iter(found.told)).startswith(f"Read as {tool} reads it")


def test_a_vault() -> None:
    """Links, embeds, callouts, tags, comments: each becomes what a hub has for it."""
    found = imported(FIXTURES / "vault")
    review = found.drafts["Incident review.md"]
    assert review.tags == ("incidents", "blameless", "reading/later")
    assert [file.inner for file in review.attachments] == ["timeline.png", "plan.pdf"]
    assert review.date == "2024-05-01"
    kept = dict(review.kept)
    assert kept["comment"] == "ask the lawyers whether this may be shown"
    assert {"aliases", "cssclasses", "rating", "link"} < kept.keys()
    body = found.body("Incident review.md")
    for piece in (
        "See [[Blameless talk]], [[Blameless talk#rules-of-the-room|the rules]]",
        "[[How we tell people|Status page]]. Somebody wrote Note that never was and words.",
        "> [!NOTE] Before you begin\n> Read [[Incident review|RCA]] and ![timeline](timeline.png)",
        "<mark>Ask for [[Blameless talk]]</mark>",
        "The plan: [plan.pdf](plan.pdf), and [[Blameless talk]].",
        "```dataview\nLIST FROM #not-a-tag\n[[Not a link]] %%not a comment%%\n```",
        "Inline `[[Not a link either]]` and `==no==`.",
        "| it   | [[Blameless talk\\|talk]] |",
    ):
        assert piece in body
    assert "lawyers" not in body
    assert "# Incident review" not in body
    assert found.told["[[Nowhere]] leads to no note or file; it is text now."] == review.place


def test_what_is_private_is_written_nowhere() -> None:
    """Of an address on somebody's computer only the last name is left, in words and comments."""
    found = imported(FIXTURES / "vault")
    talk = found.drafts["Blameless talk.md"]
    assert "Users" not in repr(talk)
    assert "obsidian:" not in repr(talk)
    assert "javascript:" not in talk.body
    assert "- on my disk, vault\n- salaries.xlsx\n" in talk.body
    told = "Addresses of files and programs on a computer are shortened to their last name."
    assert f"{told} (3 times in 1 note)" in found.told


def test_notes_of_one_name_are_told_apart() -> None:
    """By a slug, which goes with the post wherever it goes."""
    found = imported(FIXTURES / "vault")
    values = {place: dict(draft.values) for place, draft in found.drafts.items()}
    assert values["Projects/Notes.md"] == {"slug": "projects-notes"}
    assert found.body("Projects/Notes.md") == "Own folder first: [[posts/projects-notes]]."
    assert "[[posts/projects-notes]]" in found.body("Zettel/Start.md")
    assert "slug" not in values["Incident review.md"]


def test_broken_front_matter_is_text() -> None:
    """And its title is used, where one can be seen."""
    found = imported(FIXTURES / "vault")
    assert found.drafts["Zettel/Broken.md"].title == "Broken: front matter"
    text = "```yaml\ntitle: Broken: front matter\ntags: [a\n```\n\nBody stays."
    assert found.body("Zettel/Broken.md") == text
    assert any(told.startswith("Front matter is text now: ") for told in found.told)


def test_hugo() -> None:
    """Front matter in three forms, bundles, shortcodes, references, addresses by a pattern."""
    found = imported(FIXTURES / "hugo")
    first = found.drafts["content/posts/2024-05-01-first-post.md"]
    assert (first.title, first.author, first.url) == (
        "First post",
        "Some Body",
        "https://example.org/first",
    )
    assert first.aliases == ("posts/2024-05-01-first-post", "old/first", "2019/first.html")
    assert first.why == "What we wrote first."
    assert first.date == "2024-05-01T10:30:00+02:00"
    body = first.body
    assert "![The flow](flow.png)" in body
    assert "{{< youtube abc123>}}" in body
    assert "[[Setting up#steps|by path]]" in body
    assert "[[Setting up|whole]] and gone." in body
    assert '```go\nfmt.Println("[[no link]]")\n```' in body
    assert found.drafts["content/docs/setup.md"].aliases == ("handbook/set-up",)
    assert found.drafts["content/docs/about.de.md"].language == "de"
    bundle = found.drafts["content/posts/bundle/index.md"]
    assert ("status", "draft") in bundle.values
    assert bundle.private
    assert (bundle.folders, bundle.aliases) == (("posts",), ("posts/the-bundle",))
    assert "[ref]: /posts/setup/" in bundle.body
    assert ("slug", "setup") in found.drafts["content/docs/setup.md"].values
    assert found.left["README.md"] == "Hugo makes no page of what stands there."


def test_jekyll() -> None:
    """Dates in names, drafts, marked code, links of templates, redirects, addresses by a style."""
    found = imported(FIXTURES / "jekyll")
    first = found.drafts["_posts/2024-05-01-first-post.md"]
    assert (first.date, first.why) == ("2024-05-01", "In short.")
    assert first.tags == ("a", "b", "work", "incidents")
    own = "work/incidents/2024/05/01/first-post"
    assert first.aliases == (own, "old/first", "older.html")
    assert "[[About|page]] and [[About|site]]" in first.body
    assert '```ruby\nputs "{{ no }} [[no]]"\n```' in first.body
    assert "![pic](pic.png)" in first.body
    assert ("comment", "nobody saw this") in first.kept
    assert "nobody saw this" not in first.body
    hidden = {place for place, draft in found.drafts.items() if draft.private}
    assert hidden == {"_posts/2019/2024-05-02-second.md", "_drafts/not-yet.md"}


def test_zola_eleventy_mkdocs_and_docusaurus() -> None:
    """Each has its own links, callouts and addresses."""
    zola = imported(FIXTURES / "zola").drafts["content/blog/2024-05-01-first.md"]
    assert (zola.tags, zola.aliases) == (("rust", "web", "Work"), ("blog/first",))
    assert "[[Colocated#part|colocated]] and gone." in zola.body
    eleventy = imported(FIXTURES / "eleventy")
    assert eleventy.drafts["posts/second.md"].aliases == ("posts/second",)
    mkdocs = imported(FIXTURES / "mkdocs")
    assert mkdocs.body("docs/index.md").endswith(
        "[[Installing#on-a-laptop|guide]] or [[The guide|all]]."
    )
    assert "> [!NOTE] Mind the gap\n> Words in it.\n>\n> ```\n> !!! note\n> ```" in mkdocs.body(
        "docs/guide/install.md"
    )
    docusaurus = imported(FIXTURES / "docusaurus")
    install = docusaurus.drafts["docs/01-intro/02-install.mdx"]
    assert install.aliases == ("docs/intro/installing",)
    assert "> [!TIP] Do this first\n> Read [[Intro|intro]] and ![logo](logo.png)." in install.body
    assert "import Tabs" not in install.body
    assert "import Y from 'y';\n:::note" in install.body
    hello = docusaurus.drafts["blog/2024-05-01-hello.md"]
    assert (hello.author, hello.aliases) == ("some-key, Some Body", ("blog/2024/05/01/hello",))


def test_the_folder_may_be_the_content_itself() -> None:
    """Then what stands beside it tells the tool."""
    found = imported(FIXTURES / "hugo" / "content")
    assert "Read as Hugo reads it, because there is ../hugo.toml." in found.told
    assert len(found.drafts) == 5


def test_links_hold_in_a_hub(hub: Hub) -> None:
    """All of a vault as posts: no link leads nowhere, and nothing private is on a page."""
    told = ["--type", "informal", "--task", "incidents/review", "--tool", "web-page"]
    where = ["--source", "google-sre", "--project", os.fspath(hub.root)]
    command = ["import", "markdown", os.fspath(FIXTURES / "vault"), *told, *where]
    result = CliRunner().invoke(learnscape, command)
    assert "12 items read, 10 made (10 in posts), 0 there already, 2 left" in result.output
    report = hub.build()
    assert not [problem for problem in report.problems if problem.severity != "hint"]
    pages = b"".join(content for path, content in hub.files().items() if path.endswith(".html"))
    for secret in (b"the lawyers", b"/Users", b"obsidian:", b"cssclasses"):
        assert secret not in pages
    again = CliRunner().invoke(learnscape, command)
    assert "12 items read, 0 made, 10 there already, 2 left" in again.output


def test_what_is_no_folder_of_notes(tmp_path: Path) -> None:
    """It is told why, and nothing is unpacked."""
    packed = tmp_path / "vault.zip"
    packed.write_bytes(b"PK\x03\x04")
    (tmp_path / "note.md").write_text("x")
    empty = written(tmp_path / "empty", {"picture.png": b"png"})
    for path, why in (
        (packed, "packed"),
        (tmp_path / "note.md", "is a file"),
        (tmp_path / "nowhere", "no such"),
        (empty, "no Markdown"),
    ):
        with pytest.raises(UnreadableError, match=why):
            next(items(path))


def test_ugly_files_are_left_one_by_one(tmp_path: Path) -> None:
    """Too large, empty, no text: a line each, and the others are read."""
    found = vault(
        tmp_path,
        {
            "large.md": "x" * 5_000_000,
            "empty.md": " \n",
            "program.md": b"\x7fELF\0\0\0\1",
            "good.md": "Good.",
            "wide.md": "Breit: größe".encode("utf-16"),
            "old.md": "caf\xe9".encode("latin-1"),
            "marked.md": "---\ntitle: \x07bell\u2028\n---\nok".encode("utf-8-sig"),
            "None.md": "Nothing.",
        },
    )
    assert found.left.keys() == {"large.md", "empty.md", "program.md"}
    assert found.drafts["wide.md"].body == "Breit: größe"
    assert found.drafts["old.md"].body == "café"
    assert found.drafts["marked.md"].title == "bell"
    assert found.drafts["None.md"].title == ""


def test_links_of_the_file_system_are_not_followed(tmp_path: Path) -> None:
    """Neither out of the folder, nor round in it; hidden folders are not looked into."""
    outside = written(tmp_path / "outside", {"secret.md": "secret", "secret.png": b"png"})
    folder = written(
        tmp_path / "vault",
        {"a.md": "![[secret.png]] ![](../outside/secret.png) [[secret]]", ".trash/b.md": "gone"},
    )
    (folder / "out.md").symlink_to(outside / "secret.md")
    (folder / "round").symlink_to(folder, target_is_directory=True)
    (folder / "secret.png").symlink_to(outside / "secret.png")
    found = imported(folder)
    assert found.drafts.keys() == {"a.md"}
    assert found.left.keys() == {"out.md", "round", "secret.png"}
    assert found.drafts["a.md"].attachments == ()
    assert "secret]]" not in found.body("a.md")


def test_names_of_all_systems(tmp_path: Path) -> None:
    """Letters composed or not, in any case and script, lead to the same note."""
    found = vault(
        tmp_path,
        {
            "Cafe\u0301.md": "decomposed",
            "log.md": "small",
            "LOG.md": "large",
            "🎉.md": "[[caf\u00e9]] [[LOG]] [[log]] [[日本]]",
            "日本.md": "[[🎉]]",
        },
    )
    body = found.body("🎉.md")
    large, small = (dict(found.drafts[f"{name}.md"].values)["slug"] for name in ("LOG", "log"))
    assert body == f"[[Caf\u00e9]] [[posts/{large}]] [[posts/{small}]] [[日本]]"
    assert large != small
    assert found.body("日本.md") == "[[🎉]]"


_TEXT = st.lists(
    st.sampled_from(
        [
            *(
                "[[",
                "]]",
                "![[",
                "|",
                "#",
                "^",
                "%%",
                "==",
                "`",
                "```\n",
                "\n",
                "\n\n",
                "    ",
                "> ",
            ),
            *(
                "[",
                "](",
                ")",
                "<",
                ">",
                "<!--",
                "-->",
                "---\n",
                "+++\n",
                "{",
                "}",
                "{{<",
                ">}}",
                "{%",
            ),
            *(
                "%}",
                "a.md",
                "b",
                "Sub/a",
                "x.png",
                "https://example.org/",
                "file:///x/y",
                "::",
                "!!! ",
            ),
            *(
                ":::note\n",
                ":::\n",
                "> [!info]\n",
                "title: ",
                "tags: ",
                "[a]: ",
                "\\",
                "é",
                "🎉",
                "&",
            ),
            *(
                "<a href='a.md'>",
                "{% raw %}",
                "{% endraw %}",
                "import x from 'y'\n",
                "# a\n",
                "/Users/x/y",
            ),
        ]
    )
    | st.text(max_size=5),
    max_size=40,
).map("".join)


@given(
    texts=st.lists(
        _TEXT.map(lambda text: text.encode("utf-8", "replace")) | st.binary(max_size=60),
        min_size=1,
        max_size=4,
    ),
    sign=st.sampled_from(
        [".obsidian/a", "hugo.toml", "_config.yml", "zola.toml", "docusaurus.config.js", "plain"]
    ),
)
def test_whatever_stands_in_a_folder(
    tmp_path_factory: pytest.TempPathFactory, texts: list[bytes], sign: str
) -> None:
    """Nothing fails, and each note gives one draft or one reason."""
    folder = tmp_path_factory.mktemp("any")
    names = ("a.md", "Sub/a.md", "b.mdx", "_posts/2024-01-01-b.markdown")
    notes = dict(zip(names, texts, strict=False))
    written(folder, {sign: b"", "Sub/x.png": b"png", **notes})
    found = [item for item in items(folder) if isinstance(item, Draft | Left)]
    assert sorted(item.place for item in found) == sorted(notes)
    assert all(name.endswith(ENDINGS) for name in notes)
