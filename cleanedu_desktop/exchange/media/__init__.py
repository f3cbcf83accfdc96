"""Pictures and PDFs from outside, looked into by a child process with limits."""
