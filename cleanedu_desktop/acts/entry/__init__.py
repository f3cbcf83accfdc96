"""What the acts on records share: from answers and people given to a whole record."""
