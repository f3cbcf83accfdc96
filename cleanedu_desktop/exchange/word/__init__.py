"""Word copies of sheets, part by part."""
