"""What templates put into pages: pictures where it is one, else text that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importers.folders import imported, written

if TYPE_CHECKING:
    from pathlib import Path


def test_shortcodes(tmp_path: Path) -> None:
    """A figure over several lines is a picture; others are told once by their names."""
    text = (
        '{{< figure\n  src="a.png"\n  alt="What [it] is"\n>}}\n'
        '{{<video id="1">}} {{< video id="2" >}}\n'
        "{{ page.title }} {% assign x = 1 %} `{{< no >}}`\n\n.. note:: x\n"
    )
    files: dict[str, str | bytes] = {
        "_config.yml": "",
        "a.md": f"---\ntitle: A\n---\n{text}",
        "a.png": b"png",
    }
    found = imported(written(tmp_path, files))
    assert found.body("a.md") == (
        '![What it is](a.png)\n{{< video id="1">}} {{< video id="2" >}}\n'
        "{{ page.title }} {% assign x = 1 %} `{{< no >}}`\n\n.. note:: x"
    )
    names = ("'video'", "'page.title'", "'assign'", "'.. note::'")
    assert all(any(name in told for told in found.told) for name in names)
    assert not any("'no'" in told for told in found.told)


def test_marked_code(tmp_path: Path) -> None:
    """Fenced, whatever is in it; marks without an end, or in code, stay."""
    text = (
        "{% highlight js %}\n```\nx\n```\n{% endhighlight %}\n\n{% raw %}{{ a }}{% endraw %}\n"
        "`{% raw %}`\n{% raw %} never closed\n"
    )
    files: dict[str, str | bytes] = {"_config.yml": "", "a.md": f"---\ntitle: A\n---\n{text}"}
    assert imported(written(tmp_path, files)).body("a.md") == (
        "````js\n```\nx\n```\n````\n\n\n{{ a }}\n`{% raw %}`\n{% raw %} never closed"
    )
