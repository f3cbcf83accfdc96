"""A display without a screen, for windows that are only looked after."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_screen(size: str = "1366x768") -> Iterator[str]:
    """Run Xvfb; give the name of its display, like ``:1``.

    Raises:
        ValueError: no display came.
    """
    told, telling = os.pipe()
    # Without the first, it begins anew when its last window goes, and refuses meanwhile.
    asked = ["Xvfb", "-displayfd", str(telling), "-noreset", "-screen", "0", f"{size}x24"]
    with subprocess.Popen(asked, pass_fds=[telling]) as screen:
        try:
            os.close(telling)  # so that a display that does not come ends the reading
            yield f":{int(os.read(told, 16))}"
        finally:
            screen.terminate()
            os.close(told)
