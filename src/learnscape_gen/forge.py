"""Where a hub's files are kept for others to change: GitHub, GitLab, or Gitea and Forgejo.

Each has pages on which a file is edited or begun, at addresses of its own making.
"""

from __future__ import annotations

from typing import Literal, TypeAlias
from urllib.parse import quote, urlencode, urlsplit

import msgspec

ForgeKind: TypeAlias = Literal["github", "gitlab", "gitea"]

_NAMES: dict[str, ForgeKind] = {
    "github": "github",
    "gitlab": "gitlab",
    "gitea": "gitea",
    "forgejo": "gitea",
    "codeberg": "gitea",
}
"""What a part of a host's name tells. Forgejo has the addresses of Gitea, from which it came."""


def forge_kind(name: str, repository: str) -> ForgeKind | None:
    """Return the kind of forge that a repository is on, or None when it can't be told.

    Args:
        name: what the settings call it; "auto" leaves it to the host.
        repository: the address of the repository.

    """
    if name in _NAMES:
        return _NAMES[name]
    host = urlsplit(repository).hostname or ""
    return next((_NAMES[part] for part in host.split(".") if part in _NAMES), None)


class Forge(msgspec.Struct, frozen=True):
    """A repository on a forge.

    Args:
        kind: what it runs on.
        repository: its address.
        branch: the branch that the hub is published from.
        folder: where in the repository the hub stands; empty for its root.

    """

    kind: ForgeKind
    repository: str
    branch: str
    folder: str = ""

    @property
    def root(self) -> str:
        """Return the address of the repository for people; one for git ends with `.git`."""
        return self.repository.rstrip("/").removesuffix(".git")

    @property
    def takes_text(self) -> bool:
        """Tell whether the page for a new file can be given a text to begin with."""
        return self.kind != "gitlab"

    def edit(self, path: str) -> str:
        """Return the address at which a file of the hub is edited."""
        way = {"github": "edit", "gitlab": "-/edit", "gitea": "_edit"}[self.kind]
        return self._at(way, self._within(path))

    def new(self, path: str, text: str = "") -> str:
        """Return the address at which a file of the hub is begun.

        GitLab takes only its name; the text is left out there.
        """
        path = self._within(path)
        folder, _, name = path.rpartition("/")
        if self.kind == "github":
            return f"{self._at('new')}?{_query(filename=path, value=text)}"
        if self.kind == "gitlab":
            return f"{self._at('-/new', folder)}?{_query(file_name=name)}"
        return f"{self._at('_new', folder)}?{_query(filename=name, value=text)}"

    def issue(self, title: str, text: str) -> str:
        """Return the address at which an issue is begun on GitLab, with a title and a text."""
        query = _query(**{"issue[title]": title, "issue[description]": text})
        return f"{self.root}/-/issues/new?{query}"

    def _within(self, path: str) -> str:
        folder = self.folder.strip("/")
        return f"{folder}/{path}" if folder else path

    def _at(self, way: str, path: str = "") -> str:
        parts = (self.root, way, quote(self.branch), quote(path))
        return "/".join(part for part in parts if part)


def _query(**values: str) -> str:
    """Return the query of an address. A space is %20, which every server reads as one."""
    return urlencode({key: value for key, value in values.items() if value}, quote_via=quote)
