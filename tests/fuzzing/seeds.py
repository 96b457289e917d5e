"""What a fuzzer starts from: the fixtures of the importers, and small files of our own forms."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.fuzzing.parts import Part, joined

_FIXTURES = Path(__file__).parent.parent / "importers" / "fixtures"
_LARGEST = 20_000
"""Bytes of a seed; the pictures of a folder teach nothing."""
_POST = "---\ntitle: A\ntype: formal\nurl: https://a.de/\ndate: 2024-05-01\n---\nSee [b](b.md).\n"
_FILES = {
    "content/posts/a.md": _POST,
    "content/posts/b/index.md": _POST,
    "content/posts/b/index.de.md": "---\ntitle: Ä\n---\n",
    "content/posts/b/a.png": "x",
    "content/tools/web-page.md": "---\ntitle: Web page\nmedium: informal\n---\n",
}
_MANIFEST = {
    "version": 1,
    "title": "A",
    "languages": ["de"],
    "vocabulary": "open",
    "files": [{"path": path, "size": 1, "sha256": "0"} for path in _FILES],
}
_JSON = {
    "version": 1,
    "title": "A",
    "posts": [
        {
            "id": "a",
            "title": "A",
            "url": "https://a.de/",
            "type": "formal",
            "source": {"id": "s", "title": "S"},
            "tools": [{"id": "t", "title": "T"}],
            "tasks": [{"id": "work/task", "title": "W"}],
            "why": "b",
            "moments": ["new"],
            "minutes": 5,
            "date": "2024-05-01",
            "tags": ["x"],
        }
    ],
}
_JSON_FILES = [
    {
        "path": "posts/a.md",
        "kind": "post",
        "language": "de",
        "front_matter": {"title": "A: b", "date": "2024-05-01", "tags": ["x", 1, None, {"a": 1.5}]},
        "body": "See.\n",
    },
    {"path": "posts/b/a.png", "kind": "asset", "base64": "eA=="},
]


def seeds(name: str) -> list[bytes]:
    """Return inputs of a target."""
    if name == "json":
        whole = {**_JSON, "files": _JSON_FILES}
        return [json.dumps(each).encode() for each in (_JSON, whole)]
    if name == "bundle":
        parts = [Part("learnscape-bundle.json", json.dumps(_MANIFEST).encode())]
        parts += (Part(path, content.encode()) for path, content in _FILES.items())
        return [joined(parts), b"Z" + joined(parts), zipped(parts), zipped(parts, ZIP_DEFLATED)]
    if name == "markdown":
        return [_folder(each) for each in sorted((_FIXTURES / "markdown").iterdir())]
    folder = _FIXTURES / name.partition("-")[0]
    found = (each for each in sorted(folder.iterdir()) if _is_json(each) == (name == "feed-json"))
    return [each.read_bytes() for each in found]


def zipped(parts: list[Part], kind: int = 0) -> bytes:
    """Return files as a zip; names stay what they are, as far as a zip can hold them."""
    whole = BytesIO()
    with ZipFile(whole, "w", kind) as archive:
        for part in parts:
            name = part.name.encode("utf-8", "replace").decode().replace("\0", "")
            archive.writestr(name or "_", part.content)
    return whole.getvalue()


def _is_json(path: Path) -> bool:
    return path.suffix == ".json"


def _folder(folder: Path) -> bytes:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return joined(
        Part(path.relative_to(folder).as_posix(), path.read_bytes())
        for path in files
        if path.stat().st_size < _LARGEST
    )
