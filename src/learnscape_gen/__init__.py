"""learnscape: a static-site generator for a hub that is organised by work, not by course."""

__version__ = "0.1.0"
