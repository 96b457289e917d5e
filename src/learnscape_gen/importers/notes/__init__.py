"""Reads folders of Markdown as the tools do that they were written for, one concept a file."""
