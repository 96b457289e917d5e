"""What machines read in pages: JSON-LD judged by schema.org's types, microformats by a parser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import mf2py
import pytest

from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from pathlib import Path

    from tests.judges.site import Site


@pytest.fixture(scope="session")
def typescript(node_modules: Path) -> str:
    """Give the command of the TypeScript compiler."""
    found = shutil.which("tsc", path=node_modules / ".bin")
    assert found, "node_modules has no typescript"
    return found


def objects(site: Site) -> dict[str, dict[str, Any]]:
    """Return the JSON-LD object of every page that has one."""
    found = {}
    for path in site.pages():
        for script in site.parsed(path).iterfind(".//script[@type='application/ld+json']"):
            assert path not in found, f"{path} has two objects"
            found[path] = json.loads(script.text or "")
    return found


def faults(typescript: str, node_modules: Path, folder: Path, values: list[dict[str, Any]]) -> str:
    """Return what the compiler says of some objects as values of schema.org's types."""
    types = sorted({value["@type"] for value in values})
    lines = [f'import type {{ WithContext, {", ".join(types)} }} from "schema-dts";']
    lines += [
        f"export const value{n}: WithContext<{value['@type']}> = {json.dumps(value)};"
        for n, value in enumerate(values)
    ]
    (folder / "values.ts").write_text("\n".join(lines), "utf-8")
    schema = str(node_modules.resolve() / "schema-dts" / "dist" / "schema.d.ts")
    options = {"noEmit": True, "strict": True, "types": [], "paths": {"schema-dts": [schema]}}
    settings = {"compilerOptions": options, "files": ["values.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    run = subprocess.run(
        [typescript, "--project", folder], capture_output=True, text=True, check=False
    )
    assert (run.returncode == 0) == (not run.stdout), run.stderr
    return run.stdout


def test_objects_are_of_the_types_of_schema_org(
    typescript: str, node_modules: Path, own: Site, hostile: Site, tmp_path: Path
) -> None:
    """Every property is one that the type has, and every value one that the property takes.

    Two that are wrong stand among them, which the compiler has to tell: it takes long to start.
    """
    values = [
        found[path]
        for site in (own, hostile)
        for found in [objects(site)]
        for path in site.different_pages()
        if path in found
    ]
    assert len(values) > 40
    good = {"@context": "https://schema.org", "@type": "LearningResource", "name": "x"}
    wrong = [{**good, "formality": "formal"}, {**good, "isAccessibleForFree": "free of charge"}]
    told = faults(typescript, node_modules, tmp_path, [*wrong, good, *values])
    lines = re.findall(r"values\.ts\((\d+),\d+\): (.*)", told)
    assert [number for number, _ in lines] == ["2", "3"], told
    assert "formality" in lines[0][1]
    assert "isAccessibleForFree" in lines[1][1]


def test_posts_are_about_their_tasks(site: Site) -> None:
    """The object of a post names its tasks as what it is about, and never its learning type."""
    found = objects(site)
    posts = json.loads(site.text("api/posts.json"))["posts"]
    types = {*LearningType, *(kind.replace("-", " ") for kind in LearningType)}
    for post in posts:
        path = unquote(post["url"].removeprefix(site.base_url)) + "index.html"
        value = found[path]
        assert value["url"] == post["url"]
        if value["name"] == post["title"]:  # two posts may want one address; the first has it
            assert [task["termCode"] for task in value["about"]] == post["work_task"]
        assert value.get("learningResourceType", "").casefold() not in types
        assert not types & {str(each).casefold() for each in value.values()}
    assert len(found) >= len({post["url"] for post in posts})


def test_posts_are_entries(site: Site) -> None:
    """A microformats parser finds on every post an entry with name, address and content."""
    for path in site.different_pages():
        if not path.startswith("posts/"):
            continue
        address = site.base_url + path.removesuffix("index.html")
        items = mf2py.parse(doc=site.text(path), url=address)["items"]
        entries = [item["properties"] for item in items if item["type"] == ["h-entry"]]
        assert len(entries) == 1, path
        assert {"name", "url", "content"} <= set(entries[0]), path
        assert unquote(entries[0]["url"][0]) == address
        tags = entries[0].get("category", [])
        assert len(tags) == len(set(tags)) > 0


def test_lists_are_feeds(own: Site) -> None:
    """On lists the parser finds feeds whose entries have a name and an address of the hub."""
    for path in ("index.html", "new/index.html", "work/incidents/review/index.html"):
        address = own.base_url + path.removesuffix("index.html")
        items = mf2py.parse(doc=own.text(path), url=address)["items"]
        entries = [
            e for item in items if item["type"] == ["h-feed"] for e in item.get("children", [])
        ]
        assert entries, path
        for entry in entries:
            assert entry["type"] == ["h-entry"]
            assert entry["properties"]["name"] != [""]
            assert entry["properties"]["url"][0].startswith(own.base_url)
