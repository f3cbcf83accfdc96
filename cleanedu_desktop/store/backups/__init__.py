"""Backups: folders that hold an office's books whole, made, proved, thinned and brought back."""
