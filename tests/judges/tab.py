"""A tab of the browser in which hubs are looked at."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route

Scheme: TypeAlias = Literal["light", "dark"]

PATIENCE = 30
"""Seconds after which what a page was to do will not come."""

_LEFT = "a request leaves the hub"
_RAN = "a script ran"


class Tab:
    """A tab of the browser that notes what goes wrong, and lets no request out of the loopback."""

    def __init__(self, browser: Browser, script: str, **options: Any) -> None:  # noqa: ANN401 - Playwright's own
        self.complaints: list[str] = []
        self._stays_at = ""
        self.context = browser.new_context(**options)
        self.context.route("**/*", self._let_through)
        self.context.add_init_script(script)
        self.page: Page = self.context.new_page()
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("dialog", self._note_dialog)

    def show(self, width: int, scheme: Scheme) -> None:
        """Show pages on a screen of some width, in light or dark, without motion."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(media="null", color_scheme=scheme, reduced_motion="reduce")

    def open(self, address: str, *, stay: bool = True) -> Page:
        """Go to a page and stay there; what goes wrong from now on is noted."""
        self.complaints.clear()
        self._stays_at = address if stay else ""
        self.page.goto(address)
        return self.page

    def attacks(self) -> list[str]:
        """Return those complaints that say that a script ran, or that a request went elsewhere."""
        return [told for told in self.complaints if told.startswith((_RAN, _LEFT))]

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Let the page go on until something is so, which has to come."""
        until = monotonic() + PATIENCE
        while not is_so():
            assert monotonic() < until, self.complaints
            self.page.wait_for_timeout(10)

    def _let_through(self, route: Route) -> None:
        request = route.request
        if not request.url.startswith("http://127.0.0.1:"):
            self.complaints.append(f"{_LEFT}: {request.url}")
            route.abort()
        elif self._stays_at and request.is_navigation_request() and request.url != self._stays_at:
            route.abort("aborted")
        else:
            route.continue_()

    def _note_dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"{_RAN}: {dialog.message}")
        dialog.dismiss()

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")
