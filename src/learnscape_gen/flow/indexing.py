"""Makes the search index of a site, last of all, and only when something searched has changed.

Whether it has is told by digests that are known already: those of views and bodies. Only where one
of them has changed are the documents made, and only where these have is Pagefind run.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.config import CONFIG_NAME
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of, digest_of_value
from learnscape_gen.program import program_digest
from learnscape_gen.report import IndexReport
from learnscape_gen.search.kinds import SEARCHED
from learnscape_gen.search.pagefind import Pagefind, PagefindError, found_pagefind, run_pagefind
from learnscape_gen.state.index_folder import publish_index, remove_index, standing
from learnscape_gen.state.searches import Searched
from learnscape_gen.state.staging import STAGING, staging_folder

if TYPE_CHECKING:
    from learnscape_gen.flow.comparing import Compared
    from learnscape_gen.flow.preparing import Prepared
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Run
    from learnscape_gen.search.document import SearchDocument
    from learnscape_gen.state.sites import PlannedPage

_UNCHANGED = "nothing that is searched has changed"
_FAILED = "Pagefind failed"
_UNFINISHED = Searched("", "", "")
"""What is remembered of an index while it is moved into its place."""


class Searching(NamedTuple):
    """What is to become of the search of a site.

    Args:
        pagefind: what makes the index; None where there is to be none, or nothing to make it.
        reason: why there is no index; empty where one is wanted and can be made.
        wanted: whether an index is wanted.

    """

    pagefind: Pagefind | None
    reason: str
    wanted: bool

    def problems(self, run: Run) -> tuple[Problem, ...]:
        """Return the warning that an index is wanted and can't be made, if that is so."""
        if self.pagefind or not self.wanted:
            return ()
        return _heard(
            run,
            "Pagefind is not installed, so the search of this site has no new index.",
            "Install it: pip install 'pagefind[bin]'. Or build without: --no-search",
        )


class Indexed(NamedTuple):
    """What indexing came to."""

    report: IndexReport
    problems: tuple[Problem, ...] = ()


def searching(run: Run, *, asked: bool) -> Searching:
    """Find out what is to become of the search of a site.

    Args:
        run: the build.
        asked: whether whoever builds wants an index.

    """
    if not run.project.config.search:
        return Searching(None, "the hub has no search", wanted=False)
    if not asked:
        return Searching(None, "it was not asked for", wanted=False)
    pagefind = found_pagefind()
    return Searching(pagefind, "" if pagefind else "Pagefind is not installed", wanted=True)


def index_site(
    run: Run, search: Searching, prepared: Prepared, compared: Compared, sources: Sources
) -> Indexed:
    """Bring the search index of a site that was just published up to date.

    Where it can't be made, the old one stays.

    Args:
        run: the build.
        search: what is to become of the search.
        prepared: the planned pages; their views are kept in the state by now.
        compared: the keys of all pages.
        sources: what is known of every file.

    """
    if search.pagefind is None:
        if not search.wanted:
            _leave_out(run)
        return Indexed(IndexReport(made=False, reason=search.reason))
    last, stands = run.state.searches.known(run.name), standing(run.output)
    settings = digest_of_value((program_digest(), search.pagefind.version, prepared.planned.sites))
    planned = prepared.planned.pages
    # A Markdown twin shows the same as its page, and is not found beside it.
    pages = [page for page in planned if page.shown in SEARCHED and page.path.endswith(".html")]
    seen = _pages_digest(pages, compared, settings)
    is_in_place = last is not None and last.standing == stands
    if is_in_place and last and last.pages == seen:
        return Indexed(IndexReport(made=False, reason=_UNCHANGED))
    documents = _documents(run, prepared, pages)
    found = _documents_digest(documents, sources, search.pagefind.version)
    searched = Searched(seen, found, stands)
    if is_in_place and last and last.documents == found:
        _keep(run, searched)
        return Indexed(IndexReport(made=False, reason=_UNCHANGED))
    with run.watch.stage("index"):
        try:
            _make(run, search.pagefind, documents, sources)
        except (PagefindError, OSError) as fault:
            return _failed(run, fault)
    _keep(run, msgspec.structs.replace(searched, standing=standing(run.output)))
    return Indexed(IndexReport(made=True, reason=_why(last, stands)))


def _pages_digest(pages: list[PlannedPage], compared: Compared, settings: str) -> str:
    """Return the digest of all that can be searched, from digests that are known."""
    keys = compared.keys
    parts = [f"{page.path} {keys[page.path].view} {keys[page.path].bodies}" for page in pages]
    return digest_of("\n".join([settings, *parts]).encode())


def _documents(
    run: Run, prepared: Prepared, pages: list[PlannedPage]
) -> tuple[SearchDocument, ...]:
    """Return what is searched of some pages."""
    # The views take long to import.
    from learnscape_gen.pages.views import VIEWS  # noqa: PLC0415 - all planners
    from learnscape_gen.search.document import search_document  # noqa: PLC0415 - the same

    languages = {folder: site.language for folder, site in prepared.planned.sites.items()}
    views = run.state.sites.views(run.name, [page.path for page in pages])
    decoders = {name: msgspec.msgpack.Decoder(VIEWS[name]) for name in SEARCHED}
    found = (
        search_document(
            page.path, decoders[page.shown].decode(views[page.path]), languages[page.site]
        )
        for page in pages
    )
    return tuple(document for document in found if document)


def _documents_digest(documents: tuple[SearchDocument, ...], sources: Sources, version: str) -> str:
    bodies = [sources.known[body.file].body for each in documents for body in each.bodies]
    return digest_of_value((program_digest(), version, documents, bodies))


def _make(
    run: Run, pagefind: Pagefind, documents: tuple[SearchDocument, ...], sources: Sources
) -> None:
    """Make the index and put it in its place.

    Raises:
        PagefindError: there is no index to put there.
        OSError: something can't be written.

    """
    with staging_folder(run.output):
        # Their names are those of this process alone: where one was killed, its Pagefind may write
        # for a while yet.
        waiting = run.output / STAGING / f"search-{os.getpid()}"
        written, made = waiting / "documents", waiting / "index"
        _write(run, documents, sources, written)
        run.progress("Indexing", 0, len(documents))
        run_pagefind(pagefind, written, made)
        run.progress("Indexing", len(documents), len(documents))
        # From now on what is in the folder is ours; if this is stopped, the next build knows it.
        _keep(run, _UNFINISHED)
        publish_index(run.output, made)


def _write(run: Run, documents: tuple[SearchDocument, ...], sources: Sources, folder: Path) -> None:
    """Write all documents into a folder, in the shape of the site."""
    from learnscape_gen.render.bodies import filled  # noqa: PLC0415 - only this needs it
    from learnscape_gen.search.page import written  # noqa: PLC0415 - the same
    from learnscape_gen.state.sources import Bodies  # noqa: PLC0415 - the same

    bodies = Bodies(run.state.file)
    folders: set[str] = set()
    try:
        for order, document in enumerate(documents):
            texts = (
                filled(bodies.of(sources.known[body.file].body), body, "")
                for body in document.bodies
            )
            place = f"{folder}/{document.path}"
            if (above := place.rpartition("/")[0]) not in folders:
                os.makedirs(above, exist_ok=True)  # noqa: PTH103 - quicker, ten thousand times
                folders.add(above)
            Path(place).write_bytes(written(document, "".join(texts), order))
    finally:
        bodies.close()


def _keep(run: Run, searched: Searched) -> None:
    with run.state.change():
        run.state.searches.keep(run.name, searched)


def _leave_out(run: Run) -> None:
    """Take the index that an earlier build made out of the site."""
    if run.state.searches.known(run.name):
        remove_index(run.output)
        with run.state.change():
            run.state.searches.forget(run.name)


def _why(last: Searched | None, stands: str) -> str:
    """Say why an index was made."""
    if last is None:
        return "it is new"
    if last == _UNFINISHED:
        return "the last one was not finished"
    if not stands:
        return "its files are gone"
    if last.standing != stands:
        return "its files were changed by somebody else"
    return "something that is searched has changed"


def _failed(run: Run, fault: Exception) -> Indexed:
    said = fault.strerror or str(fault) if isinstance(fault, OSError) else str(fault)
    told = f"The search index can't be made: {said}. What was there before stays."
    hint = "Build again; where that does not help, build without: --no-search"
    return Indexed(IndexReport(made=False, reason=_FAILED), _heard(run, told, hint))


def _heard(run: Run, told: str, hint: str) -> tuple[Problem, ...]:
    """Return a warning about the search, unless the hub does not want to hear it."""
    return run.project.config.heard((Problem.of("W-SEARCH", told, Location(CONFIG_NAME), hint),))
