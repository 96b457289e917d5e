"""H-BASE-URL: the hub does not know yet where it will stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import HubCheck
from learnscape_gen.config import CONFIG_NAME, Config
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Hub


def _look(_: Hub, config: Config) -> Iterator[Problem]:
    if config.site_url == Config().site_url:
        yield Problem.of(
            "H-BASE-URL",
            f"base_url is still {config.base_url}, so feeds and the sitemap name a wrong address.",
            Location(CONFIG_NAME),
            'Write where the hub is published: base_url = "https://hub.example.com/learn/"',
        )


BASE_URL = HubCheck(codes=("H-BASE-URL",), look=_look)
