"""`learnscape new language`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.places import EXPLAINERS

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub

CATALOGUE = "templates/locale/pt.po"


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a hub in English."""
    monkeypatch.chdir(hub.root)


def test_a_language_is_a_catalogue_and_a_folder(hub: Hub, run: Run) -> None:
    """The catalogue begins with what is built in; the explainers are there to be translated."""
    said = run("new", "language", "pt")
    assert f"Wrote {CATALOGUE}\n" in said.output
    assert 'languages = ["pt"]' in said.output
    text = (hub.root / CATALOGUE).read_text("utf-8")
    assert 'msgid "Non-formal"\nmsgstr "Não formal"\n' in text
    assert 'msgid "Skip to the content"\nmsgstr ""\n' in text
    copies = {path.name for path in (hub.root / "content/learning").iterdir()}
    assert copies == {f"{path.stem}.pt.md" for path in EXPLAINERS.glob("*.md")}


def test_the_language_of_the_hub_needs_no_ending(hub: Hub, run: Run) -> None:
    """Its explainers take the place of the built-in ones."""
    hub.write("learnscape.toml", 'title = "Um hub"\nlanguage = "pt"\n')
    run("new", "language", "pt")
    assert (hub.root / "content/learning/formal.md").is_file()


def test_what_is_translated_is_kept(hub: Hub, run: Run) -> None:
    """A second time the catalogue gains what it lacks, and no explainer is touched."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    hub.write(CATALOGUE, f'{head}msgid "Map"\nmsgstr "Mapa"\n')
    hub.write("content/learning/formal.pt.md", "---\ntitle: Formal\n---\n")
    said = run("new", "language", "pt")
    assert "content/learning/formal.pt.md" not in said.output
    assert 'msgid "Map"\nmsgstr "Mapa"\n' in (hub.root / CATALOGUE).read_text("utf-8")
    assert (hub.root / "content/learning/formal.pt.md").read_text() == "---\ntitle: Formal\n---\n"


def test_a_built_in_language_needs_no_work(hub: Hub, run: Run) -> None:
    """German is there."""
    said = run("new", "language", "de")
    assert "There is nothing to translate" in said.output
    assert not (hub.root / "templates").exists()


@pytest.mark.parametrize(
    ("tag", "told"), [("Portuguese!", "no tag of a language"), ("xx", "xx.po is no catalogue")]
)
def test_what_can_not_be_is_told(hub: Hub, run: Run, tag: str, told: str) -> None:
    """A tag that is none, and a catalogue that can't be read."""
    hub.write("templates/locale/xx.po", "no catalogue")
    said = run("new", "language", tag)
    assert said.exit_code == 2
    assert told in said.output


def test_a_translation_is_no_term_of_its_own(hub: Hub, run: Run) -> None:
    """A new post names the original, which alone has an id."""
    hub.write("learnscape.toml", 'title = "x"\nlanguages = ["de"]\n')
    hub.write("content/tools/web-page.de.md", "---\ntitle: Webseite\n---\n")
    said = run("new", "post", "A title", "--tool", "web-page-de")
    assert said.exit_code == 2
    assert "Did you mean web-page?" in said.output
