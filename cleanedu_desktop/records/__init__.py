"""WHAT an office keeps: plain dataclasses and vocabulary; imports nothing heavy."""
