"""What the server hands out: the preview with its script, and nothing else of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.serve.conftest import Shown

SCRIPT = '<script src="/_learnscape/preview.js" data-build="'


def test_pages_get_the_script_and_their_files_do_not(shown: Shown) -> None:
    """So what is below .learnscape/ is what a build makes."""
    shown.build()
    page = shown.get("/posts/postmortem/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.text.count(SCRIPT) == 1
    built = (shown.preview.folder / "posts/postmortem/index.html").read_text("utf-8")
    assert SCRIPT not in built
    assert (
        page.text.replace(page.text[page.text.index(SCRIPT) :].split("\n")[0] + "\n", "") == built
    )


def test_the_script_and_its_style_come_from_the_same_server(shown: Shown) -> None:
    """The policy of the pages allows nothing else."""
    assert "EventSource" in shown.get("/_learnscape/preview.js").text
    assert shown.get("/_learnscape/overlay.css").headers["content-type"].startswith("text/css")


def test_nothing_is_kept_by_a_browser_or_shown_by_another_site(shown: Shown) -> None:
    """Drafts are for whoever writes them, and only as they are now."""
    shown.build()
    for address in ("/", "/assets/style.css", "/nowhere/"):
        headers = shown.get(address).headers
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-frame-options"] == "SAMEORIGIN"


def test_an_address_without_its_slash_leads_to_the_page(shown: Shown) -> None:
    """As on the hosts that publish hubs."""
    shown.build()
    moved = shown.get("/posts/postmortem")
    assert moved.is_redirect
    assert moved.headers["location"].endswith("/posts/postmortem/")


def test_what_is_not_there_gets_the_page_of_the_hub(shown: Shown) -> None:
    """With the script: the page may come."""
    shown.build()
    missing = shown.get("/posts/nowhere/")
    assert missing.status_code == 404
    assert "There is no page at this address" in missing.text
    assert SCRIPT in missing.text


def test_before_anything_is_built_a_page_waits_for_it(shown: Shown) -> None:
    """And it has the script, too."""
    waiting = shown.get("/")
    assert waiting.status_code == 404
    assert "There is no page yet." in waiting.text
    assert SCRIPT in waiting.text


@pytest.mark.parametrize(
    "address",
    [
        "/../state.db",
        "/..%2fstate.db",
        "/%2e%2e/state.db",
        "/posts/../../state.db",
        "/posts/..%2f..%2f..%2flearnscape.toml",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/..%5cstate.db",
        "/.learnscape-staging/index.html",
        "/search/index/../../../learnscape.toml",
        "/search/index/..%2f..%2f..%2flearnscape.toml",
        "/_learnscape/../app.py",
        "/_learnscape/..%2fapp.py",
        "/index.html%00",
    ],
)
def test_no_way_leads_out_of_the_preview(shown: Shown, address: str) -> None:
    """However it is written."""
    shown.build()
    waiting = shown.preview.folder / ".learnscape-staging"
    waiting.mkdir()
    (waiting / "index.html").write_text("half a page", "utf-8")
    request = shown.client.build_request("GET", "/")
    # httpx tidies up paths as browsers do; who attacks does not.
    request.url = request.url.copy_with(raw_path=address.encode())
    answer = shown.client.send(request)
    assert answer.status_code in (400, 404)
    assert "base_url" not in answer.text
    assert "half a page" not in answer.text
    assert "root:" not in answer.text


def test_a_link_that_leads_out_is_not_followed(shown: Shown) -> None:
    """Neither to a file nor to a folder."""
    shown.build()
    (shown.preview.folder / "file.txt").symlink_to(shown.hub.root / "learnscape.toml")
    (shown.preview.folder / "folder").symlink_to(shown.hub.root)
    for address in ("/file.txt", "/folder/learnscape.toml"):
        answer = shown.get(address)
        assert answer.status_code == 404
        assert "base_url" not in answer.text


def test_a_hub_below_a_path_is_shown_below_it(shown: Shown) -> None:
    """So every link is as it will be; what is above leads there."""
    shown.hub.write(
        "learnscape.toml", 'title = "Hub"\nbase_url = "https://example.org/a/h%C3%BCb"\n'
    )
    shown.build()
    assert shown.get("/a/h%C3%BCb/posts/postmortem/").status_code == 200
    for above in ("/", "/a", "/a/", "/a/h%C3%BCb"):
        assert shown.get(above).headers["location"].endswith("/a/h%C3%BCb/")
    beside = shown.get("/posts/postmortem/")
    assert beside.status_code == 404
    assert 'href="/a/h%C3%BCb/' in beside.text


def test_the_search_index_of_the_last_build_stands_in(shown: Shown) -> None:
    """One is not made at every change."""
    shown.build()
    assert shown.get("/search/index/pagefind.js").status_code == 404
    shown.hub.write("site/search/index/pagefind.js", "export const index = 1;")
    shown.hub.write("site/index.html", "the published home page")
    assert shown.get("/search/index/pagefind.js").text == "export const index = 1;"
    assert "the published home page" not in shown.get("/").text


def test_a_large_file_comes_in_pieces(shown: Shown) -> None:
    """A film need not be in memory, and can be begun in the middle."""
    shown.hub.write("content/posts/film.webm", bytes(range(256)) * 8192)
    shown.build()
    part = shown.get("/posts/film.webm", Range="bytes=256-259")
    assert part.status_code == 206
    assert part.content == b"\x00\x01\x02\x03"
