"""What kinds of pages are searched, by the views that they show."""

from __future__ import annotations

SEARCHED = {
    "PlannedPost": "post",
    "TaskView": "task",
    "ContextView": "context",
    "ToolView": "tool",
    "SourceView": "source",
    "ExplainerView": "explainer",
    "FreeView": "page",
}
"""The kind of thing that a view shows, by the name of its type.

All else is made from these: lists, maps, feeds. It stands apart from what is taken out of the
views, so that a build with nothing to do need not import them.
"""
