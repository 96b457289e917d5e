"""The long stages of a build: reading, preparing, comparing, drawing, and who does the work."""
