"""Files as a zip that has the same bytes whatever packs it.

Nothing is compressed, which programs do in different ways, and nothing asks the clock.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""When each file was last changed, as the archive says: the first time that the format knows."""
_READABLE = 0o644 << 16
_UNIX = 3


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return files as a zip, in the order in which they are given."""
    packing = BytesIO()
    with ZipFile(packing, "w", ZIP_STORED) as archive:
        for path, content in files.items():
            told = ZipInfo(path, _LONG_AGO)
            told.external_attr, told.create_system = _READABLE, _UNIX
            archive.writestr(told, content)
    return packing.getvalue()
