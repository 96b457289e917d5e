"""A post in the making: what is known of it so far, and how it is written down."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.cli.new.post_keys import KEYS, NEEDED, ONLY_WHERE_KNOWN
from learnscape_gen.cli.new.tell_post import WrittenPost
from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.cli.new.terms import Terms


class PostDraft:
    """What is known of a new post. It is filled step by step, and can be written at any time.

    `values` has the values of its keys as YAML; `proposals` has some that nobody has agreed to,
    which stand in comments; `remarks` has what is said besides about a key; and `unsure` what
    somebody should look at before it is published.
    """

    def __init__(self, title: str, name: str, *, held_back: bool) -> None:
        self.title = title
        self.name = name
        self.values: dict[str, str] = {}
        self.proposals: dict[str, str] = {}
        self.remarks: defaultdict[str, list[str]] = defaultdict(list)
        self.unsure: list[str] = []
        self.tasks: tuple[str, ...] = ()
        self.held_back = held_back

    @property
    def missing(self) -> list[str]:
        """Return the needed keys that are open."""
        return [key for key in NEEDED if not self.values.get(key)]

    @property
    def is_draft(self) -> bool:
        """Tell whether it can't be published yet."""
        return bool(self.held_back or self.missing or self.unsure)

    def text(self) -> str:
        """Return the post as it is written now."""
        from msgspec.structs import replace

        from learnscape_gen.content.field import named
        from learnscape_gen.content.kinds.post_fields import POST
        from learnscape_gen.content.new_text import document

        values = self.values | ({"status": "draft"} if self.is_draft else {})
        keys = [key for key in KEYS if key not in ONLY_WHERE_KNOWN or values.get(key)]
        fields = [
            replace(field, example=self.proposals.get(field.key, field.example))
            for field in named(POST, keys)
        ]
        # A stranger's words must not end a comment.
        remarks = {key: tuple(map(printable, notes)) for key, notes in self.remarks.items()}
        return document(self.title, fields, values, remarks)

    def refuse_faults(self) -> None:
        """Refuse what is wrong so far, before anybody has taken the trouble to say more.

        Raises:
            WrongUseError: a value can't be used.

        """
        from learnscape_gen.cli.new.new_file import refuse_faults
        from learnscape_gen.content.places import Kind

        refuse_faults(Kind.POST, "content/posts/post.md", self.text())

    def write(self, root: Path, terms: Terms, project: str) -> WrittenPost:
        """Write the post.

        Args:
            root: the project's folder.
            terms: what the hub knows.
            project: the folder as it was typed.

        Raises:
            WrongUseError: the place is taken, or a value can't be used.

        """
        from learnscape_gen.authoring.post_folder import folder_for
        from learnscape_gen.cli.shown_path import shown_path

        path = self._written(root, terms, folder_for(root, self.tasks))
        shown = shown_path(path, project)
        return WrittenPost(shown, self.title, self.is_draft, (*self.missing,), (*self.unsure,))

    def _written(self, root: Path, terms: Terms, folder: str, number: int = 1) -> str:
        """Write the post into a folder, under the next name that is free, and return its path."""
        from learnscape_gen.cli.new.new_file import PlaceTakenError, write_new
        from learnscape_gen.content.places import Kind

        path = f"{folder}/{self.name}{f'-{number}' if number > 1 else ''}.md"
        try:
            write_new(root, terms, Kind.POST, path, self.text())
        except PlaceTakenError:
            # Whoever wrote a file there meanwhile must not cost a person the answers.
            return self._written(root, terms, folder, number + 1)
        return path
