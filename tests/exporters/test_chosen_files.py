"""Which files go with what is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.build import in_languages
from learnscape_gen.exporters.chosen_files import all_files, files_of
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Hub as Model
    from tests.conftest import Hub

PICTURE = b"\x89PNG"


def hubs_of(hub: Hub, *, drafts: bool = False) -> list[Model]:
    """Return a hub as it is seen in each language."""
    seen, _ = in_languages(load_project(hub.root), lambda *_: None, drafts=drafts)
    return [each.hub for each in seen]


def test_a_whole_hub_is_all_that_is_published(hub: Hub) -> None:
    """Not drafts, not what is broken, not the inbox; an explainer of the site's own, too."""
    hub.post()
    hub.post("draft", status="draft")
    hub.post("draft-folder/index", status="draft")
    hub.write("content/posts/draft-folder/secret.png", PICTURE)
    hub.write("content/posts/broken.md", "no front matter")
    hub.write("content/inbox/note.md", "a note")
    hub.write("content/index.md", "---\ntitle: Welcome\n---\nHello\n")
    hub.write("content/learning/_index.md", "---\nextends: yes\n---\nOurs.\n")
    hub.write("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
    hub.write("content/pictures/a.png", PICTURE)
    assert all_files(hubs_of(hub)) == {
        "content/index.md",
        "content/learning/_index.md",
        "content/pages/about.md",
        "content/pictures/a.png",
        "content/posts/postmortem.md",
        "content/sources/google-sre.md",
        "content/tools/web-page.md",
        "content/work/incidents/_index.md",
        "content/work/incidents/review.md",
    }
    drafts = all_files(hubs_of(hub, drafts=True)) - all_files(hubs_of(hub))
    assert drafts == {
        "content/posts/draft.md",
        "content/posts/draft-folder/index.md",
        "content/posts/draft-folder/secret.png",
    }


def test_some_posts_bring_their_terms_and_pictures(hub: Hub) -> None:
    """Those in their folder and those they show, and nothing of other posts."""
    hub.write("content/tools/wiki.md", "---\ntitle: Wiki\n---\n")
    hub.write("content/work/incidents/inform.md", "---\ntitle: Inform\n---\n")
    hub.write("content/pictures/a.png", PICTURE)
    hub.write("content/pictures/b.png", PICTURE)
    hub.post("one/index", body="![A](/pictures/a.png)\n")
    hub.write("content/posts/one/inner/c.png", PICTURE)
    hub.post("two", social_tool="wiki", work_task="inform")
    assert files_of(hubs_of(hub), {"one"}) == {
        "content/pictures/a.png",
        "content/posts/one/index.md",
        "content/posts/one/inner/c.png",
        "content/sources/google-sre.md",
        "content/tools/web-page.md",
        "content/work/incidents/_index.md",
        "content/work/incidents/review.md",
    }


def test_translations_come_along(hub: Hub) -> None:
    """But no draft of one."""
    hub.write(
        "learnscape.toml",
        'title = "Hub"\nbase_url = "https://example.org/"\nlanguages = ["de", "fr"]\n',
    )
    hub.post()
    front = "---\ntitle: Nachschau\nstatus: {}\n---\nLies es.\n"
    hub.write("content/posts/postmortem.de.md", front.format("published"))
    hub.write("content/posts/postmortem.fr.md", front.format("draft"))
    hub.write("content/tools/web-page.de.md", "---\ntitle: Webseite\n---\n")
    whole, part = all_files(hubs_of(hub)), files_of(hubs_of(hub), {"postmortem"})
    for found in whole, part:
        assert "content/posts/postmortem.de.md" in found
        assert "content/posts/postmortem.fr.md" not in found
        assert "content/tools/web-page.de.md" in found
