"""Which note has an address, a slug, an old address."""

from __future__ import annotations

from learnscape_gen.importers.notes import site as tools
from learnscape_gen.importers.notes.index import Index
from learnscape_gen.importers.notes.note import Note
from learnscape_gen.importers.notes.site import Root, Site


def index_of(*notes: Note) -> Index:
    """Return an index of some notes."""
    index = Index(Site(tools.HUGO, "", (Root(""),), {}))
    for note in notes:
        index.add_note(note)
    index.close(set())
    return index


def note(inner: str, title: str, own: str = "") -> Note:
    """Return a note that is called as its file is."""
    name = inner.rpartition("/")[2].removesuffix(".md")
    return Note(inner=inner, title=title, name=name, own=own)


def test_titles_name_notes_only_where_no_other_could_be_meant() -> None:
    """Neither by its title nor by the name of its file."""
    index = index_of(
        note("a.md", "Clear"),
        note("b/same.md", "Same"),
        note("c/same.md", "Other"),
        note("d.md", "C# [odd]"),
        note("e.md", ""),
    )
    names = [index.link_name(inner) for inner in index.notes]
    assert names == ["Clear", "posts/b-same", "Other", "posts/d", "posts/e"]
    assert index.slug("a.md") == ""


def test_old_addresses_stay_out_of_the_way() -> None:
    """One that two had is the first one's; one at which a new post may stand is none's."""
    index = index_of(
        note("posts/x.md", "X", "posts/x"),
        note("posts/setup.md", "Setting up", "posts/setup"),
        note("docs/setup.md", "Set up", "docs/setup"),
        note("docs/y.md", "Y", "docs/setup"),
    )
    owners = [index.owns(each.own, inner) for inner, each in index.notes.items()]
    assert owners == [True, False, True, False]


def test_slugs_are_addresses_on_every_system() -> None:
    """However long a name is, and where a system keeps it for itself."""
    long = f"{'x' * 99} y"
    index = index_of(note("con.md", "A"), note("d/a.md", "A"), note(f"{long}.md", ""))
    slugs = [index.slug(inner) for inner in index.notes]
    assert slugs == ["con-post", "d-a", f"{'x' * 99}-y"]
