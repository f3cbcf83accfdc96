"""Charts as data: described once, laid out once, then painted by the window and by the page."""
