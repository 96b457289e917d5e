"""From files to values: the only home of Markdown and YAML."""
