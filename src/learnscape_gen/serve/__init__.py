"""Shows a hub to its author while it is being written: watch, build, tell the browser."""
