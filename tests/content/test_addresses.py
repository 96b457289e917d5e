"""Addresses in front matter: links, slugs and old addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.addresses import read_aliases, read_slug, read_url

if TYPE_CHECKING:
    from tests.content.conftest import FieldsOf, PlacesOf


def test_a_link_is_encoded(fields_of: FieldsOf) -> None:
    """Spaces and letters of any script are encoded; no link is no problem."""
    fields = fields_of("url: HTTPS://Müller.example/a b\nlink2:\n")
    assert read_url(fields, "url") == "https://xn--mller-kva.example/a%20b"
    assert read_url(fields, "link2") == ""
    assert fields.problems == []


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("javascript:alert(1)", "url: https://example.org/page"),
        ('"java\\tscript:alert(1)"', "url: https://example.org/page"),
        ('"\\x01javascript:alert(1)"', "url: https://example.org/page"),
        ("data:text/html;base64,PHNjcmlwdD4=", "url: https://example.org/page"),
        ("mailto:someone@example.org", "url: https://example.org/page"),
        ("www.example.org/page", "url: https://www.example.org/page"),
        ("example.org", "url: https://example.org"),
        ("ask me", "url: https://example.org/page"),
        ("http://[::1", "url: https://example.org/page"),
        ("https://user:word@example.org/", "url: https://example.org/page"),
        ("ftp://example.org/", "url: https://example.org/page"),
    ],
)
def test_a_link_that_is_none(
    written: str, hint: str, fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """Anything but a whole web address is told at its place, and left out."""
    fields = fields_of(f"title: x\nurl: {written}")
    assert read_url(fields, "url") == ""
    assert places_of(fields.problems) == [("E-URL", 3, 6)]
    assert fields.problems[0].hint.endswith(hint)


@pytest.mark.parametrize(
    ("slug", "read"),
    [
        ("my-post", "my-post"),
        ("My post!", "my-post"),
        ("事后", "事后"),
        ("2026", "2026"),
        ("", "name"),
        ("~", "name"),
    ],
)
def test_a_slug_of_its_own(slug: str, read: str, fields_of: FieldsOf) -> None:
    """A slug is made fit; without one the name of the file stands."""
    fields = fields_of(f"slug: {slug}")
    assert (read_slug(fields, "name"), fields.problems) == (read, [])


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("../../etc/passwd", "leads out"),
        ("..", "no single name"),
        (".", "no single name"),
        ("a/b", "no single name"),
        ("/a/", "empty part"),
        ("con", "device"),
        ("NUL", "device"),
        ("com1", "device"),
    ],
)
def test_a_slug_that_leads_away(
    slug: str, said: str, fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """A slug is one name: it may not escape its folder, nor be a device."""
    fields = fields_of(f"title: x\nslug: {slug}")
    assert read_slug(fields, "name") == "name"
    assert places_of(fields.problems) == [("E-SLUG", 3, 7)]
    assert said in fields.problems[0].message
    assert fields.problems[0].hint == "Write letters, digits and hyphens: slug: my-post"


def test_a_file_name_that_is_no_address(fields_of: FieldsOf, places_of: PlacesOf) -> None:
    """A post in a file called con.md needs another name, or a slug."""
    fields = fields_of("title: x")
    read_slug(fields, "con")
    assert places_of(fields.problems) == [("E-SLUG", 2, 1)]
    assert "slug: my-post" in fields.problems[0].hint
    fields = fields_of("slug: connection")
    assert (read_slug(fields, "con"), fields.problems) == ("connection", [])


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("old/address", "old/address"),
        ("/old/address/", "old/address"),
        ("https://old.example/blog/post.html", "blog/post.html"),
        ("https://old.example/a/#part", "a"),
        ("/old/index.html", "old"),
        ("old/myindex.html", "old/myindex.html"),
        ("/Caf%C3%A9/2026", "Café/2026"),
        ("事后/复盘", "事后/复盘"),
        ("2026", "2026"),
    ],
)
def test_old_addresses(written: str, path: str, fields_of: FieldsOf) -> None:
    """An old address may be whole, from the root or below it; it is kept as a path."""
    fields = fields_of(f"alias: ['{written}', '{written}']")
    assert (read_aliases(fields), fields.problems) == ((path,), [])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("../../etc/passwd", "leads out"),
        ("a/%2e%2e/%2E%2E/b", "leads out"),
        ("a/..%2f..%2fb", "leads out"),
        ("/", "empty part"),
        ("/index.html", "empty part"),
        ("https://old.example/", "empty part"),
        ("https://[old", "empty part"),
        ("a//b", "empty part"),
        ("?p=12", "file name"),
        ("a\\..\\b", "file name"),
        ("a%00b", "file name"),
        ("aux/x", "device"),
        ("x" * 300, "longer than 240 bytes"),
    ],
)
def test_an_old_address_that_leads_away(
    written: str, said: str, fields_of: FieldsOf, places_of: PlacesOf
) -> None:
    """An old address stays below the site's root; the sound ones beside it are kept."""
    fields = fields_of(f"aliases: [kept, '{written}']")
    assert read_aliases(fields) == ("kept",)
    assert places_of(fields.problems) == [("E-ALIAS", 2, 17)]
    assert said in fields.problems[0].message
    assert "aliases: [old/address]" in fields.problems[0].hint
