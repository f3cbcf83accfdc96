"""What goes into an inspection package (迎检材料), and how its pages are worded."""
