"""What is taken for true of what a page says of itself."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from learnscape_gen.fetch.metadata.claims import Claims
from learnscape_gen.fetch.metadata.read import read_claims

AT = "https://example.org/posts/one?utm_source=x"


def claims(html: str) -> Claims:
    """Return what a page claims."""
    return read_claims(LexborHTMLParser(html), AT)


def ld(value: object) -> str:
    """Return a script with JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


OPEN_GRAPH = (
    '<meta property="og:title" content="By Open Graph">'
    '<meta property="og:site_name" content="The site">'
    '<meta property="article:published_time" content="2021-02-03T10:00:00+01:00">'
    '<meta property="article:author" content="https://example.org/ann">'
    '<meta property="og:locale" content="en_US">'
    '<meta property="og:description" content="Described by Open Graph">'
)
JSON_LD = ld(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Not this"},
            {
                "@type": ["BlogPosting"],
                "headline": "By JSON-LD &amp; more",
                "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo"}],
                "datePublished": "2020-01-02",
                "publisher": {"name": "A publisher"},
                "inLanguage": "fr",
            },
        ],
    }
)
ENTRY = (
    '<article class="h-entry"><h1 class="p-name">By <b>microformats</b></h1>'
    '<div class="h-cite"><a class="p-author h-card">Somebody cited</a></div>'
    '<a class="p-author h-card" href="/x"><span class="p-name">Cy Young</span></a>'
    '<time class="dt-published" datetime="2019-05-06">May</time>'
    '<p class="p-summary">In short</p></article>'
)
META = (
    '<meta name="DC.title" content="By name"><meta name="author" content="Dee">'
    '<meta name="citation_publication_date" content="2018/07/08">'
    '<meta name="description" content="Described by name">'
)
PLAIN = '<html lang="de-AT"><head><title>By tag</title><link rel="canonical" href="/posts/one">'


def test_the_order_of_trust() -> None:
    """Open Graph, JSON-LD, microformats, named elements, plain tags; languages the other way."""
    assert claims(PLAIN + OPEN_GRAPH + JSON_LD + META + ENTRY) == Claims(
        title="By Open Graph",
        author="Ann Lee, Bo",
        date="2021-02-03",
        language="de-AT",
        description="Described by Open Graph",
        site="The site",
        address="https://example.org/posts/one",
    )
    assert claims(JSON_LD + META + ENTRY)[:5] == (
        *("By JSON-LD & more", "Ann Lee, Bo", "2020-01-02", "fr", "In short"),
    )
    assert claims(META + ENTRY)[:3] == ("By microformats", "Cy Young", "2019-05-06")
    assert claims(META)[:3] == ("By name", "Dee", "2018-07-08")
    assert claims(PLAIN)[0] == "By tag"


def test_a_page_that_says_nothing() -> None:
    """Nothing is made up."""
    assert claims("") == Claims()
    assert claims("<p>Hello</p>") == Claims()


@pytest.mark.parametrize(
    "title", ["One thing | The site", "The site: One thing", "One thing", "The site - One thing"]
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str) -> None:
    """Where it is clearly set off from it."""
    site = '<meta property="og:site_name" content="The site">'
    kept = title if ":" in title else "One thing"
    assert claims(f"<title>{title}</title>{site}").title == kept


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 100_000,
        '{"@type": "Article", "headline": 5, "author": [[[{"name": {}}]]]}',
        "null",
    ],
)
def test_broken_json_is_passed_over(script: str) -> None:
    """The rest of the page is read."""
    html = f'<title>A</title><script type="application/ld+json">{script}</script>'
    assert claims(html).title == "A"


@pytest.mark.parametrize(
    "address",
    [
        *("https://elsewhere.example/", "javascript:alert(1)", "https://example.org/", "http://["),
        *("https://example.org:8443/posts/one", "https://me:pw@example.org/posts/one"),
    ],
)
def test_an_address_that_can_not_be_its_own(address: str) -> None:
    """One of another site, the home page, or none at all."""
    assert claims(f'<link rel="canonical" href="{address}">').address == ""


def test_a_list_of_entries_is_no_entry() -> None:
    """A page of several is about none of them."""
    assert claims(ENTRY + ENTRY).author == ""


def test_what_is_not_seen_is_left_out() -> None:
    """Control signs, turned writing, lines; and it is never long."""
    html = '<meta property="og:title" content="a\x1b[31m\u202eb\nc\u2028d \u200b e\u2029f">'
    assert claims(html).title == "a [31mb c d e f"
    long = claims(f'<meta property="og:title" content="{"word " * 5000}">').title
    assert len(long) <= 200
    assert long.endswith("word…")


@pytest.mark.parametrize(
    ("date", "kept"),
    [("2020-13-45", ""), ("20200102", "2020-01-02"), ("2020", "2020"), ("soon", ""), ("99999", "")],
)
def test_dates(date: str, kept: str) -> None:
    """Days and years; what is none is not kept."""
    assert claims(f'<meta name="date" content="{date}">').date == kept
