"""Workflows with which a host of git repositories checks, builds and publishes a hub."""
