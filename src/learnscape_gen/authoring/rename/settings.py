"""The tools that learnscape.toml names."""

from __future__ import annotations

import re
import tomllib

from learnscape_gen.authoring.rename.refusal import RenameError

_SETTING = re.compile(r"^[ \t]*daily_tools[ \t]*=[ \t]*\[[^\]]*\]", re.MULTILINE)


def with_daily_tools(settings: bytes, old: str, new: str) -> bytes:
    """Return learnscape.toml with another id for a tool that people use every day.

    Args:
        settings: the bytes of the file.
        old: the id of the tool.
        new: its new id.

    Raises:
        RenameError: the place where it is named can't be told.

    """
    try:
        before = tomllib.loads(settings.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return settings  # nothing is read from it, so nothing names the tool
    tools = before.get("daily_tools")
    if not isinstance(tools, list) or old not in tools:
        return settings
    text = settings.decode()
    if new in tools:
        fewer = {**before, "daily_tools": [tool for tool in tools if tool != old]}
        return _without(text, old, fewer)
    if found := _SETTING.search(text):
        inner = re.sub(
            rf"([\"']){re.escape(old)}\1", lambda quoted: f"{quoted[1]}{new}{quoted[1]}", found[0]
        )
        text = text[: found.start()] + inner + text[found.end() :]
    wanted = {**before, "daily_tools": [new if tool == old else tool for tool in tools]}
    if tomllib.loads(text) != wanted:
        raise RenameError(
            f"Nothing was changed: no place can be told where daily_tools names {old}. "
            f'Write it in learnscape.toml as "{old}" first.'
        )
    return text.encode()


def _without(text: str, tool: str, wanted: dict[str, object]) -> bytes:
    """Return the settings without a tool whose other name stands there, too, where that is easy."""
    item = re.compile(rf"(\n[ \t]*)?([\"']){re.escape(tool)}\2[ \t]*,?[ \t]*(?=[\n\]\"'])")
    changed = _SETTING.sub(lambda setting: item.sub("", setting[0], count=1), text)
    try:
        return (changed if tomllib.loads(changed) == wanted else text).encode()
    except tomllib.TOMLDecodeError:
        return text.encode()
