"""Where the lines of a new year's plan come from: last year's records, and the rules."""
