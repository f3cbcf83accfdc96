"""廉教台账 (CleanEdu Desktop): an offline book of clean-government education for one office."""

__version__ = "0.1.0"
