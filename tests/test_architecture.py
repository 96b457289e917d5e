"""The shape of the house: layers, sizes, and where each library may be used."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from statistics import median

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "learnscape_gen"
TESTS = Path(__file__).parent
MODULES = sorted(path.relative_to(SOURCE) for path in SOURCE.rglob("*.py"))

FLOORS = (
    {
        "__init__",
        "diagnostics",
        "digest",
        "forge",
        "language",
        "learning",
        "paths",
        "problem_codes",
        "stamp",
    },
    {"config", "program"},
    {"content", "fetch"},
    {"hub", "ledger", "importers"},
    {"exporters"},
    {"pages"},
    {"state"},
    {"render", "checks", "search"},
    {"project", "report"},
    {"flow", "messages"},
    {"build", "catalogues", "schema", "links", "mentions", "authoring"},
    {"serve"},
    {"cli"},
    {"__main__"},
)
"""A room may import rooms of its own floor's folder and of floors above it in this list."""

CLOCKS = {"date", "datetime", "time"}
"""The names by which a module would ask the clock for the date."""

HOMES = {
    "jinja2": "render",
    "markupsafe": "render",
    "markdown_it": "content",
    "mdit_py_plugins": "content",
    "yaml": "content",
    "frontmatter": "content",
    "nh3": "content",
    "pygments": "content",
    "filelock": "state",
    "sqlite3": "state",
    "httpx": "fetch",
    "protego": "fetch",
    "selectolax": "fetch",
    "feedparser": "importers",
    "lxml": "importers",
    "segno": "exporters",
    "watchfiles": "serve",
    "starlette": "serve",
    "uvicorn": "serve",
    "click": "cli",
    "rich": "cli",
}
"""The one folder in which a library may be imported."""


@cache
def tree_of(module: Path) -> ast.Module:
    """Return what a module says."""
    return ast.parse((SOURCE / module).read_text("utf-8"))


@cache
def imports_of(module: Path) -> set[str]:
    """Return the full names that a module imports, for types or for real."""
    names: set[str] = set()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def room_of(name: str) -> str:
    """Return the room of a module: its folder, or itself."""
    return Path(name).parts[0].removesuffix(".py")


def floor_of(room: str) -> int:
    """Return the floor of a room, 0 being the ground."""
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_down(module: Path) -> None:
    """A module imports only from its own room and from lower floors."""
    room = room_of(str(module))
    for name in imports_of(module):
        if name.startswith("learnscape_gen."):
            other = name.split(".")[1]
            if other in {found for floor in FLOORS for found in floor} and other != room:
                assert floor_of(other) < floor_of(room), f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_libraries_stay_in_their_room(module: Path) -> None:
    """Jinja is met only in render/, Markdown and YAML only in content/, Click only in cli/."""
    for name in imports_of(module):
        home = HOMES.get(name.split(".")[0])
        assert home in (None, room_of(str(module))), f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_the_command_line_talks_to_the_world(module: Path) -> None:
    """Only cli/ prints, reads the environment, or asks the clock for the date."""
    if room_of(str(module)) in ("cli", "__main__"):
        return
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("print", "input"), f"{module} prints"
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("environ", "getenv", "today"), f"{module}: {node.attr}"
            # What the clock of a file system told is a value named `now`, as in `state.now`.
            is_clock = isinstance(node.value, ast.Name) and node.value.id in CLOCKS
            assert not (is_clock and node.attr in ("now", "time", "time_ns")), f"{module} asks"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr != "now", f"{module} asks the clock"


def test_files_are_small() -> None:
    """Half of the files have under a hundred lines, and none has over four hundred."""
    sizes = {str(m): len((SOURCE / m).read_text("utf-8").splitlines()) for m in MODULES}
    assert median(sizes.values()) < 100
    assert not {name: size for name, size in sizes.items() if size > 400}


def test_tests_are_small() -> None:
    """A file of tests stays readable, too."""
    sizes = {p.name: len(p.read_text("utf-8").splitlines()) for p in TESTS.rglob("*.py")}
    assert not {name: size for name, size in sizes.items() if size > 400}


def test_tests_mirror_the_tree() -> None:
    """A test file in a folder of the source is named after the file that it tests."""
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    names = {f"test_{module.stem}.py" for module in MODULES} | {
        f"test_{module.parent.name}.py" for module in MODULES if module.stem == "__init__"
    }
    for path in TESTS.rglob("test_*.py"):
        inner = path.relative_to(TESTS)
        if inner.parts[0] in rooms:
            folder = SOURCE / inner.parent
            assert folder.is_dir(), f"{inner} mirrors no folder"
            assert path.name in names, f"{inner} mirrors no file"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_module_says_what_it_is_for(module: Path) -> None:
    """Every module begins with a docstring."""
    assert ast.get_docstring(tree_of(module)), module


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_names_are_of_the_field(module: Path) -> None:
    """No file is named after nothing in particular."""
    vague = {"utils", "util", "helper", "helpers", "manager", "data", "misc", "common"}
    assert module.stem not in vague
