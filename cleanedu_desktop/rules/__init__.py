"""WHAT FOLLOWS from records: pure functions, no storage, no clock of their own."""
