"""Checks that look at several records at once, one file a check."""
