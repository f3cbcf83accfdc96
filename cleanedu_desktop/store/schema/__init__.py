"""The one tree of schema versions and the way up it."""
