"""Where templates and static files are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Hub

ROBOTS = "robots.txt"


def write(hub: Hub, theme: str, text: str, extends: str = "") -> None:
    """Write a theme with one template."""
    hub.write(f"themes/{theme}/templates/{ROBOTS}", text)
    if extends:
        hub.write(f"themes/{theme}/theme.toml", f'extends = "{extends}"\n')


def robots(hub: Hub) -> str:
    """Build, and return what the template drew."""
    report = hub.build()
    assert not report.failed(strict=False), report.problems
    return hub.page(ROBOTS)


def use(hub: Hub, theme: str) -> None:
    """Set the theme of the hub."""
    hub.write("learnscape.toml", f'theme = "{theme}"\n')


def faults(hub: Hub) -> list[tuple[str, str]]:
    """Return the place and the message of what is wrong with the theme."""
    problems = hub.check().problems
    return [(str(p.location), p.message) for p in problems if p.code == "E-THEME"]


def test_the_site_comes_before_its_theme_and_that_before_its_parents(hub: Hub) -> None:
    """Each layer is asked in turn, the built-in one last."""
    assert "Sitemap" in robots(hub)
    use(hub, "warm")
    write(hub, "plain", "plain")
    hub.write("themes/warm/theme.toml", 'extends = "plain"\n')
    assert robots(hub) == "plain"
    write(hub, "warm", "warm")
    assert robots(hub) == "warm"
    hub.write(f"templates/{ROBOTS}", "ours")
    assert robots(hub) == "ours"


def test_a_layer_builds_on_another_by_name(hub: Hub) -> None:
    """The name of a theme, or "default", and a colon lead to that layer alone."""
    use(hub, "warm")
    write(hub, "plain", "plain {% include 'default:robots.txt' %}")
    write(hub, "warm", "warm {% include 'plain:robots.txt' %}", extends="plain")
    hub.write(f"templates/{ROBOTS}", "ours {% include 'warm:robots.txt' %}")
    assert robots(hub).startswith("ours warm plain User-agent: *")


def test_static_files_are_layered_too(hub: Hub) -> None:
    """What no layer replaces stays; hidden files are nobody's."""
    use(hub, "warm")
    hub.write("themes/warm/static/style.css", "warm")
    hub.write("themes/warm/static/fonts/a.woff2", b"font")
    hub.write("themes/warm/static/.DS_Store", b"x")
    hub.write("templates/static/extra.css", "extra")
    hub.build()
    assert hub.page("assets/style.css") == "warm"
    assets = {path for path in hub.files() if path.startswith("assets/")}
    assert {"assets/favicon.svg", "assets/fonts/a.woff2", "assets/extra.css"} < assets
    assert not any("DS_Store" in path for path in assets)


def test_a_static_file_from_elsewhere_is_not_published(hub: Hub) -> None:
    """A link in a theme reads nothing outside it."""
    hub.write("secret.txt", "secret")
    link = hub.root / "templates" / "static" / "a.txt"
    link.parent.mkdir(parents=True)
    link.symlink_to(hub.root / "secret.txt")
    hub.build()
    assert "assets/a.txt" not in hub.files()


@pytest.mark.parametrize(
    ("theme", "told"),
    [
        ("wram", "The theme 'wram' is missing: there is no folder themes/wram."),
        ("../x", "The theme '../x' has a name that is no folder name."),
        ("default", "The theme 'default' has a name that learnscape keeps for itself."),
    ],
)
def test_a_theme_that_can_not_be_used_is_told(hub: Hub, theme: str, told: str) -> None:
    """At the setting that names it."""
    use(hub, theme)
    assert faults(hub) == [("learnscape.toml", told)]


def test_parents_may_be_wrong_too(hub: Hub) -> None:
    """Missing, going round, or in a file that can't be read: told where it stands."""
    use(hub, "warm")
    write(hub, "warm", "x", extends="none")
    assert faults(hub)[0][0] == "themes/warm/theme.toml"
    write(hub, "warm", "x", extends="plain")
    write(hub, "plain", "x", extends="warm")
    assert faults(hub) == [("themes/plain/theme.toml", "The theme 'warm' is its own parent.")]
    hub.write("themes/warm/theme.toml", b"\xff")
    assert faults(hub)[0][1].startswith("The file can't be read: ")


def test_the_mark_by_which_we_know_our_pages_is_in_the_theme(hub: Hub) -> None:
    """A folder of ours is recognised by it when its record is lost."""
    from learnscape_gen.state.output_folder import GENERATOR_MARK  # noqa: PLC0415 - of another room

    hub.build()
    assert GENERATOR_MARK in hub.files()["index.html"]


def test_a_region_is_spoken_to_in_its_language(hub: Hub) -> None:
    """By every layer: the site's words come first, then those of learnscape itself."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    hub.write("templates/locale/de.po", f'{head}msgid "Map"\nmsgstr "Übersicht"\n')
    hub.write("learnscape.toml", 'language = "de-AT"\n')
    hub.post()
    report = hub.build()
    assert not report.failed(strict=False), report.problems
    page = hub.page("index.html")
    assert '<html lang="de-AT"' in page
    assert "Übersicht" in page
    assert "Zum Inhalt springen" in page
