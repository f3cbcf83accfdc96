"""What taking in signed copies and assigning their pages share."""
