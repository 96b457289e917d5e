"""Slugs, addresses and file names, for every script and every system."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.paths import (
    MAX_SLUG_BYTES,
    as_url,
    collision_key,
    cut_to_bytes,
    fold,
    host_of,
    numbered_slug,
    output_path,
    root_from,
    slug_fault,
    slugify,
    web_address,
)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Postmortem culture", "postmortem-culture"),
        ("  What's new?  (2026) ", "what-s-new-2026"),
        ("Straße & Größe", "strasse-grösse"),
        ("事后复盘文化", "事后复盘文化"),
        ("ثقافة ما بعد الحادث", "ثقافة-ما-بعد-الحادث"),
        ("पोस्टमॉर्टम संस्कृति", "पोस्टमॉर्टम-संस्कृति"),
        ("🎉", "u1f389"),
        ("<>", "u3c-u3e"),
        ("..", "u2e-u2e"),
        ("❤️ tea", "tea"),
        ("../../etc/passwd", "etc-passwd"),
        (" ", "u20"),
        ("", ""),
    ],
)
def test_slugs_keep_the_letters_of_every_script(title: str, slug: str) -> None:
    """Letters, digits and their marks stay; a name without any is spelt by its code points."""
    assert slugify(title) == slug


def test_a_slug_fits_into_a_file_name() -> None:
    """A title of 200 letters gives a slug that leaves room for suffixes, cut between letters."""
    for letter in ("a", "é", "事", "𐐀"):
        slug = slugify(letter * 200)
        assert 0 < len(slug.encode()) <= MAX_SLUG_BYTES
        assert set(slug) == {fold(letter)}


@settings(deadline=None)
@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    """Making a slug of a slug changes nothing."""
    assert slugify(slugify(text)) == slugify(text)


@settings(deadline=None)
@given(st.text(min_size=1))
def test_a_slug_can_be_an_address(text: str) -> None:
    """Only the names of devices can't be used as they come out."""
    fault = slug_fault(slugify(text))
    assert not fault or "device" in fault


@settings(deadline=None)
@given(st.text())
def test_folding_settles(text: str) -> None:
    """Folding twice is folding once, and so is folding any other form of the same text."""
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("slug", "fault"),
    [
        ("incidents/review", ""),
        (".well/known", "file name"),
        ("", "empty part"),
        ("a//b", "empty part"),
        ("/a", "empty part"),
        ("..", "leads out"),
        ("a/../b", "leads out"),
        ("./a", "leads out"),
        ("con", "device"),
        ("a/NUL.txt", "device"),
        ("com¹", "device"),
        ("aux .md", "device"),
        ("conin$", "device"),
        ("console", ""),
        ("a ", "file name"),
        ("a.", "file name"),
        ("a\\b", "file name"),
        ("c:", "file name"),
        ("a?b", "file name"),
        ("a\nb", "file name"),
        ("a\x7fb", "file name"),
        ("a\udc80b", "file name"),
        ("é" * 121, "longer than 240 bytes"),
        ("/".join(["é" * 60] * 9), "longer than 1,000 bytes"),
    ],
)
def test_what_can_be_an_address(slug: str, fault: str) -> None:
    """An address stays in its folder, and its parts are file names on every system."""
    assert fault in slug_fault(slug)
    assert bool(slug_fault(slug)) is bool(fault)


@settings(deadline=None)
@given(st.text())
def test_an_address_can_be_read_back(path: str) -> None:
    """Percent-encoding loses nothing, and what comes out is plain ASCII without spaces."""
    url = as_url(path)
    assert unquote(url) == path
    assert url.isascii()
    assert not set(url) & set(' "<>\\^`{|}?#')


@pytest.mark.parametrize(
    ("url", "root"),
    [("", "./"), ("404.html", "./"), ("posts/x/", "../../"), ("feed/atom.xml", "../")],
)
def test_the_way_back_to_the_root(url: str, root: str) -> None:
    """Each slash of an address is one step up."""
    assert root_from(url) == root


@pytest.mark.parametrize(
    ("path", "file"),
    [("", "index.html"), ("posts/x/", "posts/x/index.html"), ("feed.xml", "feed.xml")],
)
def test_a_page_is_the_index_of_its_folder(path: str, file: str) -> None:
    """An address that ends in a slash is a folder's page."""
    assert output_path(path) == file


@pytest.mark.parametrize(
    ("one", "other"),
    [("Posts/A/", "posts/a/"), ("caf\u00e9", "cafe\u0301"), ("STRASSE", "straße")],
)
def test_paths_that_collide_somewhere(one: str, other: str) -> None:
    """File systems may ignore case, and how a letter is put together."""
    assert collision_key(one) == collision_key(other)
    assert collision_key(one) != collision_key(f"{other}x")


def test_cutting_never_splits_a_letter() -> None:
    """A cut text is a beginning of the text, within the limit."""
    assert cut_to_bytes("aé事", 5) == "aé"
    assert cut_to_bytes("aé事", 6) == "aé事"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://sre.google/sre-book/", "https://sre.google/sre-book/"),
        ("HTTPS://SRE.Google/Book", "https://sre.google/Book"),
        ("https://example.org:8080/a b?q=ü#ö", "https://example.org:8080/a%20b?q=%C3%BC#%C3%B6"),
        ("https://müller.de/", "https://xn--mller-kva.de/"),
        ("https://MÜLLER.de/", "https://xn--mller-kva.de/"),
        ("https://straße.de/", "https://xn--strae-oqa.de/"),
        ("https://例え。jp/", "https://xn--r8jz45g.jp/"),
        ("https://💩.la/", "https://xn--ls8h.la/"),
        ("http://[2001:DB8::1]:80/x", "http://[2001:db8::1]:80/x"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%C3%A4%zz", "https://example.org/%C3%A4%25zz"),
        ("https://example.org/a[1]?b[]=c#d#e", "https://example.org/a%5B1%5D?b%5B%5D=c#d%23e"),
        ("https://example.org?a/b?c", "https://example.org?a/b?c"),
        ("https://example.org./", "https://example.org./"),
    ],
)
def test_web_addresses_are_encoded(written: str, address: str) -> None:
    """Letters, spaces and hosts of any script become what RFC 3986 wants, and only once."""
    assert web_address(written) == address
    assert web_address(address) == address


_PARTS = [
    "a",
    "b.org",
    "example.org",
    "/",
    "?",
    "#",
    "%41",
    "%",
    "é",
    ":80",
    "@",
    ".",
    "-",
    " ",
    "+",
]


@given(st.lists(st.sampled_from(_PARTS), max_size=8).map("".join))
def test_an_address_that_needs_no_change_gets_none(rest: str) -> None:
    """A quick look at the whole says what a look at each part of it says."""
    # The scheme in capitals is what makes the second address go the long way.
    assert web_address(f"https://{rest}") == web_address(f"HTTPS://{rest}")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "sre.google",
        "//sre.google/",
        "/posts/",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "JaVaScRiPt://sre.google/%0Aalert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "mailto:a@example.org",
        "https:",
        "https:///x",
        "https://",
        "https:sre.google",
        "https:\\\\sre.google\\x",
        "https://user:word@example.org/",
        "https://example.org\\@evil.example/",
        "https://exa mple.org/",
        "https://exa\x00mple.org/",
        "https://exa<b>mple.org/",
        "https://-example.org/",
        "https://a..b/",
        "https://%41.example/",
        "https://[::1",
        "https://a[b]/",
        "https://example.org:99999/",
        "https://example.org:port/",
        f"https://{'a' * 64}.example/",
    ],
)
def test_other_addresses_are_refused(written: str) -> None:
    """Only http and https with a true host and no password are web addresses."""
    assert web_address(written) == ""


@settings(deadline=None)
@given(st.text(), st.sampled_from(["", "https://", "https://example.org/", "http://[", "//"]))
def test_any_text_is_judged(text: str, before: str) -> None:
    """No text fails; what is accepted is ASCII, and accepted again as it is."""
    address = web_address(before + text)
    assert address.isascii()
    assert web_address(address) == address


@pytest.mark.parametrize("url", ["", "mailto:a@b", "https://[", "nonsense"])
def test_what_is_no_address_has_no_host(url: str) -> None:
    """A note may hold anything."""
    assert host_of(url) in ("", "b")


def test_a_host_as_people_say_it() -> None:
    """Without a port, in small letters, and without `www.`."""
    assert host_of("https://www.Example.org:8080/page") == "example.org"


@given(st.text(min_size=1) | st.text(alphabet="xé-", min_size=100, max_size=300))
def test_numbered_slugs_are_slugs(title: str) -> None:
    """The number of a long name is not cut off when the file is read."""
    slug = slugify(title)
    names = [numbered_slug(slug, number) for number in (1, 2, 12)]
    assert [slugify(name) for name in names] == names
    assert len(set(names)) == 3
