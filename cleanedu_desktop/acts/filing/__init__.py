"""What the acts on the file share: the proposal of a year, the sheets of its catalogues."""
