"""Reads TOML files that people write: every mistake at once, with file and line. Pure."""
