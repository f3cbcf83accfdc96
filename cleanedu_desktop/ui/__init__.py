"""The window: the only room that knows Qt. Pages reach the books through the acts alone."""
