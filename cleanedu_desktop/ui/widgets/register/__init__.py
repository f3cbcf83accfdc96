"""The parts of the page that makes a register of the office's own."""
