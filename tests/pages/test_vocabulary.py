"""The vocabulary as files of the site. What stands in it is tested where it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Hub

FILES = {"api/vocabulary.ttl", "api/vocabulary.jsonld"}


def test_a_post_changes_nothing_in_it(hub: Hub) -> None:
    """A term does, and a translation of one, too."""
    hub.write(
        "learnscape.toml",
        'title = "Hub"\nbase_url = "https://example.org/"\nlanguages = ["de"]\nsearch = false\n',
    )
    hub.build()
    hub.post()
    assert not FILES & {*hub.build().written}
    hub.write("content/tools/web-page.md", "---\ntitle: Page of the web\n---\n")
    assert {*hub.build().written} >= FILES
    hub.write("content/tools/web-page.de.md", "---\ntitle: Seite im Netz\n---\n")
    assert {*hub.build().written} >= FILES
    assert '"Seite im Netz"@de' in hub.page("api/vocabulary.ttl")


def test_pages_lead_there(hub: Hub) -> None:
    """Those of all work and those about learning, in a way that programs follow."""
    hub.write("learnscape.toml", 'title = "H"\nbase_url = "https://e.org/"\nsearch = false\n')
    hub.build()
    for path, root in (("work/index.html", "../"), ("learning/index.html", "../")):
        link = f'type="text/turtle" title="SKOS" href="{root}api/vocabulary.ttl"'
        assert link in hub.page(path)
