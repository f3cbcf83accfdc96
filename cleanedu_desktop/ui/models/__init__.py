"""List models: ids and a window of rows, never whole tables of objects."""
