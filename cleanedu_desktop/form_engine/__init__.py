"""Reads forms/: field kinds, definitions, office overlay, answer checks, Sheet. Pure."""
