"""The parts of the page that edits an office's changes of a form."""
