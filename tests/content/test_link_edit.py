"""Links in bodies get other targets, and every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.front_matter_edit import front_matter_of
from learnscape_gen.content.link_edit import LinkEditError, relinked
from learnscape_gen.content.markdown.read import read_markdown

HEAD = "\ufeff---\r\ntitle: A\r\n---\r\n"


def changed(body: str, **targets: str) -> str:
    """Return a body whose links have other targets; `target_3` is the third link's."""
    wanted = {int(key.rpartition("_")[2]) - 1: target for key, target in targets.items()}
    content = relinked((HEAD + body).encode(), "a.md", wanted, "sanitise").decode()
    assert content.startswith(HEAD)
    return content[len(HEAD) :]


@pytest.mark.parametrize(
    ("body", "target", "after"),
    [
        ("[a](../b.md#c 'd')\r\n", "../x y.md", "[a](../x%20y.md#c 'd')\r\n"),
        ("[a](<../b c.md>)", "(é).md", "[a](<%28é%29.md>)"),
        ("[a](caf%C3%A9.md)", "tée.md", "[a](t%C3%A9e.md)"),
        ("> 1. [a](\r\n>    b.md)", "c.md", "> 1. [a](\r\n>    c.md)"),
        ("![a](b.png)", "c.png", "![a](c.png)"),
        ("[a]\n\n[a]: b.md\n", "c.md", "[a]\n\n[a]: c.md\n"),
        ("[a](/b/?c=d#e)", "/f/", "[a](/f/?c=d#e)"),
        ("[[ b#c | d ]]", "e", "[[ e#c | d ]]"),
        ("|a|\n|-|\n|[[b]] [[x]]|\n", "c", "|a|\n|-|\n|[[c]] [[x]]|\n"),
        ("<a href='b.md#c'>d</a>", "e'f.md", "<a href='e%27f.md#c'>d</a>"),
        ("`[[b]]` [[b]] \\[[b]]\n\n    [[b]]\n", "c", "`[[b]]` [[c]] \\[[b]]\n\n    [[b]]\n"),
        ("# See [[b]]\n", "c", "# See [[c]]\n"),
        ("[^1]\n\n[^1]: [a](b.md)\n", "c.md", "[^1]\n\n[^1]: [a](c.md)\n"),
        ("[a&amp;b](a&amp;b.md)", "a&b c.md", "[a&amp;b](a%26b%20c.md)"),
    ],
)
def test_only_the_address_changes(body: str, target: str, after: str) -> None:
    """However a link is written; what only looks like one stays."""
    assert changed(body, target_1=target) == after


def test_links_of_one_name_are_told_apart_by_what_follows() -> None:
    """One may keep its target while another changes."""
    assert changed("[a](b.md) [c](b.md#d)", target_2="e.md") == "[a](b.md) [c](e.md#d)"


def test_a_definition_serves_all_that_refer_to_it() -> None:
    """It can't change for one of them alone."""
    body = "[a][x] [b][x]\n\n[x]: c.md\n"
    assert changed(body, target_1="d.md", target_2="d.md") == body.replace("c.md", "d.md")
    with pytest.raises(LinkEditError) as refused:
        changed(body, target_1="d.md")
    assert refused.value.links == (0,)


def test_what_would_become_another_text_is_refused() -> None:
    """A name that a wikilink can't hold."""
    with pytest.raises(LinkEditError):
        changed("[[b]]", target_1="c]]d")


@given(st.lists(st.sampled_from(["[a](b.md)", "[[b]]", "`", "\n", "<b", "[x]: b.md\n", "]("])))
def test_any_text_is_changed_right_or_not_at_all(pieces: list[str]) -> None:
    """Each link has its new target afterwards, and the others theirs."""
    body = " ".join(pieces)
    links = read_markdown(body, path="")[0].links
    targets = dict.fromkeys(range(len(links)), "new")
    try:
        after = relinked(f"---\n---\n{body}".encode(), "", targets, "sanitise")
    except LinkEditError:
        return
    found = read_markdown(front_matter_of(after, "").body, path="")[0].links
    assert [(link.target, link.kind) for link in found] == [("new", link.kind) for link in links]
