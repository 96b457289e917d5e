"""Makes the file of an item: a post where it can be one, else one that waits in the inbox."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from learnscape_gen.authoring.bringing.attachments import attachments_of
from learnscape_gen.authoring.bringing.names import FreeNames, names_in
from learnscape_gen.authoring.bringing.new_file import (
    TOLD_IF_CUT,
    NewFile,
    kept_comments,
    text_of,
)
from learnscape_gen.authoring.bringing.recognised import ByHost
from learnscape_gen.authoring.bringing.values import completed, in_order, values_of
from learnscape_gen.authoring.item import as_post
from learnscape_gen.authoring.post_folder import folder_for
from learnscape_gen.content.inbox import INBOX_FOLDER
from learnscape_gen.content.named import Named
from learnscape_gen.importers.private_paths import names_private_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from learnscape_gen.authoring.bringing.attachments import Beside
    from learnscape_gen.authoring.bringing.new_file import Titled
    from learnscape_gen.authoring.bringing.sorting import Sorted
    from learnscape_gen.authoring.bringing.wishes import Vocabularies, Wishes
    from learnscape_gen.content.kinds.post import PostDocument


class Filing:
    """Makes files of items, each under a name that is free.

    Args:
        project: the project's folder.
        post_ids: the ids of the posts that are there.
        terms: the terms of the hub.
        wishes: what a person wants.

    """

    def __init__(
        self, project: Path, post_ids: Iterable[str], terms: Vocabularies, wishes: Wishes
    ) -> None:
        self._project = project
        self._terms = terms
        self._wishes = wishes
        self._hosts = ByHost(terms.sources, terms.tools)
        self._waiting = FreeNames(names_in(project / INBOX_FOLDER))
        self._posts = FreeNames(post_ids)

    def filed(self, item: Titled, found: Sorted) -> NewFile:
        """Return the file of an item.

        Args:
            item: it.
            found: what its folders and tags come to.

        Raises:
            TooLongError: no file can hold it.

        """
        draft, title, mark = item
        values = values_of(draft, title, found, self._wishes, self._hosts, self._terms)
        beside, told = attachments_of(draft)
        kept, is_all = kept_comments(values.kept)
        told = told if is_all else (*told, TOLD_IF_CUT)
        name, comments = draft.name or title, (*kept, mark)
        if self._wishes.posts and not draft.private and (draft.url or draft.body):
            whole = completed(values.given, draft, self._wishes, self._terms)
            content = text_of(whole, comments, draft.body)
            post, problems = as_post(content, "content/posts/post.md")
            why = self._why_not(post, content.decode()) if post else ""
            if post and not why and not any(problem.is_error for problem in problems):
                path = self._path_of_post(name, post.tasks, beside)
                return NewFile(path, content, beside, told)
            told = (*told, f"{why} So it waits in the inbox.") if why else told
        content = text_of(in_order(values.given), comments, draft.body)
        return NewFile(_path(INBOX_FOLDER, self._waiting.free(name), beside), content, beside, told)

    def _why_not(self, post: PostDocument, text: str) -> str:
        """Say what a person should look at before a post is published, though it is sound."""
        if names_private_path(text):
            return "It names a path on somebody's computer."
        return "" if self._wishes.is_open else self._unknown(post)

    def _unknown(self, post: PostDocument) -> str:
        """Say which term of a post nobody has described."""
        source = (post.source,) if isinstance(post.source, Named) else ()
        named = {"task": post.tasks, "tool": post.tools, "context": post.contexts, "source": source}
        for kind, names in named.items():
            for name in names:
                within = (f"{each.text}/{name.text}" for each in post.contexts if kind == "task")
                if not any(self._terms.only(kind, text) for text in (name.text, *within)):
                    return f"No {kind} is called '{name.text}', or more than one is."
        return ""

    def _path_of_post(self, name: str, tasks: tuple[Named, ...], beside: tuple[Beside, ...]) -> str:
        """Return where a post goes."""
        ids = (self._terms.only("task", task.text) for task in tasks)
        folder = folder_for(self._project, tuple(filter(None, ids)))
        free = self._posts.free(name, lambda each: self._is_there(f"{folder}/{each}"))
        return _path(folder, free, beside)

    def _is_there(self, stem: str) -> bool:
        """Tell whether there is a file or folder of a name, though it may be no post."""
        return any(os.path.lexists(self._project / path) for path in (stem, f"{stem}.md"))


def _path(folder: str, name: str, beside: tuple[Beside, ...]) -> str:
    return f"{folder}/{name}/index.md" if beside else f"{folder}/{name}.md"
