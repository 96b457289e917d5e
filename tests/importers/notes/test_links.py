"""Links of Markdown and HTML between the files of a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importers.folders import imported, vault, written

if TYPE_CHECKING:
    from pathlib import Path

FILES: dict[str, str | bytes] = {
    "Other one.md": "## Part\n",
    "Sub/Deep.md": "deep",
    "Sub/pic.png": b"png",
    "x.pdf": b"pdf",
}


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("[a](Other%20one.md)", "[[Other one|a]]"),
        ("[a](<Other one.md> 'title')", "[[Other one|a]]"),
        ("[a *b*](Other%20one.md#part)", "[[Other one#part|a *b*]]"),
        ("[](Sub/Deep.md)", "[[Deep]]"),
        ("[a](Deep)", "[[Deep|a]]"),
        ('![p](Sub/pic.png "t")', '![p](pic.png "t")'),
        ("[![p](Sub/pic.png)](Sub/Deep.md)", "![p](pic.png) ([[Deep]])"),
        ("[![p](Sub/pic.png)](x.pdf)", "[![p](pic.png)](x.pdf)"),
        ("[a](https://example.org/b(c)#d)", "[a](https://example.org/b(c)#d)"),
        ("<https://example.org/>", "<https://example.org/>"),
        ("https://example.org/#tag", "https://example.org/#tag"),
        ("[a](mailto:somebody@example.org)", "[a](mailto:somebody@example.org)"),
        ("[a](nowhere.md)", "a"),
        ("![a](nowhere.png)", "a"),
        ("[a](www.example.org)", "[a](https://www.example.org)"),
        ("[a](file:///Users/x/y.pdf)", "a"),
        ("[a](C:\\Users\\x\\y.pdf)", "a"),
        ("[](/home/x/y.pdf)", "y.pdf"),
        ("[](/root/x/y.pdf)", "y.pdf"),
        ("<file:///Users/x/y.pdf>", "y.pdf"),
        ("see C:\\Users\\x\\plan.docx, and ~/notes/a.txt", "see plan.docx, and a.txt"),
        ("[a](javascript:alert`1`)", "a"),
        ("[a](data:text/html,x)", "a"),
        (f"![a](data:image/png;base64,{'A' * 9000}) [b](Deep.md)", "a [[Deep|b]]"),
        (f"<img alt='x' src='data:image/png;base64,{'A' * 9000}'>", "<img alt='x'>"),
        ("[a](#nothing)", "a"),
        ('<a href="Other%20one.md">x</a>', '<a href="/posts/other-one/">x</a>'),
        ('<img src="Sub/pic.png" alt="p">', '<img src="pic.png" alt="p">'),
        ('<a class="b" href="file:///x/y">x</a>', '<a class="b">x</a>'),
        ("[a][r]\n\n[r]: Other%20one.md", "[a][r]\n\n[r]: /posts/other-one/"),
        ("[a][r]\n\n[r]: https://example.org/ 'x'", "[a][r]\n\n[r]: https://example.org/ 'x'"),
        ("x[^1]\n\n[^1]: a [b](Deep.md)", "x[^1]\n\n[^1]: a [[Deep|b]]"),
        ("| [a](Deep.md) |\n|---|", "| [[Deep\\|a]] |\n|---|"),
        ("- [ ] [[Deep]] #a/b", "- [ ] [[Deep]] #a/b"),
        ("[unclosed](a", "[unclosed](a"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_link(tmp_path: Path, text: str, becomes: str) -> None:
    """Notes by their titles, files beside the note, and nothing that is private."""
    found = vault(tmp_path, {**FILES, "It.md": text})
    assert found.body("It.md") == becomes


def test_a_note_that_is_linked_by_address_has_one(tmp_path: Path) -> None:
    """A slug, which goes with it through triage."""
    found = vault(tmp_path, {**FILES, "It.md": "<a href='Other%20one.md'>x</a> [[Deep]]"})
    assert dict(found.drafts["Other one.md"].values) == {"slug": "other-one"}
    assert found.drafts["Sub/Deep.md"].values == ()


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("[a](/posts/b/)", "[[B|a]]"),
        ("[a](../b/)", "[[B|a]]"),
        ("[a](b.md)", "[[B|a]]"),
        ('[a]({{< ref "b" >}})', "[[B|a]]"),
        ('[a]({{% relref "/posts/b.md#part" %}})', "[[B#part|a]]"),
        ("[a](https://old.example.org/posts/b/#part)", "[[B#part|a]]"),
        ("[a](https://old.example.org/elsewhere/)", "[a](https://old.example.org/elsewhere/)"),
        ("![a](/img/a.png)", "![a](a.png)"),
        ("[a](/media/none.png)", "a"),
        ("[a](/old/)", "[[B|a]]"),
        ("[a](#mine)", "[a](#mine)"),
        ("[a](#nothing)", "a"),
    ],
)
def test_links_of_a_site(tmp_path: Path, text: str, becomes: str) -> None:
    """By address, by file, by reference, whole or not."""
    files: dict[str, str | bytes] = {
        "hugo.toml": 'baseURL = "https://old.example.org"\n',
        "content/posts/a.md": f"---\ntitle: A\n---\n{text}\n\n## Mine\n",
        "content/posts/b.md": "---\ntitle: B\naliases: [/old/]\n---\n## Part\n",
        "static/img/a.png": b"png",
    }
    body = imported(written(tmp_path, files)).body("content/posts/a.md")
    assert body.removesuffix("\n\n## Mine") == becomes


@pytest.mark.parametrize(
    ("address", "becomes"),
    [
        ("{% post_url 2024-05-02-b %}", "[[B|a]]"),
        ("{% post_url 2024-05-02-b %}#part", "[[B#part|a]]"),
        ("{% post_url 2024-05-02-b %}x", "a"),
        ("x{% post_url 2024-05-02-b %}", "a"),
        ("{% post_url 2024-05-02-b %}{% post_url 2024-05-02-b %}", "a"),
    ],
)
def test_what_stands_around_the_name_of_a_post(tmp_path: Path, address: str, becomes: str) -> None:
    """It makes another path of it, which leads nowhere; the import goes on."""
    files = {
        "_config.yml": "",
        "_posts/2024-05-01-a.md": f"[a]({address})\n",
        "_posts/2024-05-02-b.md": "# B\n\n## Part\n",
    }
    found = imported(written(tmp_path, files))
    assert found.body("_posts/2024-05-01-a.md") == becomes
    assert all("\1" not in told for told in found.told)
