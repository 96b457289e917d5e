"""Bundles."""

from __future__ import annotations

import io
import json
from zipfile import ZipFile

from learnscape_gen.config import Config
from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.exporters.archive import packed
from learnscape_gen.exporters.bundle import bundle_of
from learnscape_gen.exporters.content_file import ContentFile
from learnscape_gen.stamp import Stamp
from tests.exporters.conftest import collection_of, exported

FILES = [
    ContentFile(SourceFile(f"content/posts/{name}.md", Kind.POST, name, Stamp(0, 0)), b"x" * size)
    for name, size in (("ب", 3), ("a", 2))
]


def test_a_bundle_names_each_of_its_files() -> None:
    """With its size and its digest; the files are as they were."""
    made = bundle_of(collection_of(exported()), Config(languages=("de",)), FILES)
    manifest = json.loads(made["learnscape-bundle.json"])
    assert (manifest["version"], manifest["language"], manifest["languages"]) == (1, "en", ["de"])
    assert manifest["files"][0] == {
        "path": "content/posts/a.md",
        "size": 2,
        "sha256": "5dde896887f6754c9b15bfe3a441ae4806df2fde94001311e08bf110622e0bbe",
    }
    assert [*made] == ["learnscape-bundle.json", "content/posts/a.md", "content/posts/ب.md"]


def test_a_zip_is_the_same_whatever_the_order_and_the_time() -> None:
    """And any program unpacks it."""
    made = [packed(bundle_of(collection_of(), Config(), files)) for files in (FILES, FILES[::-1])]
    assert made[0] == made[1]
    with ZipFile(io.BytesIO(made[0])) as archive:
        assert archive.testzip() is None
        assert archive.read("content/posts/ب.md") == b"xxx"
