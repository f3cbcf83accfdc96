"""Files in and out: rosters now, more later."""
