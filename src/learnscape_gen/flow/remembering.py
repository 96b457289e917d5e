"""Keeps what a build came to, last of all: until then the state says what was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.state.sites import Site, Trace, encoded

if TYPE_CHECKING:
    from learnscape_gen.flow.comparing import Compared
    from learnscape_gen.flow.drawing import DrawnPages
    from learnscape_gen.flow.preparing import Prepared
    from learnscape_gen.flow.run import Run


def remember(
    run: Run, prepared: Prepared, compared: Compared, drawn: DrawnPages, last: Site | None
) -> None:
    """Keep the plan and the traces of a site that was published.

    Args:
        run: the build.
        prepared: what was planned.
        compared: the keys of all pages, and the traces of those that stayed.
        drawn: the pages that were drawn.
        last: what the state says now.

    """
    with run.watch.stage("remember"):
        traces = {**compared.fresh, **_new_traces(compared, drawn, run.state.clock())}
        before = last.traces if last else {}
        is_as_it_was = last and last.inputs == prepared.inputs and not last.claimed
        if not (is_as_it_was and traces == before):
            _keep(run, prepared, traces, last)


def _keep(run: Run, prepared: Prepared, traces: dict[str, Trace], last: Site | None) -> None:
    before = last.traces if last else {}
    planned = last.planned if last and prepared.views is None else encoded(prepared.planned)
    site = Site(prepared.inputs, planned, traces, frozenset(), prepared.planned)
    with run.state.change():
        if prepared.views is not None:
            kept = {page.path: page.view for page in prepared.planned.pages}
            views = {
                path: view
                for path, view in prepared.views.items()
                if path not in before or before[path].key.view != kept[path]
            }
            run.state.sites.keep_views(run.name, views, kept.keys())
        run.state.sites.keep(run.name, prepared.inputs, planned, traces)
    run.held.sites[run.name] = site


def _new_traces(compared: Compared, drawn: DrawnPages, now: int) -> dict[str, Trace]:
    return {
        path: Trace(compared.keys[path], page.stamp, page.stamp.is_settled(now), page.digest)
        for path, page in drawn.pages.items()
    }
