"""The command line `cleanedu`."""
