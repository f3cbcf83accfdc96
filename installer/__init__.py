"""How the program becomes something a secretary can start, and what its resources are made by."""
