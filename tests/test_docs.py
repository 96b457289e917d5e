"""The documentation names everything that there is, and nothing that is not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_type_hints

from learnscape_gen.config import Config, read_config
from learnscape_gen.content.kinds.page import PARTS
from learnscape_gen.content.kinds.post_fields import ACCESS, MOMENTS, POST, STATUSES

REPOSITORY = Path(__file__).parent.parent
SOURCE = REPOSITORY / "src" / "learnscape_gen"


def words(name: str) -> set[str]:
    """Return the words in code marks of a page of documentation."""
    text = (REPOSITORY / name).read_text("utf-8")
    return set(re.findall(r"[\w./-]+", " ".join(re.findall(r"`([^`\n]+)`", text))))


def test_every_setting_is_documented() -> None:
    """docs/configuration.md has a row for each setting."""
    text = (REPOSITORY / "docs/configuration.md").read_text("utf-8")
    for setting in get_type_hints(Config):
        assert f"| `{setting}`" in text or f"| `[{setting}]`" in text, setting


def test_the_example_configuration_is_sound() -> None:
    """The example in docs/configuration.md can be used as it stands."""
    text = (REPOSITORY / "docs/configuration.md").read_text("utf-8")
    example = text.split("```toml\n", 1)[1].split("```", 1)[0]
    assert tomllib.loads(example)
    assert read_config(example.encode())[1] == ()


def test_every_key_of_a_post_is_documented() -> None:
    """docs/authoring.md names each key that a post's front matter is asked for."""
    assert {field.key for field in POST} - {"draft"} <= words("docs/authoring.md")


def test_every_choice_is_documented() -> None:
    """docs/authoring.md names each word that a closed key takes."""
    assert {*MOMENTS, *ACCESS, *STATUSES, *PARTS} <= words("docs/authoring.md")


def test_every_template_is_documented() -> None:
    """docs/templates.md has each template with its view, but for parts and the base."""
    folder = SOURCE / "theme" / "templates"
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    names -= {name for name in names if "__pycache__" in name}
    public = {
        name for name in names if not name.startswith("partials/") and name != "base.html"
    } - {"sitemap-index.xml"}
    assert public <= words("docs/templates.md")


def test_every_planner_has_its_view_documented() -> None:
    """docs/templates.md names only views that exist."""
    views = {word for word in words("docs/templates.md") if word.endswith("View")}
    defined = {
        name
        for path in (SOURCE / "pages").glob("*.py")
        for name in re.findall(r"^class (\w+View)\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert views <= defined


def test_files_that_the_documentation_names_exist() -> None:
    """Paths in ARCHITECTURE.md lead to files and folders of the source."""
    for path in re.findall(
        r"\b(?:content|hub|pages|render|state|checks|learning|cli)/[\w./-]*",
        (REPOSITORY / "ARCHITECTURE.md").read_text("utf-8"),
    ):
        clean = path.rstrip("./")
        assert (SOURCE / clean).exists() or (REPOSITORY / clean).exists(), path
