"""What a user can do: one file, one act; the only door for window and command line."""
