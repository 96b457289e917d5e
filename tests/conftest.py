"""Tiny whole hubs for tests: a `Hub` is a project in a temporary folder, built by the real flow."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import signal
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol

import jinja2
import msgspec
import pytest
from hypothesis import HealthCheck, settings

from learnscape_gen.build import Options, build, check_only
from learnscape_gen.content.built_in import built_in_explainers, built_in_files
from learnscape_gen.content.face import Face
from learnscape_gen.content.scan import scan
from learnscape_gen.content.validate import validate
from learnscape_gen.diagnostics import Problem
from learnscape_gen.exporters.qr import qr_svg
from learnscape_gen.flow import read_batch as reading
from learnscape_gen.flow.batches import Wanted, WantedBatch
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.hub.assemble import assemble
from learnscape_gen.pages import pack_files
from learnscape_gen.project import load_project
from tests.git_repository import Repository
from tests.stranger import Stranger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from learnscape_gen.flow.steady_file import SteadyFile
    from learnscape_gen.hub.model import Hub as Model
    from learnscape_gen.report import BuildReport

# These hold assertions, too, which pytest then explains.
pytest.register_assert_rewrite(
    "tests.equivalence.sequences", "tests.equivalence.world", "tests.survival.project"
)

REPOSITORY = Path(__file__).parent.parent

# Machines are shared and noisy: how long an example takes says nothing about the code.
settings.register_profile("learnscape", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("learnscape")

SMALLEST = {
    "learnscape.toml": 'title = "A small hub"\nbase_url = "https://example.org/"\n',
    "content/work/incidents/_index.md": "---\ntitle: Responding to incidents\n---\n",
    "content/work/incidents/review.md": "---\ntitle: Look back and learn from it\n---\n",
    "content/tools/web-page.md": "---\ntitle: Web page\nmedium: informal\n---\n",
    "content/sources/google-sre.md": "---\ntitle: Google SRE\nkind: organisation\n---\n",
}
"""A hub with one of each term and no post."""

POST = {
    "title": "Postmortem culture",
    "type": "non-formal",
    "source": "google-sre",
    "social_tool": "web-page",
    "work_task": "incidents/review",
    "why": "Teaches us to ask how, not who.",
    "date": "2026-11-02",
}
"""The front matter of a sound post."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what golden sites take for right from now on, and how long the random tests go on."""
    parser.addoption("--accept-golden", action="store_true", help="write tests/golden/*/expected")
    parser.addoption("--every-way", action="store_true", help="judge every hub at every width")
    parser.addoption("--edits", type=int, default=2000, help="random edits to make")
    parser.addoption("--kills", type=int, default=30, help="builds to kill")
    parser.addoption("--examples", type=int, default=100, help="examples of a property to try")


def pytest_xdist_auto_num_workers() -> int:
    """Take one more worker than there are processors: many tests wait for what they started."""
    return (os.cpu_count() or 1) + 1


MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
"""Where Linux has a file system in memory."""
ROOM = 2 * 1024**3
"""Bytes that must be free there before tests write their hubs into it."""


def pytest_configure(config: pytest.Config) -> None:
    """Write hubs into memory, where that is to be had, and let Ctrl-C end what tests start."""
    longer = settings(
        settings.get_profile("learnscape"), max_examples=config.getoption("--examples")
    )
    settings.register_profile("learnscape", longer)
    settings.load_profile("learnscape")
    # Tests write and remove very many small files; on a disk that takes longer than all the rest.
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    # On a terminal Ctrl-C ends a program; what a shell has in the background ignores it.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Spare the collector of garbage the thousands of tests, which stay, and call it seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True, scope="session")
def _templates_are_compiled_once() -> Iterator[None]:
    """Compile each template once for all the hubs that tests build; it is most of a small build."""
    compile_anew: Callable[..., object] = jinja2.Environment.compile
    compiled: dict[tuple[object, ...], object] = {}

    def compile_once(self: jinja2.Environment, *told: object, **more: object) -> object:
        key = (*told, *more.items())
        if key not in compiled:
            compiled[key] = compile_anew(self, *told, **more)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compile_once)
        yield


@pytest.fixture(autouse=True, scope="session")
def _explainers_are_read_once() -> Iterator[None]:
    """Read each explainer that travels with learnscape once for all hubs; most of reading is that.

    What reading gives depends on the bytes, the words and the languages, and on nothing else.
    """
    read_anew = reading.face_and_html
    known: dict[tuple[object, ...], tuple[Face, str]] = {}

    def read_once(
        wanted: Wanted, file: SteadyFile | Problem, batch: WantedBatch
    ) -> tuple[Face, str]:
        if wanted.name == wanted.file.path or isinstance(file, Problem):
            return read_anew(wanted, file, batch)
        words = batch.words.get(wanted.file.language)
        key = (wanted.name, file.digest, words, batch.languages)
        if key not in known:
            known[key] = read_anew(wanted, file, batch)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "face_and_html", read_once)
        yield


@pytest.fixture(autouse=True, scope="session")
def _codes_are_drawn_once() -> Iterator[None]:
    """Draw the QR code of an address once; in a small build all codes take as long as reading."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pack_files, "qr_svg", cache(qr_svg))
        yield


@pytest.fixture(autouse=True)
def _no_loop_is_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let a command run a loop of its own, although that of a browser stands still meanwhile.

    Playwright's loop counts as running in the thread of the tests from the first page to the last.
    """
    if "judges" in request.path.parts:
        yield
        return
    loop = asyncio._get_running_loop()  # noqa: SLF001 - asyncio offers it to frameworks
    asyncio._set_running_loop(None)  # noqa: SLF001 - the same
    yield
    asyncio._set_running_loop(loop)  # noqa: SLF001 - the same


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes, by its path in it."""
    found: dict[str, bytes] = {}
    start = len(f"{folder}{os.sep}")
    for top, _, names in os.walk(folder):
        for name in names:
            path = f"{top}{os.sep}{name}"
            if os.path.isfile(path):  # noqa: PTH113 - half a million times
                with open(path, "rb") as file:  # noqa: PTH123 - the same
                    found[path[start:].replace(os.sep, "/")] = file.read()
    return found


class Hub:
    """A project in a folder, with the calls that tests make on it.

    `search` tells whether builds make the search index, which no comparison of sites needs.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.output = root / "site"
        self.search = False

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def post(self, name: str = "postmortem", body: str = "Read it.\n", **keys: str | None) -> Path:
        """Write a sound post, with some keys changed, added, or left out (None)."""
        front = {key: value for key, value in {**POST, **keys}.items() if value is not None}
        lines = "".join(f"{key}: {value}\n" for key, value in front.items())
        return self.write(f"content/posts/{name}.md", f"---\n{lines}---\n{body}")

    def remove(self, path: str) -> None:
        """Remove a file of the project."""
        (self.root / path).unlink()

    def build(
        self, *, drafts: bool = False, strict: bool = False, keep_going: bool = False
    ) -> BuildReport:
        """Build the project."""
        options = Options(
            self.output,
            drafts=drafts,
            strict=strict,
            keep_going=keep_going,
            search=self.search,
        )
        return build(load_project(self.root), options, lambda *_: None)

    def check(self, *, drafts: bool = False) -> BuildReport:
        """Check the project and write nothing."""
        return check_only(load_project(self.root), lambda *_: None, drafts=drafts)

    def codes(self) -> list[str]:
        """Return the codes of what a check finds, hints apart."""
        return [p.code for p in self.check().problems if p.severity != "hint"]

    def page(self, path: str) -> str:
        """Return a built file as text."""
        return (self.output / path).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every built file with its bytes."""
        return files_in(self.output)

    def content(self) -> dict[str, bytes]:
        """Return every file in content/ with its bytes, by its path in there."""
        return files_in(self.root / "content")


def smallest_hub(root: Path) -> Hub:
    """Write the smallest hub: one of each term, no post."""
    made = Hub(root)
    for path, content in SMALLEST.items():
        made.write(path, content)
    return made


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    """Give the smallest hub."""
    return smallest_hub(tmp_path / "hub")


@pytest.fixture(scope="session")
def fresh_hub(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[], AbstractContextManager[Hub]]:
    """Give what makes the smallest hub anew, for a test that needs one for each of its examples."""

    @contextmanager
    def make() -> Iterator[Hub]:
        made = smallest_hub(tmp_path_factory.mktemp("hub"))
        yield made
        shutil.rmtree(made.root)

    return make


@pytest.fixture
def empty_hub(tmp_path: Path) -> Hub:
    """Give a folder with settings only."""
    made = Hub(tmp_path / "empty")
    made.write("learnscape.toml", SMALLEST["learnscape.toml"])
    (made.root / "content").mkdir()
    return made


@pytest.fixture
def repository(hub: Hub) -> Repository:
    """Give the git repository of the smallest hub."""
    return Repository(hub)


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    """Give a server on the loopback that answers as it is told."""
    with Stranger() as server:
        yield server


@pytest.fixture(scope="session")
def built_in_faces() -> dict[str, Face]:
    """Give the faces of the explainers that travel with learnscape, by their names."""
    wanted = tuple(Wanted(*found) for found in built_in_files())
    read = reading.read_batch(WantedBatch(wanted, "sanitise", "", 0)).read
    decode = msgspec.msgpack.Decoder(Face).decode
    return {each.source.path: decode(each.face) for each in read}


class Assembled(Protocol):
    """Assembles the hub of a test: the model, and what does not fit together."""

    def __call__(self, *, drafts: bool = False) -> tuple[Model, tuple[Problem, ...]]:
        """Assemble."""


@pytest.fixture
def assembled(hub: Hub, built_in_faces: dict[str, Face]) -> Assembled:
    """Give what assembles the hub in its present state, without planning or drawing anything."""

    def run(*, drafts: bool = False) -> tuple[Model, tuple[Problem, ...]]:
        project = load_project(hub.root)
        files, _ = scan(hub.root)
        documents, _ = validate(faces_of(project, files), frozenset())
        explainers = built_in_explainers(built_in_faces.values())
        return assemble(documents, explainers, files, project.config, drafts=drafts)

    return run


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the repository's own hub, built with its search index."""
    output = tmp_path_factory.mktemp("own") / "site"
    report = build(load_project(REPOSITORY), Options(output, search=True), lambda *_: None)
    assert not report.failed(strict=False), report.problems
    return output


def tool_is_missing(what: str) -> NoReturn:
    """Skip the test that lacks a tool, with one loud line; in CI a missing tool is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing; .ci/run installs it")
    pytest.skip(f"{what} is missing: this test did not run")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Give the folder of the judges from npm."""
    folder = Path(os.environ.get("LEARNSCAPE_NODE_MODULES", REPOSITORY / "node_modules"))
    if not folder.is_dir():
        tool_is_missing("node_modules (npm ci)")
    return folder
