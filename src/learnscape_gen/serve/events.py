"""The stream of server-sent events by which a page learns of builds and problems."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import msgspec
from starlette.responses import StreamingResponse

from learnscape_gen.diagnostics import Severity
from learnscape_gen.serve.advice import Advice, advice, file_of, is_words_at_most

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from starlette.requests import Request

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.serve.news import News, Told

SHOWN = 50
"""Nobody mends more at a time; the rest is counted."""
_AGAIN = 500
"""Milliseconds after which a browser that has lost its connection tries anew."""
_SIGN_OF_LIFE = 15.0
"""Seconds after which something is sent, by which a connection that has ended is found."""


def stream(request: Request, news: News, folder: Path, base: str) -> StreamingResponse:
    """Answer a page that wants to be told of whatever comes.

    Its address and the build that it shows stand in the query of the request.

    Args:
        request: the page's.
        news: the builds.
        folder: the site.
        base: the path below which it is served.

    """
    asked = request.query_params
    page = file_of(unquote(asked.get("page", "")), base)
    build = request.headers.get("last-event-id") or asked.get("build", "")
    return StreamingResponse(
        _events(news, folder, page, build),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store"},
    )


async def _events(news: News, folder: Path, page: str, build: str) -> AsyncIterator[str]:
    something = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wake() -> None:
        with suppress(RuntimeError):  # the server has ended meanwhile
            loop.call_soon_threadsafe(something.set)

    stop = news.listen(wake)
    try:
        yield f"retry: {_AGAIN}\n\n"
        while not news.is_over:
            something.clear()
            told = news.since(build)
            build = told.build
            yield f"id: {build}\ndata: {_message(told, page, folder)}\n\n"
            while not something.is_set() and not news.is_over:
                try:
                    await asyncio.wait_for(something.wait(), _SIGN_OF_LIFE)
                except TimeoutError:
                    yield ": still here\n\n"
    finally:
        stop()


def _message(told: Told, page: str, folder: Path) -> str:
    """Return what a page is told, as JSON in one line."""
    if told.changed is None:
        what = Advice.RELOAD
    else:
        what = advice(page, told.changed, exists=_is_file(folder, page))
    problems = [p for p in told.report.problems if p.severity is not Severity.HINT]
    problems.sort(key=lambda problem: not problem.is_error)
    message = {
        "do": what.value,
        "words": told.changed is not None and is_words_at_most(told.changed),
        "trouble": told.trouble,
        "published": told.report.published,
        "errors": told.report.count(Severity.ERROR),
        "warnings": told.report.count(Severity.WARNING),
        "problems": [_problem(problem) for problem in problems[:SHOWN]],
    }
    return msgspec.json.encode(message).decode()


def _is_file(folder: Path, page: str) -> bool:
    with suppress(OSError, ValueError):  # whatever stands in an address
        return (folder / page).is_file()
    return False


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "place": str(problem.location),
        "message": problem.message,
        "hint": problem.hint,
    }
