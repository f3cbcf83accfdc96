"""Saves what can still be read of a damaged store into a new one."""
