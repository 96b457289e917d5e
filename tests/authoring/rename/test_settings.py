"""The tools that learnscape.toml names."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.settings import with_daily_tools


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "daily_tools = ['blog', \"chat\"] # both\n",
            "daily_tools = ['weblog', \"chat\"] # both\n",
        ),
        ('# blog\r\ndaily_tools = [\r\n  "blog",\r\n]\r\n', None),
        ('daily_tools = ["blog", "weblog"]\n', 'daily_tools = ["weblog"]\n'),
        ('daily_tools = [\n  "weblog",\n  "blog",\n]\n', 'daily_tools = [\n  "weblog",\n]\n'),
        ('daily_tools = ["chat"]\ntitle = "blog"\n', 'daily_tools = ["chat"]\ntitle = "blog"\n'),
        ("daily_tools = no\n", "daily_tools = no\n"),
    ],
)
def test_one_name_changes_and_all_else_stays(before: str, after: str | None) -> None:
    """Comments, quotes and line ends; a tool that is named already is not named twice."""
    wanted = before.replace('"blog"', '"weblog"') if after is None else after
    assert with_daily_tools(before.encode(), "blog", "weblog").decode() == wanted


def test_what_can_not_be_found_is_told() -> None:
    """A name that is written with escapes."""
    with pytest.raises(RenameError, match='as "blog" first'):
        with_daily_tools(b'daily_tools = ["bl\\u006fg"]\n', "blog", "weblog")
