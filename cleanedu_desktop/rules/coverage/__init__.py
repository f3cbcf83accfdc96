"""Who was reached by what in a year, as of any day, on the roster of that day."""
