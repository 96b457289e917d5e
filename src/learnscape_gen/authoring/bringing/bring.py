"""Brings items into a hub, one by one: each becomes a file, is there already, or is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.authoring.bringing.account import Account, Made, Repeated
from learnscape_gen.authoring.bringing.batch import Batch
from learnscape_gen.authoring.bringing.filing import Filing
from learnscape_gen.authoring.bringing.keys import key_of_words, keys_of, mark
from learnscape_gen.authoring.bringing.new_file import Titled, TooLongError
from learnscape_gen.authoring.bringing.sources import Sources
from learnscape_gen.authoring.bringing.title import title_for
from learnscape_gen.authoring.bringing.whole_files import WholeFiles
from learnscape_gen.authoring.normal_address import normal_address, without_tracking
from learnscape_gen.importers.cleaned import cleaned
from learnscape_gen.importers.draft import Draft, Left, Noted, WholeFile
from learnscape_gen.importers.words import one_line
from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from learnscape_gen.authoring.bringing.known import KnownItems
    from learnscape_gen.authoring.bringing.new_file import NewFile
    from learnscape_gen.authoring.bringing.sorting import Sorter
    from learnscape_gen.authoring.bringing.wishes import Vocabularies, Wishes
    from learnscape_gen.importers.draft import Item
    from learnscape_gen.project import Project


class Bringing:
    """Brings the items of one file after the other into a hub.

    Args:
        project: the hub.
        known: the items that it has.
        terms: its terms.
        sorter: says what becomes of folders and tags.
        wishes: what a person wants.
        write: whether files are written; otherwise all is only worked out.

    """

    def __init__(  # noqa: PLR0913 - what an import depends on
        self,
        project: Project,
        known: KnownItems,
        terms: Vocabularies,
        sorter: Sorter,
        wishes: Wishes,
        *,
        write: bool,
    ) -> None:
        self._known = known
        self._sorter = sorter
        self._filing = Filing(project.root, self._known.posts, terms, wishes)
        self._whole = WholeFiles(project.root, self._known, project.config.languages)
        self._sources = Sources(project.root, terms)
        self._site = normal_address(project.config.site_url)
        self._batch = Batch(project.root, write=write)
        self._unknown: set[str] = set()
        self._made: list[Made] = []
        self._form = ""
        self.account = Account()

    def bring(self, items: Iterable[Item], form: str, progress: Callable[[int], None]) -> Account:
        """Bring the items of a file into the hub, and return what became of them.

        While it goes on, `account` has what was done so far.

        Args:
            items: what the importer gives.
            form: the format that they came in.
            progress: is told how many items have been read.

        Raises:
            LeadsOutError: a folder of the hub leads elsewhere.
            ChangedMeanwhileError: somebody else has put a file in the place of a new one.
            OSError: a file can't be written.

        """
        self.account, self._form, self._made = Account(), form, []
        for item in items:
            if isinstance(item, Noted):
                self._note(item.place, item.told)
                continue
            self.account.read += 1
            self._take(item)
            if self._batch.is_full:
                self._write()
            progress(self.account.read)
        self._write()
        return self.account

    def _take(self, item: Draft | Left | WholeFile) -> None:
        if isinstance(item, WholeFile):
            self._take_whole(item)
            return
        draft = cleaned(item) if isinstance(item, Draft) else item
        if isinstance(draft, Left):
            self._leave(draft)
            return
        try:
            if draft.kind == "source":
                self._take_source(draft)
            else:
                self._take_post(draft)
        except TooLongError as fault:
            self._leave(Left(draft.place, str(fault), draft.title))

    def _take_source(self, draft: Draft) -> None:
        title = draft.title or host_of(draft.url or draft.feed) or title_for(draft)
        if normal_address(draft.feed or draft.url).startswith(f"{self._site}/"):
            self._leave(Left(draft.place, "It is a feed of this hub itself.", title))
            return
        if there := self._sources.path_of(draft, title):
            self._repeat(draft.place, title, there)
            return
        key = key_of_words(title, draft.url or draft.feed, draft.body)
        self._make(self._sources.filed(self._titled(draft, title, key)), draft.place, title)

    def _take_post(self, draft: Draft) -> None:
        draft = msgspec.structs.replace(draft, url=without_tracking(draft.url))
        title = title_for(draft)
        keys = keys_of(draft, title)
        if there := self._known.path_of(draft, keys):
            self._repeat(draft.place, title, there)
            return
        found = self._sorter.sorted(draft.folders, draft.tags)
        if found.left:
            self._leave(Left(draft.place, f"A rule leaves out '{found.left}'.", title))
            return
        new = self._filing.filed(self._titled(draft, title, keys.own), found)
        self._make(new, draft.place, title)
        self._tell_unknown(draft, found.unknown)
        if twin := self._known.path_at(keys):
            self._note(draft.place, f"There is another text about the same address: {twin}")
        self._known.add(keys, new.path)

    def _take_whole(self, file: WholeFile) -> None:
        place, title = one_line(file.place), one_line(file.path)
        if there := self._whole.path_of(file):
            self._repeat(place, "", there)  # its place and that file say enough
            if self._whole.is_other(file, there):
                self._note(place, f"The hub keeps its own: {there}")
            return
        new = self._whole.filed(file)
        if isinstance(new, Left):
            self._leave(new)
        else:
            self._make(new, place, title)

    def _titled(self, draft: Draft, title: str, key: str) -> Titled:
        return Titled(draft, title, mark(self._form, draft.place, key))

    def _make(self, new: NewFile, place: str, title: str) -> None:
        self._batch.add(new.files())
        self._made.append(Made(place, title, new.path))
        for told in new.told:
            self._note(place, told)

    def _repeat(self, place: str, title: str, path: str) -> None:
        self.account.repeated.append(Repeated(place, title, path))

    def _leave(self, left: Left) -> None:
        self.account.left.append(
            Left(one_line(left.place), one_line(left.why), one_line(left.what, 80))
        )

    def _note(self, place: str, told: str) -> None:
        self.account.noted.append(Noted(one_line(place), one_line(told)))

    def _tell_unknown(self, draft: Draft, folder: str) -> None:
        """Say once of a folder that it means no task."""
        if folder and folder not in self._unknown:
            self._unknown.add(folder)
            self._note(draft.place, f"No task is called '{folder}', so it became a tag.")

    def _write(self) -> None:
        self._batch.write()
        self.account.made += self._made
        self._made = []
