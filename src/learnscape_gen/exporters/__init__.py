"""Writes what a hub holds in formats that other tools read, one format a file."""
