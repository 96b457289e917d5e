"""A hub that is published on a stranger's server, and passes that tell of it on given days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol
from urllib.parse import parse_qs

import pytest

from learnscape_gen.ledger.sent import read_sent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from click.testing import Result

    from learnscape_gen.ledger.sent import Sent
    from tests.cli.conftest import Run
    from tests.conftest import Hub
    from tests.stranger import Stranger

WEBMENTION = '<link rel="webmention" href="/wm">'
"""What a page says that wants to be told."""


class Pass(Protocol):
    """Runs `learnscape mention` in the hub on a day."""

    def __call__(self, day: str, *options: str) -> Result:
        """Run it."""


class Published(NamedTuple):
    """A hub and the server on which it is published, which has the pages of strangers, too."""

    hub: Hub
    server: Stranger

    def about(self, **urls: str) -> None:
        """Write a post about each address, and publish."""
        for name, url in urls.items():
            self.hub.post(name, title=name.title(), url=url, moments="apply")
        self.publish()

    def publish(self) -> None:
        """Build the hub and bring its pages to the server; those that are gone are not there."""
        self.server.forget("/hub/")
        report = self.hub.build()
        assert not [problem for problem in report.problems if problem.is_error]
        for path, content in self.hub.files().items():
            if path.endswith("index.html"):
                self.server.shows(f"/hub/{path.removesuffix('index.html')}", content)

    def receiver(self, status: str = "200 OK") -> str:
        """Show a stranger's page, /a, that wants to be told at /wm; return its address."""
        self.server.shows("/wm", "", status=status)
        return self.server.shows("/a", WEBMENTION)

    def page(self, name: str) -> str:
        """Return the address of the page of a post."""
        return self.server.at(f"/hub/posts/{name}/")

    @property
    def told(self) -> list[dict[str, str]]:
        """Return what endpoints were told by Webmention, in the order in which they were."""
        forms = []
        for request in self.server.asked:
            head, _, body = request.partition("\r\n\r\n")
            if head.startswith("POST "):
                fields = {key: values[0] for key, values in parse_qs(body).items()}
                forms.append({"at": head.split(" ")[1], **fields})
        return forms

    @property
    def known(self) -> Mapping[str, Sent]:
        """Return the ledger by the names of our pages; it is sound."""
        ledger = read_sent(self.hub.root)
        assert ledger.problem is None
        return {entry.source.split("/")[-2]: entry for entry in ledger.entries.values()}


@pytest.fixture
def published(hub: Hub, stranger: Stranger) -> Published:
    """Give a hub without posts that is published."""
    hub.write("learnscape.toml", f'base_url = "{stranger.at("/hub/")}"\nsearch = false\n')
    here = Published(hub, stranger)
    here.publish()
    return here


@pytest.fixture
def mention(
    published: Published, run: Run, monkeypatch: pytest.MonkeyPatch, set_day: Callable[[str], None]
) -> Pass:
    """Give what runs a pass over the hub, in which one stands."""
    monkeypatch.chdir(published.hub.root)

    def run_mention(day: str, *options: str) -> Result:
        set_day(day)
        return run("mention", "--private", "--pause", "0", *options)

    return run_mention
