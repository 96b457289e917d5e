"""What authors do to the files of a hub: planned here as values, done by the command line."""
