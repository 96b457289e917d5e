"""A Click group that imports a command's module only when that command is asked for."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class LazyGroup(click.Group):
    """A group whose commands are modules of a package: `build` is `build` in `<package>.build`.

    Args:
        package: the package that holds the modules.
        names: the commands, in the order in which the help lists them.
        modules: the modules of commands that can't have their own name, as a word of Python can't.
        attributes: what a Click group takes.

    """

    def __init__(
        self,
        *,
        package: str,
        names: Iterable[str],
        modules: Mapping[str, str] = MappingProxyType({}),
        **attributes: Any,  # noqa: ANN401 - Click's own
    ) -> None:
        super().__init__(**attributes)
        self._package = package
        self._names = tuple(names)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's interface
        """Return the names of the commands."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - Click's interface
        """Return a command, imported by now, or None."""
        if cmd_name not in self._names:
            return None
        name = self._modules.get(cmd_name, cmd_name)
        return cast("click.Command", getattr(import_module(f"{self._package}.{name}"), name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; for a slip, offer the nearest."""
        name = args[0]
        if name in self._names or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches  # noqa: PLC0415 - needed for a slip only

        near = get_close_matches(name, self._names, 1)
        ask = f"Did you mean {near[0]}?" if near else f"Commands are: {', '.join(self._names)}."
        raise click.UsageError(f"There is no command '{name}'. {ask}", ctx)
