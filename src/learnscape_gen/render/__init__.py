"""From plans to bytes. The only home of Jinja."""
