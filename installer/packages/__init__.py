"""What the program is handed on as: wheel, one folder, portable archive, Debian package."""
