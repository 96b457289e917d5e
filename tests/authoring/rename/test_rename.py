"""Whatever a hub looks like: renaming changes no meaning, and there and back is where it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.tree import tree_of
from learnscape_gen.project import load_project
from tests.authoring.rename.conftest import content_of, renamed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from learnscape_gen.authoring.rename.renaming import Renaming
    from tests.conftest import Hub

TITLES = {
    "work/ops/": "Ops",
    "work/ops/run": "Run it",
    "work/ops/stop": "Stop it",
    "work/größe/": "Size",
    "work/größe/run": "Run: large",
    "tools/wiki": "Wiki",
    "tools/blog": "A blog",
    "sources/acme": "Acme",
}
"""The terms of every hub, beside those of the smallest."""
TASKS = ["ops/run", "ops/stop", "stop", "größe/run", "Run it", "Große/Run", "gone", "winding down"]
TOOLS = ["wiki", "blog", "Wiki", "a  BLOG", "web-page", "tools"]
SOURCES = ["acme", "Acme", "google-sre", "{name: Acme, year: 2020}", "{name: acme}"]
LINKS = [
    "[a](../work/ops/run.md)",
    "[a](../work/ops/)",
    "[a](../work/ops#top)",
    "[a](<../work/gr%C3%B6%C3%9Fe/run.md> 'title')",
    "[a](one.md)",
    "[a](two)",
    "[[two]]",
    "[[ops/run]] and [[Stop  it|so]]",
    "[[work/ops/stop]]",
    "[[wiki]] `[[wiki]]`",
    "[a](/tools/wiki/) [a](/tools/wiki/feed.xml)",
    "[a](/work/ops/run?q#f)",
    '<a href="../tools/wiki.md">x</a>',
    "[a][r]\n\n[r]: ../tools/blog.md",
    "[a](nowhere.md) [[nothing]]",
    "    [a](../tools/wiki.md)",
]
QUOTES = ["{}", "'{}'", '"{}"', "&a {}"]
RENAMES = [
    ("work/ops", "work"),
    ("work/ops", "über"),
    ("work/ops/run", "go"),
    ("work/ops/stop", "größe/stop"),
    ("work/größe/run", "run-2"),
    ("tools/wiki", "blog-2"),
    ("tools/blog", "weblog"),
    ("sources/acme", "acme-inc"),
    ("posts/one", "three"),
    ("posts/two", "tools"),
]
BACK = {"größe/stop": "ops/stop"}

listed = st.lists(st.sampled_from(TASKS), min_size=1, max_size=3).map(
    lambda names: names[0] if len(names) == 1 else f"[{', '.join(names)}]"
)
posts = st.tuples(
    st.builds(str.format, st.sampled_from(QUOTES), st.sampled_from(TASKS)) | listed,
    st.builds(str.format, st.sampled_from(QUOTES), st.sampled_from(TOOLS)),
    st.sampled_from(SOURCES),
    st.lists(st.sampled_from(LINKS), max_size=4),
    st.sampled_from(["\n", "\r\n"]),
)


def _write(hub: Hub, one: tuple[str, ...], two: tuple[str, ...]) -> None:
    for path, title in TITLES.items():
        file = f"{path}_index" if path.endswith("/") else path
        more = "neighbours: [ops/stop]\n" if path == "work/größe/run" else ""
        more += "synonyms: [winding down]\n" if path == "work/ops/stop" else ""
        hub.write(f"content/{file}.md", f"---\ntitle: '{title}' # {path}\n{more}---\n")
    for name, (task, tool, source, links, line_end) in {"one": one, "two/index": two}.items():
        up = "../" if "/" in name else ""
        body = "\n\n".join(links).replace("../", f"../{up}")
        hub.post(name, social_tool=tool, work_task=task, source=source, body=f"{body}\n")
        post = hub.root / f"content/posts/{name}.md"
        post.write_bytes(post.read_bytes().replace(b"\n", line_end.encode()))


def _told(hub: Hub) -> list[str]:
    """Return what a check finds, without names and places, which may be others."""
    return sorted(p.code for p in hub.check().problems if p.code != "H-RESOLVED")


def _without_aliases(files: dict[str, str]) -> dict[str, str]:
    return {path: re.sub(r"(?m)^aliases: .*\r?\n", "", text) for path, text in files.items()}


@settings(max_examples=25, phases=[Phase.generate])
@given(posts, posts, st.sampled_from(RENAMES))
def test_there_and_back(
    fresh_hub: Callable[[], AbstractContextManager[Hub]],
    one: tuple[str, ...],
    two: tuple[str, ...],
    names: tuple[str, str],
) -> None:
    """A check finds the same as before, and back again all but the old addresses is as it was."""
    with fresh_hub() as hub:
        _write(hub, one, two)
        before, told = content_of(hub), _told(hub)
        old, new = names
        renaming = _renamed(hub, old, new)
        if renaming is None:
            assert content_of(hub) == before
            return
        assert _told(hub) == told
        renamed_in(hub, renaming.to, BACK.get(new, old.rpartition("/")[2]))
        assert _told(hub) == told
        assert _without_aliases(content_of(hub)) == _without_aliases(before)


def _renamed(hub: Hub, old: str, new: str) -> Renaming | None:
    """Rename, or return None where that is refused, as for a post that has errors itself."""
    try:
        return renamed_in(hub, old, new)
    except RenameError:
        return None


def _shelves(hub: Hub) -> dict[str, tuple[str, frozenset[str], frozenset[str]]]:
    """Return the source, the tools and the tasks of each post, as pages show them."""
    model = tree_of(load_project(hub.root), lambda *_: None).seen[0].hub
    return {
        post.doc.id: (post.source, frozenset(post.tools), frozenset(post.tasks))
        for post in model.posts
    }


MERGES = [
    ("tools/wiki", "tools/blog"),
    ("tools/web-page", "tools/wiki"),
    ("work/ops/stop", "work/ops/run"),
    ("work/größe/run", "work/ops/stop"),
    ("sources/acme", "sources/google-sre"),
]


@settings(max_examples=25, phases=[Phase.generate])
@given(posts, posts, st.sampled_from(MERGES))
def test_a_merge_loses_no_post(
    fresh_hub: Callable[[], AbstractContextManager[Hub]],
    one: tuple[str, ...],
    two: tuple[str, ...],
    names: tuple[str, str],
) -> None:
    """Every post that had either of two terms has the one afterwards, and all others as before."""
    with fresh_hub() as hub:
        _write(hub, one, two)
        before = _shelves(hub)
        old, new = (name.replace("größe", "grösse").partition("/")[2] for name in names)
        renamed_in(hub, *names, merge=True)

        def led(ids: frozenset[str]) -> frozenset[str]:
            return frozenset(new if id_ == old else id_ for id_ in ids)

        assert _shelves(hub) == {
            post: (new if source == old else source, led(tools), led(tasks))
            for post, (source, tools, tasks) in before.items()
        }
        assert not [p for p in content_of(hub) if p == f"{names[0]}.md"]
