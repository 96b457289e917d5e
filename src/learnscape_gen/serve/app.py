"""What answers a browser: with pages, and below a reserved path with the news of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from learnscape_gen.serve.events import stream
from learnscape_gen.serve.pages import RESERVED, PreviewPages

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from learnscape_gen.serve.preview import Preview

HOSTS = ("127.0.0.1", "localhost")
"""The names of this machine. A page elsewhere that leads its own name here has another one."""
_OWN_FILES = Path(__file__).parent / "static"


def application(preview: Preview) -> Starlette:
    """Return what answers the requests for a preview."""

    async def events(request: Request) -> Response:
        return stream(request, preview.news, preview.folder, preview.base)

    pages = PreviewPages(
        preview.folder,
        preview.root / "site",
        lambda: preview.base,
        preview.news,
        preview.ahead,
    )
    return Starlette(
        routes=[
            Route(f"{RESERVED}/events", events),
            Mount(RESERVED, StaticFiles(directory=_OWN_FILES)),
            Mount("/", pages),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False)],
    )
