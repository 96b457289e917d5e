"""The build: one flow of named stages, from files to a published site.

    scan → read → validate → assemble → check → plan → render → publish

Every stage takes values and gives values. Problems are gathered on the way, and stop the build
before anything is written.
"""

from __future__ import annotations

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
from learnscape_gen.hub.assemble import assemble
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.plan import plan
from learnscape_gen.pages.site import site_view
from learnscape_gen.render.render import Renderer
from learnscape_gen.report import BuildReport
from learnscape_gen.state.publish import Published, publish, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from learnscape_gen.content.documents import ParsedFile
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.pages.page import Plan
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
    refused = refusal(project.root, options.output)
    prepared = prepare(project, progress, drafts=options.drafts)
    problems = (*prepared.problems, *((refused,) if refused else ()))
    if refused or (_stop(problems, options) and not options.keep_going):
        return _report(prepared, problems, Published(), started)
    outputs, faults = render(project, prepared, progress)
    problems = (*problems, *faults)
    if faults and not options.keep_going:
        return _report(prepared, problems, Published(), started)
    published = publish(project.root, options.output, outputs)
    return _report(prepared, problems, published, started)


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
    parsed, read_problems = read_all(project, files, bodies, progress)
    documents, invalid = validate(parsed, frozenset(config.silence))
    explainers = built_in_explainers(bodies)
    hub, unresolved = assemble(documents, explainers, files, config, drafts=drafts)
    remarks = check(hub, config, bodies.prose)
    plans, collisions = plan(hub, config)
    problems = (
        *project.problems,
        *scan_problems,
        *read_problems,
        *invalid,
        *unresolved,
        *remarks,
        *collisions,
    )
    return Prepared(hub, (*plans, *project.theme.plans()), bodies, problems)


def read_all(
    project: Project, files: Iterable[SourceFile], bodies: Bodies, progress: Progress
) -> tuple[tuple[ParsedFile, ...], tuple[Problem, ...]]:
    """Read every Markdown file; one that can't be opened is a problem."""
    texts = [file for file in files if file.kind is not Kind.ASSET]
    parsed: list[ParsedFile] = []
    problems: list[Problem] = []
    for number, file in enumerate(texts, 1):
        try:
            content = (project.root / file.path).read_bytes()
        except OSError as fault:
            told = f"The file can't be opened: {fault.strerror}."
            problems.append(
                Problem.of("E-FILE", told, Location(file.path), "Check that it may be read.")
            )
            continue
        document, body = read(file, content, project.config.html)
        if body:
            bodies.keep(document.body, body)
        parsed.append(document)
        progress("Reading", number, len(texts))
    return tuple(parsed), tuple(problems)


def render(
    project: Project, prepared: Prepared, progress: Progress
) -> tuple[list[tuple[str, bytes]], tuple[Problem, ...]]:
    """Draw every page and take in every file to copy; give them by path."""
    site = site_view(project.config, prepared.hub)
    renderer = Renderer(project.root, project.theme, site, prepared.bodies.html)
    outputs: list[tuple[str, bytes]] = []
    problems: dict[tuple[str, Location], Problem] = {}
    for number, planned in enumerate(prepared.plans, 1):
        if isinstance(planned, PagePlan):
            output = renderer.render(planned)
            if isinstance(output, Problem):
                # One fault of a template shows on every page that it draws; tell it once.
                problems.setdefault((output.code, output.location), output)
                continue
            outputs.append((output.path, output.content))
        else:
            outputs.append((planned.path, (project.root / planned.source).read_bytes()))
        progress("Drawing", number, len(prepared.plans))
    return outputs, tuple(problems.values())


def _stop(problems: tuple[Problem, ...], options: Options) -> bool:
    report = BuildReport(problems=problems)
    return report.failed(strict=options.strict)


def _report(
    prepared: Prepared, problems: tuple[Problem, ...], published: Published, started: float
) -> BuildReport:
    return BuildReport(
        pages=len(prepared.plans),
        written=published.written,
        unchanged=published.unchanged,
        pruned=published.pruned,
        problems=in_reading_order(problems),
        seconds=perf_counter() - started,
    )
