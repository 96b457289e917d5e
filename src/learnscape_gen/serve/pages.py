"""Serves the files of a preview, and nothing beside them.

Pages get a script on their way, which keeps them new; their files stay as they were built.
"""

from __future__ import annotations

from http import HTTPStatus
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from learnscape_gen.digest import digest_of
from learnscape_gen.serve.advice import NOT_FOUND
from learnscape_gen.state.index_folder import INDEX

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.types import Scope

    from learnscape_gen.serve.news import News

RESERVED = "/_learnscape"
"""The path below which stands what the preview itself needs, and no page of a hub."""
HEADERS = {
    "Cache-Control": "no-store",
    # Drafts are nobody else's business: no page of another site may load or frame what is here.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
}
_SMALL = 1024 * 1024
"""Bytes from which on a file is sent piece by piece."""
_HEAD_ENDS = b"</head>"
_NOT_YET = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>There is no page yet</title>
</head>
<body>
<p>There is no page yet. It comes as soon as the hub can be built.</p>
</body>
</html>
"""


class PreviewPages(StaticFiles):
    """The pages of a preview, below the path that the hub has on its host.

    Args:
        folder: the site; it need not be there yet.
        published: the output folder of `build`, whose search index stands in for a new one.
        base: returns the path; settings may change while the preview is shown.
        news: tells which build the pages are of.
        ahead: what is newer than the files of the site.

    """

    def __init__(
        self,
        folder: Path,
        published: Path,
        base: Callable[[], str],
        news: News,
        ahead: Mapping[str, bytes],
    ) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)
        self._published = StaticFiles(directory=published, check_dir=False)
        self._base = base
        self._news = news
        self._ahead = ahead

    async def check_config(self) -> None:
        """Ask for nothing: before the first build that is right, there is no folder."""

    async def get_response(self, path: str, scope: Scope) -> Response:  # noqa: ARG002 - Starlette's
        """Return a file, the page of a folder, or the hub's own page for what is not there."""
        build = self._news.build  # asked before the file is read, so that no build is missed
        response = await self._found(scope)
        if isinstance(response, FileResponse):
            response = _whole(response, build)
        response.headers.update(HEADERS)
        return response

    async def _found(self, scope: Scope) -> Response:
        address, base = scope["path"], self._base()
        if not address.startswith(base):
            is_above = base.startswith(f"{address.rstrip('/')}/")
            return RedirectResponse(base) if is_above else await self._file(NOT_FOUND, scope)
        inner = "/".join(part for part in address.removeprefix(base).split("/") if part)
        if any(part.startswith(".") for part in inner.split("/")):
            # Nothing in a site is hidden but the folder in which pages wait; and no way leads up.
            return await self._file(NOT_FOUND, scope)
        if inner.startswith(f"{INDEX}/"):
            return await self._published.get_response(inner, scope)
        file = f"{inner}/index.html" if address.endswith("/") else inner
        if (content := self._ahead.get(file)) is not None:
            return _response(file, content, self._news.build)
        return await self._file(inner, scope)

    async def _file(self, inner: str, scope: Scope) -> Response:
        try:
            response = await super().get_response(inner, scope)
        except HTTPException as fault:
            if fault.status_code != HTTPStatus.NOT_FOUND:
                raise
            return HTMLResponse(_with_script(_NOT_YET, self._news.build), HTTPStatus.NOT_FOUND)
        if inner == NOT_FOUND:
            response.status_code = HTTPStatus.NOT_FOUND
        return response


def _whole(response: FileResponse, build: str) -> Response:
    """Return a file as it is sent: a page with the script, and what is small in one piece."""
    is_page = response.media_type == "text/html"
    if not is_page and int(response.headers.get("content-length", _SMALL)) >= _SMALL:
        return response
    try:
        content = Path(response.path).read_bytes()
    except OSError:  # a build has just taken it away
        return HTMLResponse(_with_script(_NOT_YET, build), HTTPStatus.NOT_FOUND)
    if is_page:
        content = _with_script(content, build)
    return Response(content, response.status_code, media_type=response.media_type)


def _response(file: str, content: bytes, build: str) -> Response:
    """Return what is sent for a file that is not in the site yet."""
    media_type, _ = guess_type(file)
    if media_type == "text/html":
        content = _with_script(content, build)
    return Response(content, media_type=media_type)


def _with_script(html: bytes, build: str) -> bytes:
    """Return a page that loads the script, which learns from its own tag what the page shows."""
    # A file may be newer than the build that was told last, so the page has a name of its own.
    shown = f'data-build="{build}" data-page="{digest_of(html)}"'
    tag = f'<script src="{RESERVED}/preview.js" {shown} defer></script>\n'.encode()
    head, end, rest = html.partition(_HEAD_ENDS)
    return head + tag + end + rest
