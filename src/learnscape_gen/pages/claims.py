"""Which plan has which address, on file systems that ignore case as on those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.paths import collision_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.page import Plan


class Claims:
    """The paths that are taken: no two files may have one, and no file may be another's folder."""

    def __init__(self) -> None:
        self._files: dict[str, Plan] = {}
        self._folders: dict[str, Plan] = {}

    def claim(self, plan: Plan) -> Plan | None:
        """Take a plan's path, or return the earlier plan that stands in its way."""
        key = collision_key(plan.path)
        rival = self._files.get(key) or self._folders.get(key)
        new: list[str] = []
        folder = key.rpartition("/")[0]
        # Those above a folder that is known were looked at when it was new.
        while folder and not rival and folder not in self._folders:
            rival = self._files.get(folder)
            new.append(folder)
            folder = folder.rpartition("/")[0]
        if rival:
            return rival
        self._files[key] = plan
        for folder in new:
            self._folders[folder] = plan
        return None


def folders_of(path: str) -> Iterator[str]:
    """Yield the folders in which a file stands, the innermost first."""
    end = path.rfind("/")
    while end > 0:
        yield path[:end]
        end = path.rfind("/", 0, end)
