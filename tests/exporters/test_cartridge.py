"""The cartridge has the structure that 1EdTech publishes for Common Cartridge 1.1, and links alone.

No package ships the schemas of 1EdTech. What they ask of a cartridge of web links is asked here:
the order of elements, what is needed, what is unique, and what leads where.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from learnscape_gen.exporters.cartridge import cartridge_of
from learnscape_gen.exporters.collection import Collection
from tests.exporters.conftest import HOSTILE, collection_of, exported

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
LINK = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
TWO = (
    exported(),
    exported("Another & <b>one</b>", url="https://example.org/posts/b/", address="", why=""),
)


def unpacked(cartridge: bytes) -> dict[str, etree._Element]:
    """Return the files of a cartridge."""
    with ZipFile(BytesIO(cartridge)) as archive:
        assert archive.testzip() is None
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def names(element: etree._Element) -> list[str]:
    """Return the names of the elements in another."""
    return [child.tag for child in element]


def assert_sound(files: dict[str, etree._Element]) -> None:
    """Hold a cartridge against the published structure (CP 1.2 as CC 1.1 profiles it)."""
    assert next(iter(files)) == "imsmanifest.xml"
    manifest = files["imsmanifest.xml"]
    assert manifest.tag == f"{CP}manifest"
    assert names(manifest) == [f"{CP}metadata", f"{CP}organizations", f"{CP}resources"]
    metadata, organizations, resources = manifest
    assert names(metadata) == [f"{CP}schema", f"{CP}schemaversion", f"{LOM}lom"]
    assert [metadata[0].text, metadata[1].text] == ["IMS Common Cartridge", "1.1.0"]
    (general,) = metadata[2]
    assert names(general) == [f"{LOM}title", f"{LOM}description"]
    assert all(names(told) == [f"{LOM}string"] and told[0].get("language") for told in general)
    (organization,) = organizations
    assert organization.get("structure") == "rooted-hierarchy"
    (root,) = organization
    assert (root.tag, root.get("identifierref")) == (f"{CP}item", None)
    assert set(names(root)) <= {f"{CP}item"}, "the root has no title"
    identifiers = [e.get("identifier") for e in manifest.iter() if e.get("identifier")]
    assert len(identifiers) == len(set(identifiers))
    assert all(name[0].isalpha() and ":" not in name for name in identifiers), "of the type ID"
    known = {resource.get("identifier") for resource in resources}
    for item in root.iterdescendants(f"{CP}item"):
        assert item[0].tag == f"{CP}title"
        assert set(names(item)[1:]) <= {f"{CP}item"}
        if leads_to := item.get("identifierref"):
            assert leads_to in known
            assert names(item) == [f"{CP}title"], "what is learned from holds no other items"
    for resource in resources:
        assert (resource.get("type"), resource.get("href")) == ("imswl_xmlv1p1", None)
        (file,) = resource
        link = files[file.get("href")]
        assert (link.tag, names(link)) == (f"{LINK}webLink", [f"{LINK}title", f"{LINK}url"])
        assert link[1].get("href")
    assert len(files) == len(resources) + 1, "no file but those of the links"


def test_a_cartridge_is_a_folder_of_links() -> None:
    """One folder for each group, one link for each post: to the thing itself, or to its page."""
    files = unpacked(cartridge_of(collection_of(*TWO)))
    assert_sound(files)
    manifest = files["imsmanifest.xml"]
    titles = [item.findtext(f"{CP}title") for item in manifest.iter(f"{CP}item")]
    assert titles[1:] == ["Incidents", "Look back", "Postmortem culture", "Another & <b>one</b>"]
    links = {
        file[0].text: (file[1].get("href"), file[1].get("target"))
        for name, file in files.items()
        if name != "imsmanifest.xml"
    }
    assert links == {
        "Postmortem culture": ("https://sre.google/", "_blank"),
        "Another & <b>one</b>": ("https://example.org/posts/b/", "_blank"),
    }


def test_a_post_with_two_tasks_is_one_link() -> None:
    """It stands in both folders."""
    one = collection_of(TWO[0])
    both = Collection(one.title, one.url, one.hub, one.hub_url, groups=one.groups * 2)
    files = unpacked(cartridge_of(both))
    assert_sound(files)
    referring = files["imsmanifest.xml"].iterfind(f".//{CP}item[@identifierref]")
    assert [item.get("identifierref") for item in referring] == ["L1", "L1"]


def test_an_empty_task_is_a_sound_cartridge() -> None:
    """It has no link yet."""
    files = unpacked(cartridge_of(Collection("T", "https://example.org/t/", "H", "https://x.org/")))
    assert_sound(files)
    assert list(files) == ["imsmanifest.xml"]


def test_moodle_knows_it_by_its_beginning() -> None:
    """It looks for the namespace in the first 500 bytes, however long titles are."""
    collection = collection_of(*TWO, title="T" * 2000)
    with ZipFile(BytesIO(cartridge_of(collection))) as archive:
        start = archive.read("imsmanifest.xml")[:500]
    assert b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"' in start


@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_can_be_packed(title: str) -> None:
    """It is text, and what XML forbids is left out."""
    assert_sound(unpacked(cartridge_of(collection_of(exported(title), title=title))))


@given(st.lists(st.text(), max_size=4))
def test_every_post_has_its_link(titles: list[str]) -> None:
    """Whatever they are called, and also where they are called the same."""
    posts = [
        exported(title, url=f"https://example.org/posts/{n}/") for n, title in enumerate(titles)
    ]
    files = unpacked(cartridge_of(collection_of(*posts)))
    assert_sound(files)
    assert len(files) == len(titles) + 1


def test_a_cartridge_is_the_same_each_time() -> None:
    """It tells no time and no system, and is not compressed, which programs do differently."""
    first, second = cartridge_of(collection_of(*TWO)), cartridge_of(collection_of(*TWO))
    assert first == second
    with ZipFile(BytesIO(first)) as archive:
        told = {
            (entry.date_time, entry.create_system, entry.compress_type)
            for entry in archive.infolist()
        }
    assert told == {((1980, 1, 1, 0, 0, 0), 3, ZIP_STORED)}
