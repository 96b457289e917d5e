"""A Markdown bundle: the files of a hub as they are, with a manifest that names each of them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.importers.manifest import MANIFEST, VERSION, BundledFile, Manifest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.config import Config
    from learnscape_gen.exporters.collection import Collection
    from learnscape_gen.exporters.content_file import ContentFile


def bundle_of(
    collection: Collection, config: Config, files: Iterable[ContentFile]
) -> dict[str, bytes]:
    """Return the files of a bundle with their bytes, the manifest first, then by name.

    Args:
        collection: what is exported.
        config: the settings that decide what files mean: languages, and how free the vocabulary is.
        files: the files, with paths as in the project.

    """
    bundled = {file.found.path: file.content for file in files}
    manifest = Manifest(
        version=VERSION,
        title=collection.title,
        url=collection.url,
        hub=collection.hub,
        hub_url=collection.hub_url,
        language=config.language,
        languages=config.languages,
        vocabulary=config.vocabulary,
        files=tuple(
            BundledFile(path, len(content), sha256(content).hexdigest())
            for path, content in sorted(bundled.items())
        ),
    )
    told = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    return {MANIFEST: told, **dict(sorted(bundled.items()))}
