"""The file in order: what is filed, for how long, in which order and under which number."""
