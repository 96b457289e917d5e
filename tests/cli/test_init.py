"""`learnscape init`: a new hub that is complete and can be browsed at once."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)


class Links(HTMLParser):
    """Gathers the addresses that a page leads to, and the ids that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a tag."""
        for name, value in attrs:
            if name in ("href", "src") and value and (tag, name) != ("link", "canonical"):
                self.addresses.add(value)
            if name == "id" and value:
                self.ids.add(value)


def lost_links(site: Path) -> list[str]:
    """Return the links inside a site that lead nowhere."""
    pages = {path: Links(path.read_text("utf-8")) for path in site.rglob("*.html")}
    lost = []
    for page, links in pages.items():
        for address in links.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            # The page for lost readers is served anywhere, so its links begin at the root.
            folder = site if parts.path.startswith("/") else page.parent
            target = folder / unquote(parts.path).lstrip("/") if parts.path else page
            target = (target / "index.html" if target.is_dir() else target).resolve()
            known = pages[target].ids if target in pages else set()
            if not target.is_file() or (parts.fragment and unquote(parts.fragment) not in known):
                lost.append(f"{page.relative_to(site)}: {address}")
    return lost


def test_a_new_hub_says_what_to_type_next(run: Run) -> None:
    """To look, to add, to publish, in their order."""
    assert run("init", "my-hub").output == (
        "Made a learnscape in my-hub\n"
        "\n"
        "Next:\n"
        "  cd my-hub\n"
        "  learnscape serve --open\n"
        "  learnscape add https://...\n"
        "  learnscape build\n"
    )


def test_the_starter_builds_without_a_complaint(run: Run) -> None:
    """No error and no warning, all three types of learning, and every link leads somewhere."""
    run("init", "my-hub")
    built = run("build", "my-hub", "--strict", "--format", "json")
    told = json.loads(built.stdout)
    assert built.exit_code == 0
    assert {p["severity"] for p in told["problems"]} <= {"hint"}
    posts = " ".join(p.read_text("utf-8") for p in Path("my-hub/content/posts").glob("*.md"))
    assert set(re.findall(r"^type: (.*)$", posts, re.MULTILINE)) == {
        "formal", "non-formal", "informal",
    }  # fmt: skip
    assert lost_links(Path("my-hub/site").resolve()) == []


def test_the_starter_has_what_it_promises(run: Run) -> None:
    """Contexts, tasks, tools, sources, posts, and what git should leave alone."""
    run("init", "my-hub")
    hub = Path("my-hub")
    counts = {
        kind: len(list(hub.glob(f"content/{kind}")))
        for kind in ("work/*/_index.md", "work/*/[a-z]*.md", "tools/*", "sources/*", "posts/*")
    }
    assert list(counts.values()) == [2, 6, 5, 3, 5]
    assert "*" in (hub / "site/.gitignore").read_text("utf-8").splitlines()
    assert ".learnscape/" in (hub / ".gitignore").read_text("utf-8").splitlines()
    assert len((hub / "README.md").read_text("utf-8").splitlines()) <= 25


def test_the_template_in_the_note_works(run: Run) -> None:
    """The example in templates/README.md does what it says."""
    run("init", "my-hub")
    note = Path("my-hub/templates/README.md").read_text("utf-8")
    example = "".join(f"{line[4:]}\n" for line in note.splitlines() if line.startswith("    "))
    Path("my-hub/templates/page.html").write_text(example, "utf-8")
    assert run("build", "my-hub").exit_code == 0
    page = Path("my-hub/site/about/index.html").read_text("utf-8")
    assert "Ask in the team" in page
    assert "How we look after it" in page


@pytest.mark.parametrize(
    "title", ["Support desk", 'A "quoted" \\ one', "学習 🎉", "] = # x", "Tab\there"]
)
def test_a_title_is_written_safely(run: Run, title: str) -> None:
    """Any title stands on the home page, and breaks no setting."""
    run("init", "my-hub", "--title", title)
    told = json.loads(run("check", "my-hub", "--format", "json").stdout)
    assert told["ok"]
    assert not [p for p in told["problems"] if p["code"].endswith("-CONFIG")]
    run("build", "my-hub")
    feed = json.loads(Path("my-hub/site/feed.json").read_text("utf-8"))
    assert feed["title"] == " ".join(title.split())


def test_a_folder_that_is_not_empty_is_refused(run: Run, tmp_path: Path) -> None:
    """What is there is named, and nothing is overwritten."""
    for name in ("a", "b", "c", "d", "e", "README.md"):
        (tmp_path / name).write_text("mine", "utf-8")
    said = run("init", ".")
    assert said.exit_code == 2
    assert said.stderr == (
        "Error: . is not empty: it holds README.md, a, b, c, d and 1 more. "
        "Choose a new or empty folder.\n"
    )
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    """The name of a file is refused."""
    (tmp_path / "notes").write_text("mine", "utf-8")
    assert run("init", "notes").stderr == (
        "Error: notes is a file. Choose the name of a new folder.\n"
    )


def test_a_fresh_git_repository_counts_as_empty(run: Run, tmp_path: Path) -> None:
    """`git init`, then `learnscape init .` works."""
    (tmp_path / ".git").mkdir()
    said = run("init", ".")
    assert said.exit_code == 0
    assert "cd " not in said.output
    assert (tmp_path / "learnscape.toml").is_file()
