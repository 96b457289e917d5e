"""How a compiled template escapes what it writes: as markupsafe does, without its wrapping.

Most of what a page says holds nothing to escape. markupsafe makes a new `Markup` of it all the
same, for every value on every page: a fifth of drawing. A template only joins what it writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.compiler import Frame


def escaped(value: object) -> str:
    """Return a value as text that may stand in markup."""
    if type(value) is str:
        if not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
            return value
    elif type(value) is Markup:
        return value
    return escape(value)


class EscapingGenerator(CodeGenerator):
    """Compiles templates as Jinja does, but for `escaped` around what is written.

    `home` names the module that has the `escaped` to take.
    """

    home = __name__

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write the module of a template."""
        self.writeline(f"from {self.home} import escaped")
        super().visit_Template(node, frame)

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """Write what stands before a value."""
        context = frame.eval_ctx
        if context.autoescape and not context.volatile and finalize.src is None:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)
