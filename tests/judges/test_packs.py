"""Task packs where they are used: in a frame on another site, on paper, and on the task's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.conftest import smallest_hub
from tests.judges.test_browser import luminance

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import FrameLocator, Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

TASK = "work/incidents/review/"
LONG = "A title of about the length that titles have when their authors are fond of words"
WHY = "Why it is here takes more than a line, since whoever added it wanted to be fair to it. " * 4


@pytest.fixture
def wiki(own: Site, tmp_path: Path, serve: Callable[[str, Path], Site]) -> Site:
    """Give another site, on a page of which the HTML to copy was put."""
    (snippet,) = own.parsed(f"{TASK}index.html").xpath("//textarea[@class = 'snippet']")
    head = (
        '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A wiki</title>'
    )
    frame = str(snippet.text).replace(own.base_url, own.url)
    (tmp_path / "index.html").write_text(f"{head}<p>A wiki</p>{frame}", "utf-8")
    (tmp_path / "404.html").write_text(head, "utf-8")
    return serve("wiki", tmp_path)


def framed(wiki: Site, here: Tab) -> tuple[Page, FrameLocator]:
    """Return the page of another site, and the frame in it that shows a task."""
    page = here.open(wiki.url, stay=False)
    return page, page.frame_locator("iframe")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_task_stands_in_a_frame(
    own: Site, wiki: Site, tab: Callable[..., Tab], width: int, scheme: str
) -> None:
    """The snippet shows it on a page of another site, in the colours of the reader's system."""
    here = tab(width, scheme)
    page, frame = framed(wiki, here)
    assert frame.locator("h1").inner_text() == "Look back and learn from it"
    assert page.locator("iframe").get_attribute("title") == "Look back and learn from it"
    assert frame.locator(".entries li").count() > 3
    assert frame.locator("header.site-header, nav, script, form").count() == 0
    assert own.parsed("index.html").findtext(".//title") in frame.locator("footer").inner_text()
    colour = frame.locator("body").evaluate("each => getComputedStyle(each).backgroundColor")
    assert (max(map(int, re.findall(r"\d+", colour))) < 60) == (scheme == "dark")
    assert frame.locator("html").evaluate("each => each.scrollWidth <= innerWidth")
    assert here.complaints == []


def test_links_in_a_frame_leave_the_page_around_it(
    own: Site, wiki: Site, tab: Callable[..., Tab]
) -> None:
    """Each opens in a new tab, and it is said that it does."""
    here = tab(script="/* leaving */")
    page, frame = framed(wiki, here)
    links = frame.locator("a")
    targets = links.evaluate_all("all => all.map(each => each.target)")
    assert targets
    assert set(targets) == {"_blank"}
    assert "new tab" in frame.locator("footer").inner_text()
    with here.context.expect_page() as opened:
        frame.locator("h1 a").click()
    opened.value.wait_for_load_state()
    assert opened.value.url == own.address(TASK)
    assert page.url == wiki.url
    opened.value.close()


def test_the_snippet_is_there_without_script(own: Site, tab: Callable[..., Tab]) -> None:
    """It can be unfolded, marked and copied; and it has a name."""
    page = tab(java_script_enabled=False).open(own.address(TASK))
    box = page.get_by_label("HTML for a frame")
    assert not box.is_visible()
    page.locator(".pack summary").click()
    assert box.is_visible()
    assert box.input_value().startswith(f'<iframe src="{own.base_url}embed/{TASK}"')
    assert box.get_attribute("readonly") is not None
    assert page.get_by_alt_text("QR code of this page").is_visible()


def test_files_are_saved_and_pages_are_opened(own: Site, tab: Callable[..., Tab]) -> None:
    """A press on a file keeps it, under its name."""
    page = tab(script="/* saving */").open(own.address(TASK))
    page.locator(".pack summary").click()
    for words, name in (("Bookmarks", "bookmarks.html"), ("Common Cartridge", "cartridge.imscc")):
        with page.expect_download() as saved:
            page.locator(".pack").get_by_role("link", name=words).click()
        assert saved.value.suggested_filename == name
    assert (
        page.locator(".pack").get_by_role("link", name="Print sheet").get_attribute("download")
        is None
    )


def test_a_sheet_is_for_paper(own: Site, tab: Callable[..., Tab]) -> None:
    """Dark on light, each address written out, a code to find back, and nothing to press."""
    here = tab(800, "dark")
    page = here.page
    page.emulate_media(media="print")
    here.open(own.address(f"{TASK}sheet/"))
    assert luminance(page, "body", "color") < 0.3
    assert not page.locator(".on-screen").is_visible()
    assert page.locator("nav, button, summary, textarea").count() == 0
    shown = page.locator("main").inner_text()
    posts = page.locator("li a").evaluate_all("all => all.map(each => each.href)")
    assert len(posts) > 3
    assert all(urlsplit(address).netloc in shown for address in posts)
    assert f"{own.base_url}{TASK}" in shown
    code = page.locator("img.qr")
    assert code.evaluate("each => each.complete && each.naturalWidth > 0")
    assert code.get_attribute("alt") == f"QR code: {own.base_url}{TASK}"


def test_a_full_sheet_has_two_pages(
    tmp_path: Path, serve: Callable[[str, Path], Site], tab: Callable[..., Tab]
) -> None:
    """As many posts as it takes, with long titles and reasons, on A4."""
    hub = smallest_hub(tmp_path / "hub")
    for number in range(40):
        url = f"https://example.org/a/folder/that/is/deep/and/named/at/length/{'x' * 60}/{number}"
        type_ = "formal" if number % 2 else "informal"
        hub.post(f"p{number}", title=f"{LONG} {number}", why=WHY, url=url, type=type_)
    hub.build()
    site = serve("full", hub.output)
    page = tab(800, "light").open(site.address(f"{TASK}sheet/"))
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 2
    assert page.locator("li").count() == 16
