"""The build: one flow of named stages, from files to a published site.

    scan → read → validate → assemble → check → plan → render → publish

Every stage takes values and gives values. Problems are gathered on the way, and stop the build
before anything is written.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from learnscape_gen.checks.run import check
from learnscape_gen.content.bodies import Bodies
from learnscape_gen.content.built_in import built_in_explainers
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import scan
from learnscape_gen.content.validate import validate
from learnscape_gen.diagnostics import Location, Problem, in_reading_order
from learnscape_gen.hub.active import without_active
from learnscape_gen.hub.assemble import assemble
from learnscape_gen.hub.model import Hub
from learnscape_gen.pages.page import CopyPlan, Plan
from learnscape_gen.pages.plan import plan
from learnscape_gen.pages.site import site_view
from learnscape_gen.render.render import Renderer
from learnscape_gen.report import BuildReport
from learnscape_gen.state.output_folder import obstacle, refusal
from learnscape_gen.state.publish import Published, publish
from learnscape_gen.state.staging import Staging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from learnscape_gen.content.documents import ParsedFile
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.project import Project

Progress: TypeAlias = "Callable[[str, int, int], None]"
"""Called with the name of a long stage, how much of it is done, and how much there is."""


class Options(msgspec.Struct, frozen=True):
    """How to build.

    `drafts` publishes drafts too; `strict` lets warnings stop the build; `keep_going` publishes
    what is sound although something else is not.
    """

    output: Path
    drafts: bool = False
    strict: bool = False
    keep_going: bool = False


class Prepared(msgspec.Struct, frozen=True):
    """A hub that is read and planned, with everything that was found on the way."""

    hub: Hub
    plans: tuple[Plan, ...]
    bodies: Bodies
    problems: tuple[Problem, ...]


def build(project: Project, options: Options, progress: Progress) -> BuildReport:
    """Build a project's site and publish it, unless problems stop it.

    Raises:
        OSError: the output can't be written; what was published before stays whole.

    """
    started = perf_counter()
    output = options.output.resolve()
    prepared = prepare(project, progress, drafts=options.drafts)
    problems = prepared.problems
    refused = refusal(project.root, output)
    if refused or (_stop(problems, options) and not options.keep_going):
        return _report(prepared, (*problems, refused), Published(), started)
    with Staging(output) as staging:
        faults = render(project, prepared, staging, progress)
        problems = (*problems, *faults)
        blocked = obstacle(project.root, staging)
        if blocked or (faults and not options.keep_going):
            return _report(prepared, (*problems, blocked), Published(), started)
        return _report(prepared, problems, publish(project.root, staging), started)


def check_only(project: Project, progress: Progress, *, drafts: bool) -> BuildReport:
    """Find everything that is wrong with a project, and write nothing."""
    started = perf_counter()
    prepared = prepare(project, progress, drafts=drafts)
    return _report(prepared, prepared.problems, Published(), started)


def prepare(project: Project, progress: Progress, *, drafts: bool) -> Prepared:
    """Read a project and plan its site."""
    config = project.config
    bodies = Bodies()
    files, scan_problems = scan(project.root)
    active: tuple[Problem, ...] = ()
    if config.html != "trusted":
        files, active = without_active(files, partial(opened, project))
    parsed, read_problems = read_all(project, files, bodies, progress)
    documents, invalid = validate(parsed, frozenset(config.silence))
    explainers = built_in_explainers(bodies)
    hub, unresolved = assemble(documents, explainers, files, config, drafts=drafts)
    remarks = check(hub, config, bodies.prose)
    plans, collisions = plan(hub, config, project.theme.plans())
    problems = (
        *project.problems,
        *scan_problems,
        *active,
        *read_problems,
        *invalid,
        *unresolved,
        *remarks,
        *collisions,
    )
    heard = tuple(problem for problem in problems if problem.code not in config.silence)
    return Prepared(hub, plans, bodies, heard)


def opened(project: Project, path: str) -> bytes | Problem:
    """Return the bytes of a file of the project, or say why it can't be read."""
    try:
        return (project.root / path).read_bytes()
    except OSError as fault:
        told = f"The file can't be opened: {fault.strerror}."
        return Problem.of("E-FILE", told, Location(path), "Check that it may be read.")


def read_all(
    project: Project, files: Iterable[SourceFile], bodies: Bodies, progress: Progress
) -> tuple[tuple[ParsedFile, ...], tuple[Problem, ...]]:
    """Read every Markdown file; one that can't be opened is a problem."""
    texts = [file for file in files if file.kind is not Kind.ASSET]
    parsed: list[ParsedFile] = []
    problems: list[Problem] = []
    for number, file in enumerate(texts, 1):
        content = opened(project, file.path)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        document, body = read(file, content, project.config.html)
        if body:
            bodies.keep(document.body, body)
        parsed.append(document)
        progress("Reading", number, len(texts))
    return tuple(parsed), tuple(problems)


def render(
    project: Project, prepared: Prepared, staging: Staging, progress: Progress
) -> tuple[Problem, ...]:
    """Draw every page and stage it, with the files to copy; say which could not be."""
    site = site_view(project.config, prepared.hub)
    renderer = Renderer(project.theme, site, prepared.bodies.html)
    problems: dict[tuple[str, Location], Problem] = {}
    for number, planned in enumerate(prepared.plans, 1):
        content: bytes | Path | Problem
        if isinstance(planned, CopyPlan):
            content = _to_copy(project.root / planned.source, planned.source)
        else:
            content = renderer.render(planned)
        if isinstance(content, Problem):
            # One fault of a template shows on every page that it draws; tell it once.
            problems.setdefault((content.code, content.location), content)
        else:
            staging.add(planned.path, content)
        progress("Drawing", number, len(prepared.plans))
    return tuple(problems.values())


def _to_copy(file: Path, shown: str) -> Path | Problem:
    """Return a file if it can be read, or say that it can't: it is copied only much later."""
    if os.access(file, os.R_OK):
        return file
    told = "The file can't be opened."
    return Problem.of("E-FILE", told, Location(shown), "Check that it may be read.")


def _stop(problems: tuple[Problem, ...], options: Options) -> bool:
    report = BuildReport(problems=problems)
    return report.failed(strict=options.strict)


def _report(
    prepared: Prepared, problems: Iterable[Problem | None], published: Published, started: float
) -> BuildReport:
    return BuildReport(
        pages=len(prepared.plans),
        written=published.written,
        unchanged=published.unchanged,
        pruned=published.pruned,
        problems=in_reading_order(problem for problem in problems if problem),
        seconds=perf_counter() - started,
    )
