"""``python -m cleanedu_desktop`` opens the window."""

import sys

from cleanedu_desktop.start import window

if __name__ == "__main__":
    sys.exit(window())
