"""Pages are drawn for a reason, and staged when they are another than those that stand there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.flow.comparing import Compared, compared_with_last
from learnscape_gen.flow.drawing import DrawnPages, draw
from learnscape_gen.flow.preparing import prepare
from learnscape_gen.flow.reading import read_sources
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.staging import STAGING, staging_folder
from tests.conftest import files_in

if TYPE_CHECKING:
    from tests.conftest import Hub
    from tests.flow.conftest import Flow


class Result(NamedTuple):
    """What drawing gave, and the files that wait."""

    compared: Compared
    drawn: DrawnPages
    staged: dict[str, bytes]


def drawn(flow: Flow, *, workers: int = 1) -> Result:
    """Draw a hub as the next build would, and publish nothing."""
    with flow.run(workers=workers) as run:
        sources = read_sources(run)
        last = run.state.sites.known(run.name)
        prepared = prepare(run, sources, last)
        compared = compared_with_last(run, prepared, sources, last)
        flow.said.clear()
        with staging_folder(run.output):
            pages = draw(run, prepared, compared, sources)
            return Result(compared, pages, files_in(run.output / STAGING))


def test_at_first_every_page_is_drawn(hub: Hub, flow: Flow) -> None:
    """And waits, with the digest of its bytes; nothing else is in the output folder."""
    hub.post()
    hub.write("content/a.png", "a picture")
    found = drawn(flow)
    assert found.drawn.problems == ()
    assert found.staged.keys() == found.drawn.pages.keys() == found.compared.keys.keys()
    assert {path: digest_of(content) for path, content in found.staged.items()} == {
        path: page.digest for path, page in found.drawn.pages.items()
    }
    assert all(page.staged for page in found.drawn.pages.values())
    assert found.staged["a.png"] == b"a picture"
    count = len(found.staged)
    assert flow.said[-1] == ("Drawing", count, count)


def test_without_a_reason_nothing_is_drawn(hub: Hub, flow: Flow) -> None:
    """Nor is anything said or imported for it."""
    hub.post()
    hub.build()
    found = drawn(flow)
    assert (found.drawn, found.staged, flow.said) == (DrawnPages({}, ()), {}, [])


def test_only_what_has_a_reason_is_drawn(hub: Hub, flow: Flow) -> None:
    """A text on its page and in its feeds; the other views come from what is remembered."""
    hub.post(body="Read it.\n\nAnd more.\n")
    hub.build()
    hub.post(body="Read it.\n\nAnd again.\n")
    found = drawn(flow)
    assert set(found.compared.reasons.values()) == {"a text on it has changed"}
    assert found.staged.keys() == found.compared.reasons.keys()
    assert b"And again." in found.staged["posts/postmortem/index.html"]


def test_what_comes_out_the_same_does_not_wait(hub: Hub, flow: Flow) -> None:
    """A comment in a template changes no page; the file keeps its date."""
    hub.post()
    hub.build()
    hub.write("templates/partials/footer.html", "{# new #}" + footer(hub))
    found = drawn(flow)
    assert "posts/postmortem/index.html" in found.drawn.pages
    assert found.staged == {}
    for path, page in found.drawn.pages.items():
        assert not page.staged
        assert page.stamp == Stamp.of_moved((hub.output / path).stat())


def footer(hub: Hub) -> str:
    """Return the built-in template of the footer."""
    import learnscape_gen  # noqa: PLC0415 - its folder is wanted

    folder = learnscape_gen.__path__[0]
    return Path(folder, "theme/templates/partials/footer.html").read_text("utf-8")


def test_in_a_folder_without_a_record_the_same_does_not_wait_either(hub: Hub, flow: Flow) -> None:
    """A site that is known by its looks is not written anew."""
    hub.post()
    hub.build()
    flow.forget()
    found = drawn(flow)
    assert set(found.compared.reasons.values()) == {"it is new"}
    assert found.staged == {}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_template_that_fails_is_told_once(hub: Hub, flow: Flow, workers: int) -> None:
    """With the first page that it draws; the other pages are drawn."""
    for number in range(40):
        hub.post(f"p{number:02}")
    hub.write("templates/post.html", "\n{{ nothing }}")
    found = drawn(flow, workers=workers)
    (problem,) = found.drawn.problems
    assert (problem.code, str(problem.location)) == ("E-TEMPLATE", "templates/post.html:2")
    missing = found.compared.reasons.keys() - found.drawn.pages.keys()
    assert missing == {f"posts/p{number:02}/index.html" for number in range(40)}
    assert found.staged.keys() == found.drawn.pages.keys()
    first = next(path for path in found.compared.keys if path in missing)
    assert f"/{first.removesuffix('index.html')}." in problem.message


def test_any_number_of_workers_draws_the_same(hub: Hub, flow: Flow) -> None:
    """Byte for byte, and with the same digests."""
    for number in range(60):
        hub.post(f"p{number}", title=f"Post {number}", body=f"[[p{(number + 1) % 60}]]\n")
    results = []
    for workers in (1, 2, 3):
        found = drawn(flow, workers=workers)
        digests = {path: page.digest for path, page in found.drawn.pages.items()}
        results.append((found.staged, digests, found.drawn.problems))
    assert results[0] == results[1] == results[2]


def test_a_copy_that_can_not_be_read_is_told(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its name in the project; the pages are drawn."""
    hub.write("content/a.png", "x")

    def may_not(path: str, _: int) -> bool:
        return not str(path).endswith("a.png")

    monkeypatch.setattr("learnscape_gen.flow.draw_batch.os.access", may_not)
    found = drawn(flow)
    assert [(p.code, p.location.path) for p in found.drawn.problems] == [
        ("E-FILE", "content/a.png")
    ]
    assert "a.png" not in found.staged
    assert "index.html" in found.staged
